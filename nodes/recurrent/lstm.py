"""The LSTM layer."""

from __future__ import annotations

from typing import ClassVar

from nodes.examples import Example, Sample
from nodes.ports import Port
from nodes.recurrent.layer import RecurrentLayer
from nodes.recurrent.long_short_term import LongShortTerm


class Lstm(RecurrentLayer):
    """Read a sequence step by step with a memory that gates write, keep and show.

    Beside the hidden state each step hands on a cell state. It is only multiplied by a forget
    gate and added to, so what was written long ago can still be there, and gradients reach back
    to it without vanishing. An LSTM cell shows one step in detail.

    The same weights serve every step. Several layers read each other's outputs; in both
    directions, each step knows what comes before and after it.
    """

    id: ClassVar[str] = "lstm"
    title: ClassVar[str] = "LSTM"
    formula: ClassVar[str] = "c_t = f · c_(t−1) + i · g, h_t = o · tanh(c_t)"
    gradient_formula: ClassVar[str] = (
        "from the last step back: ∂c_t += ∂h_t · o · (1 − tanh(c_t)²), ∂c_(t−1) = ∂c_t · f, "
        "∂h_(t−1) from the gates by weight_hh"
    )
    synonyms: ClassVar[tuple[str, ...]] = (
        "long short-term memory",
        "recurrent",
        "sequence",
        "gates",
        "language model",
    )
    reference: ClassVar[str] = "Hochreiter & Schmidhuber 1997; Gers, Schmidhuber & Cummins 2000"
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("x", "(steps, N, features), or batch first; or one sequence without N"),
        Port("h_0", "(layers · directions, N, hidden); zeros without", is_optional=True),
        Port("c_0", "(layers · directions, N, hidden); zeros without", is_optional=True),
    )
    outputs: ClassVar[tuple[Port, ...]] = (
        Port("output", "the last layer's hidden state after every step"),
        Port("h_n", "(layers · directions, N, hidden), the hidden states at the end"),
        Port("c_n", "(layers · directions, N, hidden), the cell states at the end"),
    )
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((3, 2, 2)), None, None), {"hidden_size": 2}),
        Example(
            (Sample((3, 2, 2)), Sample((4, 3, 2)), Sample((4, 3, 2))),
            {"hidden_size": 2, "num_layers": 2, "bidirectional": True, "batch_first": True},
        ),
        Example((Sample((3, 2)), None, Sample((1, 2))), {"hidden_size": 2, "bias": False}),
    )
    torch_module: ClassVar[str] = "nn.LSTM"

    def recurrence(self) -> LongShortTerm:
        return LongShortTerm()

    def torch_function(self) -> str:
        return "torch.lstm"
