"""The plain recurrent layer."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from nodes.examples import Example, Sample
from nodes.ports import Port
from nodes.recurrent.elman import Elman
from nodes.recurrent.layer import RecurrentLayer


class Rnn(RecurrentLayer):
    """Read a sequence step by step, mixing each input with what is remembered.

    The same weights serve every step, so a sequence may have any length. Use all outputs to say
    something at every step, the last state to say something about the whole.

    The gradient goes back through all steps, and at each one it is multiplied by the weights
    and the slope of tanh: over many steps it vanishes or explodes. LSTM and GRU were made
    against that.
    """

    id: ClassVar[str] = "rnn"
    title: ClassVar[str] = "RNN"
    formula: ClassVar[str] = "h_t = tanh(weight_ih · x_t + bias_ih + weight_hh · h_(t−1) + bias_hh)"
    gradient_formula: ClassVar[str] = (
        "from the last step back: a_t = ∂h_t · (1 − h_t²), ∂h_(t−1) += a_t · weight_hh, "
        "∂x_t = a_t · weight_ih, ∂weight_hh = Σ a_tᵀ · h_(t−1)"
    )
    synonyms: ClassVar[tuple[str, ...]] = (
        "recurrent",
        "Elman",
        "sequence",
        "backpropagation through time",
        "bptt",
    )
    reference: ClassVar[str] = "Elman 1990; Goodfellow, Bengio & Courville 2016, section 10.2"
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("x", "(steps, N, features), or batch first; or one sequence without N"),
        Port("h_0", "(layers · directions, N, hidden); zeros without", is_optional=True),
    )
    outputs: ClassVar[tuple[Port, ...]] = (
        Port("output", "the last layer's state after every step"),
        Port("h_n", "(layers · directions, N, hidden), the states at the end"),
    )
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((3, 2, 2)), None), {"hidden_size": 3}),
        Example(
            (Sample((3, 4, 2)), Sample((4, 3, 2))),
            {"hidden_size": 2, "num_layers": 2, "bidirectional": True, "batch_first": True},
        ),
        Example((Sample((3, 2)), Sample((1, 2))), {"hidden_size": 2, "bias": False}),
        Example((Sample((2, 3, 2)), None), {"hidden_size": 2, "nonlinearity": "relu"}),
    )
    torch_module: ClassVar[str] = "nn.RNN"

    nonlinearity: Literal["tanh", "relu"] = Field(
        default="tanh", title="Non-linearity", description="What squashes the state."
    )

    def recurrence(self) -> Elman:
        return Elman(self.nonlinearity)

    def torch_function(self) -> str:
        return "torch.rnn_tanh" if self.nonlinearity == "tanh" else "torch.rnn_relu"

    def torch_settings(self) -> str:
        return "" if self.nonlinearity == "tanh" else ', nonlinearity="relu"'
