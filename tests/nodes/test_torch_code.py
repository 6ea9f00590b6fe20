"""What may enter generated code: literals, and nothing that could be more."""

from __future__ import annotations

import math
from typing import Any, Literal

import numpy as np
import pytest

from nodes.torch_code import (
    TorchCall,
    arguments,
    float_list,
    layer_code,
    literal,
    nested_list,
    weight_expressions,
    word,
)


@pytest.mark.parametrize(
    "value", [1, -2, 0.1, 1e300, True, None, (), (1,), (1, (2.5, None)), 5e-324], ids=str
)
def test_literal_reads_back_as_the_same_value(value: Any) -> None:
    assert eval(literal(value)) == value  # noqa: S307 - the text under test


def test_literal_of_what_is_not_finite_reads_back() -> None:
    assert eval(literal(-math.inf)) == -math.inf  # noqa: S307 - the text under test
    assert math.isnan(eval(literal(math.nan)))  # noqa: S307 - the text under test


@pytest.mark.parametrize("value", ["text", [1], {"a": 1}, object(), ("__import__('os')",), 1j])
def test_anything_else_is_kept_out_of_generated_code(value: Any) -> None:
    with pytest.raises(TypeError, match="cannot enter generated code"):
        literal(value)


def test_numpy_number_is_written_as_a_plain_one() -> None:
    assert literal(np.float64(0.5)) == "0.5"


Mode = Literal["reflect", "replicate"]


def test_word_of_a_setting_is_written_in_quotes() -> None:
    assert word("reflect", Mode) == '"reflect"'


@pytest.mark.parametrize("text", ["", "other", 'reflect"', "__import__('os')"])
def test_word_that_is_not_in_the_type_of_the_setting_is_kept_out(text: str) -> None:
    with pytest.raises(TypeError, match="cannot enter generated code"):
        word(text, Mode)


def test_word_that_is_no_identifier_is_kept_out_whatever_the_type_says() -> None:
    with pytest.raises(TypeError, match="cannot enter generated code"):
        word('a"', Literal['a"'])


def test_arguments_are_written_as_a_call_has_them() -> None:
    assert arguments(1, 6, padding=(1, 2), bias=False) == "1, 6, padding=(1, 2), bias=False"


def test_rows_are_written_as_lists() -> None:
    assert nested_list(((1, 2), (3, 4))) == "[[1, 2], [3, 4]]"
    assert float_list(((1, 2), (3, 4))) == "[[1.0, 2.0], [3.0, 4.0]]"


SIZES = {"weight": (2, 3), "bias": (2,)}


def test_layer_that_owns_its_weights_is_a_module() -> None:
    code = layer_code(TorchCall("fc_1", ("x",)), "nn.Linear(3, 2)", "F.linear", SIZES)
    assert code.expression == "self.fc_1(x)"
    assert code.members == {"fc_1": "nn.Linear(3, 2)"}


def test_layer_with_a_shared_weight_owns_the_others_alone() -> None:
    call = TorchCall("fc_1", ("x",), {"weight": "self.w"})
    code = layer_code(call, "nn.Linear(3, 2)", "F.linear", SIZES, "groups=1")
    assert code.expression == "F.linear(x, self.w, self.fc_1_bias, groups=1)"
    assert code.members == {"fc_1_bias": "nn.Parameter(torch.empty((2,)))"}


def test_weights_are_given_one_by_one_whoever_owns_them() -> None:
    call = TorchCall("fc_1", ("x",), {"weight": "self.w"})
    members, expressions = weight_expressions(call, SIZES)
    assert members == {"fc_1_bias": "nn.Parameter(torch.empty((2,)))"}
    assert expressions == {"weight": "self.w", "bias": "self.fc_1_bias"}
