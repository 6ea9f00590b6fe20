"""What a graph does: run, step, check, compile, train, export and save. No Qt; PyTorch comes late.

>>> from graph_engine import Graph
>>> result = Graph.from_formula("(x + y) * z", x=-2, y=5, z=-4).run()
>>> result.output, result.gradient("x")
(-12.0, -4.0)
"""

from typing import Any

__all__ = ["Graph"]


def __getattr__(name: str) -> Any:
    # Late, so that importing one module of the engine does not import them all.
    if name == "Graph":
        from graph_engine.graph import Graph

        return Graph
    raise AttributeError(f"module 'graph_engine' has no attribute {name!r}")
