"""What the menus offer: one table of actions, a file per menu."""
