"""What a node is: ports, settings, shapes, forward, backward and its line of PyTorch.

Nothing in this package knows a graph or a screen. NumPy is the only array library here; PyTorch
appears as text alone.
"""
