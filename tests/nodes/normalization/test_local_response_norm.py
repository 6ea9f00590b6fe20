"""Local response normalization: its window over channels, and PyTorch's numbers."""

from __future__ import annotations

import numpy as np
import pytest

from nodes.errors import ShapeError
from nodes.normalization.local_response_norm import LocalResponseNorm
from nodes.shapes import BATCH
from nodes.torch_code import TorchCall
from tests.nodes.images import LAYOUTS
from tests.nodes.running import relative_error, run


def test_strong_neighbour_holds_a_channel_back() -> None:
    x = np.array([1.0, 1.0, 3.0, 1.0]).reshape(1, 4, 1)
    (out,) = run(LocalResponseNorm(size=3, alpha=3.0, beta=1.0), [x]).outputs
    np.testing.assert_allclose(out.ravel(), [1 / 3, 1 / 12, 3 / 12, 1 / 11], rtol=1e-14)


@pytest.mark.torch
@pytest.mark.parametrize("size", [1, 2, 3, 4, 9, 10])
@pytest.mark.parametrize("layout", ["as PyTorch", "batch last"])
def test_window_of_any_size_is_that_of_pytorch(size: int, layout: str) -> None:
    from tests.nodes.torch_running import run_torch

    node = LocalResponseNorm(size=size, alpha=2.0)
    x = np.random.default_rng(0).standard_normal((3, 5, 2, 4))
    ours = run(node, [LAYOUTS[layout](x)])
    theirs = run_torch(node, [x], ours.upstream)
    assert relative_error(ours.outputs[0], theirs.outputs[0]) <= 1e-13
    assert relative_error(ours.gradients[0], theirs.gradients[0]) <= 1e-12


def test_window_much_wider_than_the_channels_takes_no_longer() -> None:
    x = np.ones((1, 2, 1))
    (out,) = run(LocalResponseNorm(size=65_536, alpha=65_536.0, beta=1.0), [x]).outputs
    np.testing.assert_allclose(out, np.full((1, 2, 1), 1 / 3), rtol=1e-14)


def test_shape_without_places_is_refused() -> None:
    with pytest.raises(ShapeError, match=r"3 axes or more .* it has 2: \(N, 4\)"):
        LocalResponseNorm().output_shapes((BATCH, 4))


def test_pytorch_text_names_only_what_is_not_the_default() -> None:
    code = LocalResponseNorm(size=5, k=2.0).torch(TorchCall("lrn1", ("x",)))
    assert code.expression == "F.local_response_norm(x, 5, k=2.0)"
