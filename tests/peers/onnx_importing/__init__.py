"""ONNX operators as nodes of a graph: one function per operator, found by the table."""

from tests.peers.onnx_importing import (  # noqa: F401 - each fills the table
    attention,
    elementwise,
    indices,
    joining,
    losses,
    normalization,
    pools,
    products,
    recurrence,
    reductions,
    resizing,
    shapes,
    windows,
)
