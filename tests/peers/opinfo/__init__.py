"""PyTorch's OpInfo samples, fitted to our node types: one function per kind of variant."""

from tests.peers.opinfo import (  # noqa: F401 - each fills the table
    activation,
    arithmetic,
    dense,
    losses,
    normalization,
    picking,
    pools,
    reductions,
    regularization,
    reshaping,
    windows,
)
