import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from app.widgets.array_text import UnreadableError, read_array


@pytest.mark.parametrize(
    "text,value",
    [
        ("1\t2\n3\t4\n", [[1, 2], [3, 4]]),
        ("1,5\t2,5\r\n3\t4", [[1.5, 2.5], [3, 4]]),
        ("1, 2, 3", [1, 2, 3]),
        ("1;2;3", [[1], [2], [3]]),
        ("[[1. 2.]\n [3. 4.]]", [[1, 2], [3, 4]]),
        ("array([[1., 2.],\n       [3., 4.]], dtype=float32)", [[1, 2], [3, 4]]),
        ("tensor([1., 2.], requires_grad=True)", [1, 2]),
        ("((1, 2), (3, 4))", [[1, 2], [3, 4]]),
        ("−2.5", -2.5),
        ("1e-3", 1e-3),
    ],
)
def test_numbers_are_read_as_they_lie_on_the_clipboard(text: str, value: object) -> None:
    assert read_array(text) == value


@pytest.mark.parametrize(
    "text,words",
    [
        ("1\t2\n3", "Row 2 has 1 numbers, row 1 has 2"),
        ("1\t\n3\t4", "An empty cell (row 1, column 2)"),
        ("1 2; 3 x", "“x” (row 2, column 2) is no number"),
        ("[[1, 2], [3]]", "Part 2 has shape 1, part 1 has 2"),
        ("[[1, 2], [3, 4]", "closing bracket is missing"),
        ("[1, 2]]", "too many"),
        ("[1 2 ... 9]", "left numbers out"),
        ("", "Write a number"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(text: str, words: str) -> None:
    with pytest.raises(UnreadableError) as told:
        read_array(text)
    assert words in str(told.value)


@given(
    arrays(np.float64, array_shapes(max_dims=3, max_side=4),
           elements=st.floats(-1e6, 1e6, allow_subnormal=False))
)  # fmt: skip
def test_what_numpy_writes_reads_back(array: np.ndarray) -> None:
    with np.printoptions(floatmode="unique"):
        assert np.array_equal(read_array(repr(array)), array)
        assert np.array_equal(read_array(str(array)), array)
    assert np.array_equal(read_array(str(array.tolist())), array)
