"""The error of a command that cannot be carried out as it was written."""

from graph_engine.errors import GraphError


class InputError(GraphError):
    """An argument that means nothing, with what would."""
