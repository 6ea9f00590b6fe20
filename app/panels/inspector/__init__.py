"""The inspector: everything about the one node that is selected."""
