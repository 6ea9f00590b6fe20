"""Where numbers come in: what is fed, given and learned."""

from __future__ import annotations

import numpy as np
import pytest

from nodes.context import Context
from nodes.initializers import Constant
from nodes.inputs.dataset import Dataset
from nodes.inputs.input import Input
from nodes.inputs.parameter import Parameter
from nodes.inputs.value import Value
from nodes.shapes import BATCH


def test_input_gives_what_is_fed_in_the_float_type_of_the_pass() -> None:
    out = Input(shape=(2,)).forward(Context(np.float32, feed=(np.array([[1, 2]]),)))
    assert out.dtype == np.float32
    np.testing.assert_array_equal(out, [[1.0, 2.0]])


def test_integer_input_stays_integer() -> None:
    node = Input(dtype="integer")
    assert node.forward(Context(np.float32, feed=(np.array([1, 0]),))).dtype == np.int64
    assert node.output_ports()[0].kind == "integer"


def test_input_has_a_batch_axis_unless_it_is_switched_off() -> None:
    assert Input(shape=(3,)).output_shapes() == ((BATCH, 3),)
    assert Input(shape=(3,), is_batched=False).output_shapes() == ((3,),)


@pytest.mark.parametrize("node", [Input(), Dataset()], ids=["input", "dataset"])
def test_input_that_is_fed_nothing_is_a_mistake_of_the_engine(node: Input | Dataset) -> None:
    with pytest.raises(ValueError, match="engine feeds"):
        node.forward(Context())


def test_dataset_gives_images_and_labels_with_one_batch_axis() -> None:
    node = Dataset(shape=(1, 2, 2))
    images, labels = node.forward(Context(np.float32, feed=(np.zeros((5, 1, 2, 2)), np.arange(5))))
    assert (images.dtype, labels.dtype) == (np.float32, np.int64)
    assert node.output_shapes() == ((BATCH, 1, 2, 2), (BATCH,))


def test_value_keeps_rows_of_numbers() -> None:
    node = Value.checked({"value": [[1, 2], [3, 4]]})
    np.testing.assert_array_equal(node.forward(Context()), [[1.0, 2.0], [3.0, 4.0]])
    assert node.output_shapes() == ((2, 2),)
    assert hash(node) == hash(Value(value=((1, 2), (3, 4))))


def test_parameter_starts_at_its_value() -> None:
    (weight,) = Parameter.checked({"value": [0.5, -1.5]}).weights()
    assert weight.shape == (2,)
    assert weight.initializer == Constant((0.5, -1.5))
    np.testing.assert_array_equal(
        weight.initializer.draw(np.random.default_rng(0), weight.shape), [0.5, -1.5]
    )


def test_parameter_starts_at_random_numbers_of_its_shape() -> None:
    (weight,) = Parameter(start="normal", shape=(3, 4)).weights()
    drawn = weight.initializer.draw(np.random.default_rng(0), weight.shape)
    assert drawn.shape == (3, 4)
    assert len(np.unique(drawn)) == 12
