"""The image node: its shape, its settings, and what the engine feeds it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nodes.context import Context
from nodes.errors import SettingError, ShapeError
from nodes.inputs.image import Image
from nodes.torch_code import TorchCall


def test_picture_is_a_batch_of_one() -> None:
    assert Image(height=20, width=30).output_shapes() == ((1, 3, 20, 30),)
    assert Image(height=20, width=30, mode="grey").output_shapes() == ((1, 1, 20, 30),)


def test_what_is_fed_comes_out_in_the_float_type_of_the_pass() -> None:
    fed = np.random.default_rng(0).random((1, 3, 4, 4))
    out = Image(height=4, width=4).forward(Context(np.float32, feed=(fed,)))
    assert out.dtype == np.float32
    np.testing.assert_allclose(out, fed, rtol=1e-6)


def test_image_that_is_fed_nothing_is_a_mistake_of_the_engine() -> None:
    with pytest.raises(ValueError, match="engine feeds"):
        Image().forward(Context())


def test_mean_is_taken_off_and_the_rest_divided_channel_by_channel() -> None:
    node = Image.checked(
        {"height": 2, "width": 3, "mean": [0.5, 0.25, 0.0], "std": [0.5, 0.25, 2.0]}
    )
    out = node.normalized(np.ones((3, 2, 3), np.float32))
    assert out.shape == (1, 3, 2, 3)
    np.testing.assert_array_equal(out[0, :, 0, 0], [1.0, 3.0, 0.5])


def test_one_number_serves_all_channels() -> None:
    node = Image(mean=0.5, std=0.25)
    np.testing.assert_array_equal(node.normalized(np.ones((3, 2, 2))), np.full((1, 3, 2, 2), 2.0))


@pytest.mark.parametrize(
    ("settings", "rule"),
    [
        ({"mean": [0.5, 0.5]}, "mean has 2 numbers, a picture of mode rgb has 3 channels"),
        (
            {"std": [1, 1, 1], "mode": "grey"},
            "std has 3 numbers, a picture of mode grey has 1 channel",
        ),
    ],
)
def test_numbers_for_other_channels_are_refused(settings: dict[str, Any], rule: str) -> None:
    with pytest.raises(ShapeError) as caught:
        Image.checked(settings).output_shapes()
    assert caught.value.rule == rule
    assert caught.value.remedy == "Give one number, or one for each channel."


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"std": 0.0}, "setting std = 0.0: must be greater than 0"),
        ({"std": [0.2, -0.2, 0.2]}, "must be greater than 0"),
        ({"mean": [[0.5]]}, "must be one number, or one for each channel"),
        ({"height": 0}, "greater than or equal to 1"),
        ({"mode": "cmyk"}, "'rgb' or 'grey'"),
        ({"path": "x" * 5000}, "at most 4096"),
    ],
)
def test_setting_out_of_bounds_is_refused(settings: dict[str, Any], message: str) -> None:
    with pytest.raises(SettingError, match=message):
        Image.checked(settings)


def test_pytorch_takes_the_picture_as_an_argument() -> None:
    code = Image().torch(TorchCall("image_1", ()))
    assert (code.expression, code.members) == ("image_1", {})
