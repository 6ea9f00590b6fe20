"""What is dropped or shaken while training: shares, scales, seeds, and nothing in evaluation."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nodes.errors import ShapeError
from nodes.node_type import NodeType
from nodes.regularization.alpha_dropout import AlphaDropout
from nodes.regularization.drop_path import DropPath
from nodes.regularization.dropout2d import Dropout2d
from nodes.regularization.gaussian_noise import GaussianNoise
from nodes.shapes import BATCH
from nodes.torch_code import TorchCall
from tests.nodes.running import run

X = np.random.default_rng(0).standard_normal((40, 30, 2, 3))
RANDOM = [Dropout2d(p=0.3), AlphaDropout(p=0.3), DropPath(p=0.3), GaussianNoise(std=0.3)]
every_random = pytest.mark.parametrize("node", RANDOM, ids=lambda node: node.id)


@every_random
def test_nothing_happens_in_evaluation(node: NodeType) -> None:
    done = run(node, [X])
    np.testing.assert_array_equal(done.outputs[0], X)
    np.testing.assert_array_equal(done.gradients[0], done.upstream[0])


@every_random
def test_same_seed_draws_the_same(node: NodeType) -> None:
    one, two = (run(node, [X], is_training=True).outputs[0] for _ in range(2))
    np.testing.assert_array_equal(one, two)
    assert (one != X).any()


@every_random
def test_gradient_uses_the_draw_of_the_value(node: NodeType) -> None:
    ones = np.ones_like(X)
    here = run(node, [X], (ones,), is_training=True)
    there = run(node, [X + 1.0], (ones,), is_training=True)
    slope = there.outputs[0] - here.outputs[0]
    np.testing.assert_allclose(slope, np.broadcast_to(here.gradients[0], X.shape), atol=1e-13)


@pytest.mark.parametrize(
    ("node", "axes"),
    [(Dropout2d(p=0.3), (2, 3)), (DropPath(p=0.3), (1, 2, 3))],
    ids=lambda value: getattr(value, "id", ""),
)
def test_what_belongs_together_is_dropped_together(node: NodeType, axes: tuple[int, ...]) -> None:
    factor = run(node, [np.ones_like(X)], is_training=True).outputs[0]
    assert set(np.unique(factor)) == {0.0, 1.0 / 0.7}
    assert (factor.max(axis=axes) == factor.min(axis=axes)).all()
    share = (factor == 0.0).mean()
    assert 0.1 < share < 0.5


def test_whole_batch_is_dropped_or_kept() -> None:
    seen = set()
    for size in range(1, 30):
        drawn = run(DropPath(p=0.5, mode="batch"), [np.ones((size, 2))], is_training=True)
        seen |= set(np.unique(drawn.outputs[0]))
        assert len(np.unique(drawn.outputs[0])) == 1
    assert seen <= {0.0, 2.0}


def test_alpha_dropout_keeps_mean_and_variance() -> None:
    x = np.random.default_rng(3).standard_normal(200_000)
    for p in (0.1, 0.5, 0.9):
        (out,) = run(AlphaDropout(p=p), [x], is_training=True).outputs
        assert abs(out.mean()) < 0.02
        assert abs(out.var() - 1.0) < 0.03


@pytest.mark.torch
def test_alpha_dropout_has_the_two_values_of_pytorch() -> None:
    import torch

    x = torch.zeros(100, dtype=torch.float64)
    theirs = torch.nn.functional.alpha_dropout(x, 0.3, training=True).unique().numpy()
    (ours,) = run(AlphaDropout(p=0.3), [np.zeros(100)], is_training=True).outputs
    np.testing.assert_allclose(np.unique(ours), theirs, rtol=1e-6)


def test_noise_has_the_spread_asked_for() -> None:
    (out,) = run(GaussianNoise(std=0.5), [np.zeros(100_000)], is_training=True).outputs
    assert abs(out.mean()) < 0.01
    assert abs(out.std() - 0.5) < 0.01


@pytest.mark.parametrize("cls", [Dropout2d, AlphaDropout, DropPath])
def test_everything_can_be_dropped(cls: Any) -> None:
    done = run(cls(p=1.0), [X], is_training=True)
    np.testing.assert_array_equal(done.outputs[0], np.zeros_like(X))
    np.testing.assert_array_equal(done.gradients[0], np.zeros_like(X))


def test_shapes_without_channels_or_batch_are_refused() -> None:
    with pytest.raises(ShapeError, match=r"x must have 4 axes .* it has 3: \(N, 3, 9\)"):
        Dropout2d().output_shapes((BATCH, 3, 9))
    with pytest.raises(ShapeError, match="must have a batch axis"):
        DropPath().output_shapes(())


@pytest.mark.torch
@pytest.mark.parametrize("mode", ["row", "batch"])
def test_path_is_dropped_for_whole_examples_in_pytorch_too(mode: str) -> None:
    import torch
    from torch.nn import functional

    node = DropPath.checked({"p": 0.5, "mode": mode})
    code = node.torch(TorchCall("drop", ("x",), {}, ((BATCH, 3, 2),)))

    class Module:
        training = True

    names = {"F": functional, "x": torch.ones(50, 3, 2), "self": Module}
    out = eval(code.expression, names).numpy()  # noqa: S307 - the text under test
    assert (out.max(axis=(1, 2)) == out.min(axis=(1, 2))).all()
    assert set(np.unique(out)) <= {0.0, 2.0}
    assert (len(np.unique(out)) == 1) == (mode == "batch")


def test_pytorch_text() -> None:
    texts = {
        node.id: node.torch(TorchCall("n", ("x",), {}, ((BATCH, 3, 2, 2),))) for node in RANDOM
    }
    assert texts["dropout2d"].members == {"n": "nn.Dropout2d(0.3)"}
    assert texts["alpha_dropout"].members == {"n": "nn.AlphaDropout(0.3)"}
    assert texts["drop_path"].expression == (
        "x * F.dropout(x.new_ones(x.shape[0], 1, 1, 1), 0.3, self.training)"
    )
    assert texts["gaussian_noise"].expression == (
        "x + 0.3 * torch.randn_like(x) if self.training else x"
    )
