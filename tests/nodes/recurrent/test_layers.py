"""Recurrent layers: they are their cells step by step, in layers and directions."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodes.errors import SettingError, ShapeError
from nodes.recurrent.cell import Cell
from nodes.recurrent.gru import Gru
from nodes.recurrent.gru_cell import GruCell
from nodes.recurrent.layer import RecurrentLayer
from nodes.recurrent.lstm import Lstm
from nodes.recurrent.lstm_cell import LstmCell
from nodes.recurrent.rnn import Rnn
from nodes.recurrent.rnn_cell import RnnCell
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.running import Pass, relative_error, run

N = BATCH
KINDS: list[tuple[type[RecurrentLayer], type[Cell]]] = [
    (Rnn, RnnCell),
    (Lstm, LstmCell),
    (Gru, GruCell),
]
every_kind = pytest.mark.parametrize(("layer", "cell"), KINDS, ids=lambda cls: cls.id)


def draw(node: RecurrentLayer, x: Shape, with_states: bool = True, seed: int = 0) -> list[Any]:
    random = np.random.default_rng(seed)
    count = len(node.inputs) - 1
    (_, state, *_) = node.output_shapes(x, *[None] * count)
    states = [random.standard_normal(state) if with_states else None for _ in range(count)]
    weights = [random.standard_normal(w.shape) for w in node.weights(x)]
    return [random.standard_normal(x), *states, *weights]


def assert_same(one: Pass, other: Pass, tolerance: float = 1e-12) -> None:
    for a, b in zip(
        (*one.outputs, *one.gradients), (*other.outputs, *other.gradients), strict=True
    ):
        assert (a is None) == (b is None)
        if a is not None:
            assert relative_error(a, b) <= tolerance


@every_kind
def test_layer_is_its_cell_step_by_step(layer: type[RecurrentLayer], cell: type[Cell]) -> None:
    node = layer(hidden_size=3)
    x, *rest = draw(node, (4, 2, 5))
    count = len(node.inputs) - 1
    output, *last = run(node, [x, *rest]).outputs
    states, weights = [state[0] for state in rest[:count]], rest[count:]
    for step in range(4):
        states = list(run(cell(hidden_size=3), [x[step], *states, *weights]).outputs)
        np.testing.assert_allclose(output[step], states[0], rtol=1e-13)
    for one, other in zip(last, states, strict=True):
        np.testing.assert_allclose(one[0], other, rtol=1e-13)


@every_kind
def test_second_layer_reads_the_first(layer: type[RecurrentLayer], cell: type[Cell]) -> None:
    node = layer(hidden_size=3, num_layers=2)
    x, *rest = draw(node, (4, 2, 5))
    count = len(node.inputs) - 1
    states, weights = rest[:count], rest[count:]
    output = run(node, [x, *rest]).outputs[0]
    for index in range(2):
        first = [state[index : index + 1] for state in states]
        x = run(layer(hidden_size=3), [x, *first, *weights[4 * index : 4 * index + 4]]).outputs[0]
    np.testing.assert_allclose(output, x, rtol=1e-13)


@every_kind
def test_reverse_direction_reads_from_the_end(
    layer: type[RecurrentLayer], cell: type[Cell]
) -> None:
    node = layer(hidden_size=3, bidirectional=True)
    x, *rest = draw(node, (4, 2, 5))
    count = len(node.inputs) - 1
    states, weights = rest[:count], rest[count:]
    output, last, *_ = run(node, [x, *rest]).outputs
    alone, end, *_ = run(
        layer(hidden_size=3), [x[::-1], *(state[1:] for state in states), *weights[4:]]
    ).outputs
    np.testing.assert_allclose(output[:, :, 3:], alone[::-1], rtol=1e-13)
    np.testing.assert_allclose(last[1:], end, rtol=1e-13)


@every_kind
def test_batch_first_is_the_same_with_axes_swapped(
    layer: type[RecurrentLayer], cell: type[Cell]
) -> None:
    settings: dict[str, Any] = {"hidden_size": 3, "num_layers": 2, "bidirectional": True}
    x, *rest = draw(layer(**settings), (4, 2, 5))
    one = run(layer(**settings), [x, *rest])
    upstream = (one.upstream[0].swapaxes(0, 1), *one.upstream[1:])
    other = run(layer(**settings, batch_first=True), [x.swapaxes(0, 1), *rest], upstream)
    np.testing.assert_array_equal(one.outputs[0], other.outputs[0].swapaxes(0, 1))
    np.testing.assert_array_equal(one.gradients[0], other.gradients[0].swapaxes(0, 1))
    for a, b in zip(one.gradients[1:], other.gradients[1:], strict=True):
        np.testing.assert_array_equal(a, b)


@every_kind
@pytest.mark.torch
@given(
    settings=st.fixed_dictionaries(
        {
            "hidden_size": st.integers(1, 4),
            "num_layers": st.integers(1, 3),
            "bias": st.booleans(),
            "batch_first": st.booleans(),
            "bidirectional": st.booleans(),
        }
    ),
    sizes=st.tuples(st.integers(1, 4), st.integers(1, 4), st.integers(1, 3)),
    is_single=st.booleans(),
    with_states=st.booleans(),
    wires=st.booleans(),
)
def test_numbers_are_those_of_pytorch(
    layer: type[RecurrentLayer],
    cell: type[Cell],
    settings: dict[str, Any],
    sizes: tuple[int, int, int],
    is_single: bool,
    with_states: bool,
    wires: bool,
) -> None:
    from tests.nodes.torch_running import run_torch

    node = layer(**settings)
    x = sizes[1:] if is_single else sizes
    arrays = draw(node, x, with_states)
    ours = run(node, arrays)
    shapes = tuple(out.shape for out in ours.outputs)
    assert node.output_shapes(x, *[None] * (len(node.inputs) - 1)) == shapes
    wired = ("weight_hh_l0",) if wires else ()
    theirs = run_torch(node, arrays, ours.upstream, wired)
    assert_same(ours, theirs, 1e-11)


@pytest.mark.torch
def test_relu_is_that_of_pytorch() -> None:
    from tests.nodes.torch_running import run_torch

    node = Rnn(hidden_size=4, nonlinearity="relu", num_layers=2)
    arrays = draw(node, (5, 3, 2))
    ours = run(node, arrays)
    for wired in ((), ("bias_hh_l1",)):
        assert_same(ours, run_torch(node, arrays, ours.upstream, wired))


def test_cell_state_carries_a_gradient_over_many_steps() -> None:
    node = Lstm(hidden_size=1)
    random = np.random.default_rng(0)
    # Forget gate wide open, the others nearly shut.
    bias = np.array([-5.0, 20.0, 0.0, 0.0])
    weights = [0.1 * random.standard_normal((4, 1)) for _ in range(2)]
    state = np.zeros((1, 1, 1))
    arrays = [random.standard_normal((200, 1, 1)), state, state, *weights, bias, np.zeros(4)]
    upstream = np.zeros((200, 1, 1)), state, np.ones((1, 1, 1))
    assert run(node, arrays, upstream).gradients[2].item() == pytest.approx(1.0, rel=0.2)


@every_kind
@pytest.mark.parametrize(
    ("settings", "x", "state", "rule"),
    [
        ({}, (5, N, 3, 2), None, r"x must have axes \(steps, batch, features\)"),
        ({"batch_first": True}, (N,), None, r"\(batch, steps, features\) or \(steps, features\)"),
        ({}, (5, N, N), None, r"it has shape \(5, N, N\)"),
        ({"num_layers": 2}, (5, N, 2), (1, N, 32), r"h_0 must have shape \(2, N, 32\), it has"),
        ({"bidirectional": True}, (5, 2), (1, 32), r"h_0 must have shape \(2, 32\), it has"),
        ({"batch_first": True}, (N, 5, 2), (1, 5, 32), r"h_0 must have shape \(1, N, 32\)"),
    ],
)
def test_shape_that_does_not_fit_is_refused(
    layer: type[RecurrentLayer],
    cell: type[Cell],
    settings: dict[str, Any],
    x: Shape,
    state: Shape | None,
    rule: str,
) -> None:
    shapes = [x, state, None][: len(layer.inputs)]
    with pytest.raises(ShapeError, match=rule) as caught:
        layer(**settings).output_shapes(*shapes)
    assert caught.value.remedy


@every_kind
def test_batch_and_length_may_be_unknown(layer: type[RecurrentLayer], cell: type[Cell]) -> None:
    none = [None] * (len(layer.inputs) - 1)
    outputs = layer(hidden_size=4, bidirectional=True).output_shapes((7, N, 2), *none)
    assert outputs == ((7, N, 8), *((2, N, 4) for _ in none))
    outputs = layer(hidden_size=4, batch_first=True).output_shapes((N, 7, 2), *none)
    assert outputs == ((N, 7, 4), *((1, N, 4) for _ in none))


@pytest.mark.parametrize(
    ("name", "value"), [("hidden_size", 0), ("num_layers", 17), ("bias", 2), ("hidden_size", 1.5)]
)
def test_setting_out_of_bounds_is_refused_by_name(name: str, value: Any) -> None:
    with pytest.raises(SettingError, match=rf"setting {name} = "):
        Lstm.checked({name: value})


def test_weights_are_named_as_pytorch_names_them() -> None:
    node = Gru(hidden_size=4, num_layers=2, bidirectional=True)
    shapes = {weight.name: weight.shape for weight in node.weights((7, N, 3))}
    assert list(shapes)[:6] == [
        "weight_ih_l0",
        "weight_hh_l0",
        "bias_ih_l0",
        "bias_hh_l0",
        "weight_ih_l0_reverse",
        "weight_hh_l0_reverse",
    ]
    assert shapes["weight_ih_l0"] == (12, 3)
    assert shapes["weight_ih_l1_reverse"] == (12, 8)
    assert node.multiply_adds((7, N, 3), None) == 7 * 2 * 12 * (3 + 4 + 8 + 4)


def test_lstm_text_takes_the_states_out_of_their_brackets() -> None:
    node = Lstm(hidden_size=4, num_layers=2, batch_first=True)
    code = node.torch(TorchCall("lstm1", ("x", "h", None), {}, ((N, 7, 3),)))
    assert code.expression == "self.lstm1(x, (h, torch.zeros_like(h)))"
    assert code.members == {"lstm1": "nn.LSTM(3, 4, num_layers=2, batch_first=True)"}
    assert code.groups == (1, 2)


def test_pytorch_text_with_a_wired_weight_is_the_function() -> None:
    node = Rnn(hidden_size=4, bias=False)
    call = TorchCall("rnn1", ("x", None), {"weight_hh_l0": "w"}, ((7, N, 3),))
    code = node.torch(call)
    assert code.expression == (
        "torch.rnn_tanh(x, x.new_zeros(1, x.shape[1], 4), [self.rnn1_weight_ih_l0, w], "
        "False, 1, 0.0, self.training, False, False)"
    )
    assert code.members == {"rnn1_weight_ih_l0": "nn.Parameter(torch.empty((4, 3)))"}


def test_caption_tells_size_layers_and_directions() -> None:
    assert Lstm(hidden_size=64).caption() == "hidden 64"
    assert Gru(hidden_size=64, num_layers=2, bidirectional=True).caption() == (
        "hidden 64, 2 layers, ⇄"
    )
