"""Hold a loss against its own PyTorch text, for the tests of losses over many settings."""

from __future__ import annotations

from typing import Any

import numpy as np

from nodes.node_type import NodeType
from tests.nodes.running import is_float, run


def assert_agrees(
    node: NodeType, arrays: list[Any], upstream: tuple[Any, ...] | None = None
) -> None:
    """Compare value and gradients in float64; nan and inf must stand at the same places.

    A gradient that the node does not give must be 0 in PyTorch or not exist.
    """
    from tests.nodes.torch_running import run_torch

    ours = run(node, arrays, upstream)
    theirs = run_torch(node, arrays, ours.upstream)
    np.testing.assert_allclose(ours.outputs[0], theirs.outputs[0], rtol=1e-12, atol=1e-13)
    for array, one, other in zip(arrays, ours.gradients, theirs.gradients, strict=True):
        if one is None:
            assert not is_float(array) or not other.any()
        else:
            # Rounding where terms of about 1 cancel, or where one element is large.
            scale = np.abs(other[np.isfinite(other)]).max(initial=0.0)
            np.testing.assert_allclose(one, other, rtol=1e-11, atol=1e-14 + 1e-12 * scale)
