"""The block editor: a block's name, text, settings, ports and states, and all blocks there are."""
