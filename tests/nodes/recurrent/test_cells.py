"""Recurrent cells: worked examples, states, shapes and PyTorch's text."""

from __future__ import annotations

import math

import numpy as np
import pytest

from nodes.errors import ShapeError
from nodes.recurrent.cell import Cell
from nodes.recurrent.gru_cell import GruCell
from nodes.recurrent.lstm_cell import LstmCell
from nodes.recurrent.rnn_cell import RnnCell
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.running import run

N = BATCH
every_cell = pytest.mark.parametrize("cls", [RnnCell, LstmCell, GruCell])


def sigmoid(z: float) -> float:
    return 1.0 / (1.0 + math.exp(-z))


def test_plain_cell_by_hand() -> None:
    arrays = [np.array([[1.0]]), np.array([[0.5]]), np.array([[2.0]]), np.array([[-1.0]])]
    node = RnnCell(hidden_size=1)
    done = run(node, [*arrays, np.array([0.25]), np.array([0.25])], (np.array([[1.0]]),))
    out = math.tanh(2.0 * 1.0 - 1.0 * 0.5 + 0.5)
    slope = 1.0 - out * out
    np.testing.assert_allclose(done.outputs[0], [[out]], rtol=1e-15)
    gradients = [gradient.item() for gradient in done.gradients]
    np.testing.assert_allclose(
        gradients, [2 * slope, -slope, slope, slope / 2, slope, slope], rtol=1e-14
    )


def test_lstm_cell_by_hand() -> None:
    x, h, c = (np.array([[value]]) for value in (1.0, 0.5, -0.5))
    ih, hh = np.array([[0.1], [0.2], [0.3], [0.4]]), np.array([[0.4], [0.3], [0.2], [0.1]])
    next_h, next_c = run(LstmCell(hidden_size=1, bias=False), [x, h, c, ih, hh]).outputs
    i, f, o = sigmoid(0.1 + 0.2), sigmoid(0.2 + 0.15), sigmoid(0.4 + 0.05)
    expected = f * -0.5 + i * math.tanh(0.3 + 0.1)
    np.testing.assert_allclose(next_c, [[expected]], rtol=1e-14)
    np.testing.assert_allclose(next_h, [[o * math.tanh(expected)]], rtol=1e-14)


def test_gru_cell_by_hand() -> None:
    x, h = np.array([[1.0]]), np.array([[0.5]])
    ih, hh = np.array([[0.1], [0.2], [0.3]]), np.array([[0.4], [0.3], [0.2]])
    biases = np.array([0.0, 0.0, 0.7]), np.array([0.0, 0.0, -0.3])
    (out,) = run(GruCell(hidden_size=1), [x, h, ih, hh, *biases]).outputs
    r, z = sigmoid(0.1 + 0.2), sigmoid(0.2 + 0.15)
    n = math.tanh(0.3 + 0.7 + r * (0.1 - 0.3))
    np.testing.assert_allclose(out, [[(1 - z) * n + z * 0.5]], rtol=1e-14)


@every_cell
def test_state_that_is_not_wired_is_zeros(cls: type[Cell]) -> None:
    node = cls(hidden_size=3)
    random = np.random.default_rng(0)
    weights = [random.standard_normal(w.shape) for w in node.weights((N, 2))]
    x, zeros = random.standard_normal((4, 2)), np.zeros((4, 3))
    states = len(cls.inputs) - 1
    given = run(node, [x, *[zeros] * states, *weights])
    without = run(node, [x, *[None] * states, *weights])
    for one, other in zip(given.outputs, without.outputs, strict=True):
        np.testing.assert_array_equal(one, other)
    assert without.gradients[1 : 1 + states] == (None,) * states


@every_cell
def test_weights_have_a_row_for_each_gate(cls: type[Cell]) -> None:
    node = cls(hidden_size=5)
    gates = {"rnn_cell": 1, "lstm_cell": 4, "gru_cell": 3}[cls.id]
    shapes = {weight.name: weight.shape for weight in node.weights((N, 2))}
    assert shapes == {
        "weight_ih": (5 * gates, 2),
        "weight_hh": (5 * gates, 5),
        "bias_ih": (5 * gates,),
        "bias_hh": (5 * gates,),
    }
    assert node.multiply_adds((N, 2), *[None] * (len(cls.inputs) - 1)) == 5 * gates * 7


@every_cell
@pytest.mark.parametrize(
    ("x", "state", "rule"),
    [
        ((N, 3, 2), None, r"x must have axes \(batch, features\) .* shape \(N, 3, 2\)"),
        ((2, N), None, r"it has shape \(2, N\)"),
        ((N, 2), (N, 4), r"h_0 must have shape \(N, 3\), it has \(N, 4\)"),
        ((2,), (1, 3), r"h_0 must have shape \(3,\), it has \(1, 3\)"),
    ],
)
def test_shape_that_does_not_fit_is_refused(
    cls: type[Cell], x: Shape, state: Shape | None, rule: str
) -> None:
    shapes = [x, state, None][: len(cls.inputs)]
    with pytest.raises(ShapeError, match=rule) as caught:
        cls(hidden_size=3).output_shapes(*shapes)
    assert caught.value.remedy


def test_state_that_is_missing_beside_the_other_is_written_as_zeros() -> None:
    code = LstmCell(hidden_size=4).torch(TorchCall("cell", ("x", None, "c"), {}, ((N, 2),)))
    assert code.expression == "self.cell(x, (torch.zeros_like(c), c))"
    assert code.members == {"cell": "nn.LSTMCell(2, 4)"}


def test_pytorch_text_names_only_what_is_not_the_default() -> None:
    node = RnnCell(hidden_size=4, bias=False, nonlinearity="relu")
    code = node.torch(TorchCall("cell", ("x", "h"), {}, ((N, 2),)))
    assert code.expression == "self.cell(x, h)"
    assert code.members == {"cell": 'nn.RNNCell(2, 4, bias=False, nonlinearity="relu")'}


def test_pytorch_text_with_a_wired_weight_is_the_function() -> None:
    node = GruCell(hidden_size=2, bias=False)
    call = TorchCall("cell", ("x", None), {"weight_hh": "w"}, ((N, 3),))
    assert node.torch(call).expression == (
        "torch.gru_cell(x, x.new_zeros(x.shape[0], 2), self.cell_weight_ih, w)"
    )
