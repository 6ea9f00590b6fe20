"""Embedding: rows looked up, their gradients added up, and the row that never learns."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodes.dense.embedding import Embedding
from nodes.dense.scattered_rows import add_rows
from nodes.errors import SettingError, ShapeError, ValueRuleError
from nodes.shapes import BATCH
from nodes.torch_code import TorchCall
from tests.nodes.running import run


def test_worked_example() -> None:
    weight = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    node = Embedding(num_embeddings=3, embedding_dim=2)
    upstream = np.array([[1.0, 1.0], [2.0, 0.0], [4.0, 8.0]])
    done = run(node, [np.array([2, 0, 2]), weight], (upstream,))
    np.testing.assert_array_equal(done.outputs[0], [[5, 6], [1, 2], [5, 6]])
    assert done.gradients[0] is None
    np.testing.assert_array_equal(done.gradients[1], [[2, 0], [0, 0], [5, 9]])


@pytest.mark.parametrize("padding", [1, -2])
def test_row_of_the_padding_index_never_learns(padding: int) -> None:
    node = Embedding(num_embeddings=3, embedding_dim=2, padding_idx=padding)
    weight = np.arange(6.0).reshape(3, 2)
    done = run(node, [np.array([1, 1, 2]), weight], (np.ones((3, 2)),))
    np.testing.assert_array_equal(done.outputs[0], [[2, 3], [2, 3], [4, 5]])
    np.testing.assert_array_equal(done.gradients[1], [[0, 0], [0, 0], [1, 1]])


def test_row_of_the_padding_index_begins_as_zeros() -> None:
    (weight,) = Embedding(num_embeddings=4, embedding_dim=3, padding_idx=-1).weights((BATCH,))
    first = weight.initializer.draw(np.random.default_rng(0), weight.shape)
    np.testing.assert_array_equal(first[3], np.zeros(3))
    assert (first[:3] != 0.0).all()


@pytest.mark.parametrize("number", [-1, 3])
def test_number_without_a_row_is_refused_with_the_numbers(number: int) -> None:
    node = Embedding(num_embeddings=3, embedding_dim=2)
    with pytest.raises(ValueRuleError, match=rf"{number} has no row among the 3") as caught:
        run(node, [np.array([[0, number]]), np.zeros((3, 2))])
    assert "0 to 2" in caught.value.remedy


@pytest.mark.parametrize("padding", [3, -4])
def test_padding_index_without_a_row_is_refused(padding: int) -> None:
    node = Embedding(num_embeddings=3, embedding_dim=2, padding_idx=padding)
    with pytest.raises(ShapeError, match=f"padding index {padding} is not among the 3 rows"):
        node.output_shapes((BATCH,))


@pytest.mark.parametrize(
    ("name", "value"), [("num_embeddings", 0), ("embedding_dim", 2.5), ("padding_idx", 0.5)]
)
def test_setting_out_of_bounds_is_refused_by_name(name: str, value: Any) -> None:
    with pytest.raises(SettingError, match=rf"setting {name} = "):
        Embedding.checked({name: value})


def test_shapes_keep_the_batch() -> None:
    assert Embedding(embedding_dim=8).output_shapes((BATCH, 5)) == ((BATCH, 5, 8),)


@given(numbers=st.lists(st.integers(0, 6), max_size=60), dtype=st.sampled_from(["int32", "int64"]))
def test_rows_are_added_by_their_number(numbers: list[int], dtype: str) -> None:
    rows = np.random.default_rng(0).integers(-9, 9, (len(numbers), 3)).astype(np.float32)
    expected = np.zeros((7, 3))
    for number, row in zip(numbers, rows, strict=True):
        expected[number] += row
    total = add_rows(rows, np.array(numbers, dtype=dtype), 7)
    np.testing.assert_array_equal(total, expected)
    assert total.dtype == np.float32


@pytest.mark.torch
@pytest.mark.parametrize("padding", [None, 0, -3])
def test_large_lookup_is_that_of_pytorch(padding: int | None) -> None:
    from tests.nodes.torch_running import run_torch

    node = Embedding(num_embeddings=50, embedding_dim=40, padding_idx=padding)
    random = np.random.default_rng(0)
    numbers = np.minimum(random.zipf(1.3, (40, 30)) - 1, 49)
    arrays = [numbers, random.standard_normal((50, 40))]
    ours = run(node, arrays)
    theirs = run_torch(node, arrays, ours.upstream)
    np.testing.assert_array_equal(ours.outputs[0], theirs.outputs[0])
    np.testing.assert_allclose(ours.gradients[1], theirs.gradients[1], rtol=1e-12, atol=1e-12)


def test_pytorch_text_names_the_padding_index() -> None:
    node = Embedding(num_embeddings=9, embedding_dim=4, padding_idx=0)
    code = node.torch(TorchCall("embed", ("words",), {}, ((BATCH,),)))
    assert code.expression == "self.embed(words)"
    assert code.members == {"embed": "nn.Embedding(9, 4, padding_idx=0)"}
    shared = node.torch(TorchCall("embed", ("words",), {"weight": "self.w"}, ((BATCH,),)))
    assert shared.expression == "F.embedding(words, self.w, padding_idx=0)"
