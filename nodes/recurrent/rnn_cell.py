"""One step of a plain recurrent network."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from nodes.examples import Example, Sample
from nodes.ports import Port
from nodes.recurrent.cell import Cell
from nodes.recurrent.elman import Elman


class RnnCell(Cell):
    """Mix an input with what is remembered: the new hidden state, through tanh.

    One step of a sequence; wire the state that comes out to the next step's cell. The same
    weights serve all steps. Without a state to begin with, it is zeros.

    The gradient of the old state is that of the new one, times the slope of tanh, times the
    weights: over many steps it shrinks or grows with a power of them, so that plain cells forget
    what is long past.
    """

    id: ClassVar[str] = "rnn_cell"
    title: ClassVar[str] = "RNN cell"
    stem: ClassVar[str] = "rnn"
    formula: ClassVar[str] = "h_1 = tanh(weight_ih · x + bias_ih + weight_hh · h_0 + bias_hh)"
    gradient_formula: ClassVar[str] = (
        "a = g · (1 − h_1²); ∂x = a · weight_ih, ∂h_0 = a · weight_hh, ∂weight_hh = aᵀ · h_0"
    )
    synonyms: ClassVar[tuple[str, ...]] = ("RNNCell", "Elman", "recurrent", "vanilla rnn", "memory")
    reference: ClassVar[str] = "Elman 1990; Goodfellow, Bengio & Courville 2016, section 10.2"
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("x", "(N, features) or (features,)"),
        Port("h_0", "(N, hidden), the state before; zeros without", is_optional=True),
    )
    outputs: ClassVar[tuple[Port, ...]] = (Port("h_1", "(N, hidden), the state after"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((3, 2)), Sample((3, 4))), {"hidden_size": 4}),
        Example((Sample((2, 3)), None), {"hidden_size": 2, "bias": False}),
        Example((Sample((3,)), Sample((2,))), {"hidden_size": 2, "nonlinearity": "relu"}),
    )
    torch_module: ClassVar[str] = "nn.RNNCell"

    nonlinearity: Literal["tanh", "relu"] = Field(
        default="tanh", title="Non-linearity", description="What squashes the state."
    )

    def gates_formula(self) -> str:
        return f"h_1 = {self.nonlinearity}(from_x + from_h)"

    def recurrence(self) -> Elman:
        return Elman(self.nonlinearity)

    def torch_function(self) -> str:
        return "torch.rnn_tanh_cell" if self.nonlinearity == "tanh" else "torch.rnn_relu_cell"

    def torch_settings(self) -> str:
        return "" if self.nonlinearity == "tanh" else ', nonlinearity="relu"'
