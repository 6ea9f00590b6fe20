"""One step of an LSTM."""

from __future__ import annotations

from typing import ClassVar

from nodes.examples import Example, Sample
from nodes.ports import Port
from nodes.recurrent.cell import Cell
from nodes.recurrent.long_short_term import LongShortTerm


class LstmCell(Cell):
    """Keep a cell state through gates: what to forget, what to take in, what to show.

    Three gates between 0 and 1 see the input and the hidden state. The forget gate f multiplies
    the old cell state, the input gate i the candidate g that is added to it, and the output gate
    o what of the cell becomes the new hidden state.

    From step to step the cell state is only multiplied by f and added to. With f near 1 its
    gradient passes unharmed over many steps: it does not vanish as in a plain RNN.

    The rows of the weights are those of i, f, g and o, in that order.
    """

    id: ClassVar[str] = "lstm_cell"
    title: ClassVar[str] = "LSTM cell"
    stem: ClassVar[str] = "lstm"
    formula: ClassVar[str] = (
        "i, f, o = σ(…), g = tanh(…) of weight_ih · x + weight_hh · h_0 + biases; "
        "c_1 = f · c_0 + i · g, h_1 = o · tanh(c_1)"
    )
    gradient_formula: ClassVar[str] = (
        "∂c = ∂c_1 + ∂h_1 · o · (1 − tanh(c_1)²); ∂c_0 = ∂c · f; "
        "at the gates ∂i = ∂c · g · i(1 − i), ∂f = ∂c · c_0 · f(1 − f), "
        "∂g = ∂c · i · (1 − g²), ∂o = ∂h_1 · tanh(c_1) · o(1 − o)"
    )
    synonyms: ClassVar[tuple[str, ...]] = (
        "LSTMCell",
        "long short-term memory",
        "recurrent",
        "gates",
    )
    reference: ClassVar[str] = "Hochreiter & Schmidhuber 1997; Gers, Schmidhuber & Cummins 2000"
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("x", "(N, features) or (features,)"),
        Port("h_0", "(N, hidden), the hidden state before; zeros without", is_optional=True),
        Port("c_0", "(N, hidden), the cell state before; zeros without", is_optional=True),
    )
    outputs: ClassVar[tuple[Port, ...]] = (
        Port("h_1", "(N, hidden), the hidden state after"),
        Port("c_1", "(N, hidden), the cell state after"),
    )
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((3, 2)), Sample((3, 2)), Sample((3, 2))), {"hidden_size": 2}),
        Example((Sample((2, 3)), None, Sample((2, 2))), {"hidden_size": 2, "bias": False}),
        Example((Sample((3,)), None, None), {"hidden_size": 3}),
    )
    torch_module: ClassVar[str] = "nn.LSTMCell"

    def gates_formula(self) -> str:
        return (
            "gates = from_x + from_h; "
            f"i = sigmoid({self.part('gates', 0)}); f = sigmoid({self.part('gates', 1)}); "
            f"g = tanh({self.part('gates', 2)}); o = sigmoid({self.part('gates', 3)}); "
            "c_1 = f * c_0 + i * g; h_1 = o * tanh(c_1)"
        )

    def recurrence(self) -> LongShortTerm:
        return LongShortTerm()

    def torch_function(self) -> str:
        return "torch.lstm_cell"
