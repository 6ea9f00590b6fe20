"""What is being edited: the graph with its places on the canvas, its history and its selection.

The document knows none of its views. They hear of changes by its signals, and change it by
commands.
"""
