"""Images with borders and enlarged images: what is copied must collect its gradient."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nodes.errors import SettingError, ShapeError
from nodes.node_type import NodeType
from nodes.reshaping.pad import Pad
from nodes.reshaping.upsample import Upsample
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.running import run

N = BATCH
LINE = np.array([[1.0, 2.0, 3.0]])


@pytest.mark.parametrize(
    ("settings", "out", "gradient"),
    [
        ({"value": 9.0}, [9.0, 9.0, 1.0, 2.0, 3.0, 9.0], [1.0, 1.0, 1.0]),
        ({"mode": "reflect"}, [3.0, 2.0, 1.0, 2.0, 3.0, 2.0], [1.0, 3.0, 2.0]),
        ({"mode": "replicate"}, [1.0, 1.0, 1.0, 2.0, 3.0, 3.0], [3.0, 1.0, 2.0]),
    ],
    ids=["constant", "reflect", "replicate"],
)
def test_copied_elements_send_their_gradient_home(
    settings: dict[str, Any], out: list[float], gradient: list[float]
) -> None:
    done = run(Pad(padding=(2, 1), **settings), [LINE], (np.ones((1, 6)),))
    np.testing.assert_array_equal(done.outputs[0], [out])
    np.testing.assert_array_equal(done.gradients[0], [gradient])


def test_nearest_makes_blocks() -> None:
    done = run(Upsample(scale_factor=(1, 2)), [LINE.reshape(1, 1, 1, 3)], (np.ones((1, 1, 1, 6)),))
    np.testing.assert_array_equal(done.outputs[0].ravel(), [1.0, 1.0, 2.0, 2.0, 3.0, 3.0])
    np.testing.assert_array_equal(done.gradients[0].ravel(), [2.0, 2.0, 2.0])


@pytest.mark.parametrize(
    ("mode", "out"), [("nearest", [1.0, 1.0, 2.0, 2.0, 3.0]), ("bilinear", [1.0, 1.4, 2, 2.6, 3.0])]
)
def test_size_that_is_no_multiple_is_reached(mode: str, out: list[float]) -> None:
    node = Upsample.checked({"size": (1, 5), "mode": mode})
    done = run(node, [LINE.reshape(1, 1, 1, 3)], (np.ones((1, 1, 1, 5)),))
    np.testing.assert_allclose(done.outputs[0].ravel(), out, rtol=1e-15)
    assert done.gradients[0].sum() == pytest.approx(5.0, rel=1e-15)


def test_image_is_made_smaller() -> None:
    done = run(Upsample(size=(1, 2)), [LINE.reshape(1, 1, 1, 3)], (np.ones((1, 1, 1, 2)),))
    np.testing.assert_array_equal(done.outputs[0].ravel(), [1.0, 2.0])
    np.testing.assert_array_equal(done.gradients[0].ravel(), [1.0, 1.0, 0.0])


@pytest.mark.parametrize(
    ("align_corners", "out"),
    [(False, [1.0, 1.25, 1.75, 2.25, 2.75, 3.0]), (True, [1.0, 1.4, 1.8, 2.2, 2.6, 3.0])],
)
def test_bilinear_draws_straight_lines(align_corners: bool, out: list[float]) -> None:
    node = Upsample(scale_factor=(1, 2), mode="bilinear", align_corners=align_corners)
    done = run(node, [LINE.reshape(1, 1, 1, 3)], (np.ones((1, 1, 1, 6)),))
    np.testing.assert_allclose(done.outputs[0].ravel(), out, rtol=1e-15)
    assert done.gradients[0].sum() == pytest.approx(6.0, rel=1e-15)


def test_nan_in_one_pixel_stays_with_its_neighbours() -> None:
    x = np.ones((1, 1, 1, 5))
    x[..., 0] = np.nan
    out = run(Upsample(scale_factor=(1, 2), mode="bilinear"), [x]).outputs[0]
    np.testing.assert_array_equal(np.isnan(out).ravel(), [True] * 3 + [False] * 7)


@pytest.mark.parametrize(
    ("node", "shape", "out"),
    [
        (Pad(), (N, 3, 8, 9), (N, 3, 10, 11)),
        (Pad(padding=(0, 0, 1, 2)), (N, 3), (N + 3, 3)),
        (Pad(padding=(2, 2), mode="reflect"), (N, 3, 5), (N, 3, 9)),
        (Pad(padding=(0, 1, 2, 3, 4, 5), mode="replicate"), (N, 1, 2, 2, 2), (N, 1, 11, 7, 3)),
        (Upsample(scale_factor=(2, 3)), (N, 3, 4, 5), (N, 3, 8, 15)),
        (Upsample(size=(7, 3)), (N, 3, 4, 5), (N, 3, 7, 3)),
    ],
)
def test_shape_rule_keeps_the_unknown_batch(node: NodeType, shape: Shape, out: Shape) -> None:
    assert node.output_shapes(shape) == (out,)


@pytest.mark.parametrize(
    ("node", "shape", "rule"),
    [
        (Pad(), (5,), r"4 numbers with mode constant pad the last 2 of at least 2 axes, x has 1"),
        (Pad(mode="reflect"), (N, 3), "pad the last 2 of 3 or 4 axes, x has 2"),
        (Pad(mode="replicate"), (N, 1, 3, 4, 5), "pad the last 2 of 3 or 4 axes, x has 5"),
        (Pad(padding=(5, 0), mode="reflect"), (N, 5), "border of 5 needs an axis longer .* 5 long"),
        (Pad(padding=(0, 1, 1, 1), mode="reflect"), (2, N, 5), "an axis of N cannot be mirrored"),
        (Upsample(), (N, 3, 8), r"x must have 4 axes \(batch, channels, height, width\), it has 3"),
    ],
)
def test_shape_that_does_not_fit_is_refused_with_the_numbers(
    node: NodeType, shape: Shape, rule: str
) -> None:
    with pytest.raises(ShapeError, match=rule):
        node.output_shapes(shape)


@pytest.mark.parametrize(
    ("settings", "rule"),
    [
        ({"padding": [1, 2, 3]}, "two numbers per axis, it holds 3"),
        ({"padding": [-1, 0]}, "setting padding = "),
        ({"padding": []}, "setting padding = "),
        ({"mode": "circular"}, "setting mode = 'circular'"),
    ],
)
def test_border_that_cannot_be_is_refused(settings: dict[str, Any], rule: str) -> None:
    with pytest.raises(SettingError, match=rule):
        Pad.checked(settings)


@pytest.mark.parametrize(
    ("node", "text"),
    [
        (Pad(), "F.pad(x, (1, 1, 1, 1))"),
        (Pad(padding=(2, 0), value=0.5), "F.pad(x, (2, 0), value=0.5)"),
        (Pad(mode="reflect"), 'F.pad(x, (1, 1, 1, 1), mode="reflect")'),
        (Upsample(), 'F.interpolate(x, scale_factor=2, mode="nearest")'),
        (Upsample(size=(7, 3)), 'F.interpolate(x, size=(7, 3), mode="nearest")'),
        (
            Upsample(mode="bilinear", align_corners=True, scale_factor=(2, 3)),
            'F.interpolate(x, scale_factor=(2, 3), mode="bilinear", align_corners=True)',
        ),
    ],
)
def test_pytorch_text_is_that_of_a_person(node: NodeType, text: str) -> None:
    assert node.torch(TorchCall("n", ("x",))).expression == text


@pytest.mark.parametrize(
    "node", [Pad.model_construct(mode='"+x'), Upsample.model_construct(mode="")]
)
def test_mode_enters_generated_code_from_its_type_alone(node: NodeType) -> None:
    with pytest.raises(TypeError, match="cannot enter generated code"):
        node.torch(TorchCall("n", ("x",)))
