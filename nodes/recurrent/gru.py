"""The GRU layer."""

from __future__ import annotations

from typing import ClassVar

from nodes.examples import Example, Sample
from nodes.ports import Port
from nodes.recurrent.gated import Gated
from nodes.recurrent.layer import RecurrentLayer


class Gru(RecurrentLayer):
    """Read a sequence step by step, blending old state and new as gates decide.

    At each step the update gate tells how much of the hidden state stays as it is. Where it
    stays, its gradient passes back unharmed, so what is long past can still be learned from.
    A GRU has no cell state and a quarter fewer weights than an LSTM; a GRU cell shows one step
    in detail.

    The same weights serve every step. Several layers read each other's outputs; in both
    directions, each step knows what comes before and after it.
    """

    id: ClassVar[str] = "gru"
    title: ClassVar[str] = "GRU"
    formula: ClassVar[str] = "h_t = (1 − z) · n + z · h_(t−1)"
    gradient_formula: ClassVar[str] = (
        "from the last step back: ∂h_(t−1) = ∂h_t · z, and from the gates by weight_hh"
    )
    synonyms: ClassVar[tuple[str, ...]] = ("gated recurrent unit", "recurrent", "sequence", "gates")
    reference: ClassVar[str] = "Cho et al. 2014, section 2.3; Chung et al. 2014"
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("x", "(steps, N, features), or batch first; or one sequence without N"),
        Port("h_0", "(layers · directions, N, hidden); zeros without", is_optional=True),
    )
    outputs: ClassVar[tuple[Port, ...]] = (
        Port("output", "the last layer's state after every step"),
        Port("h_n", "(layers · directions, N, hidden), the states at the end"),
    )
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((3, 2, 2)), None), {"hidden_size": 2}),
        Example(
            (Sample((3, 4, 2)), Sample((4, 3, 2))),
            {"hidden_size": 2, "num_layers": 2, "bidirectional": True, "batch_first": True},
        ),
        Example((Sample((3, 2)), Sample((1, 2))), {"hidden_size": 2, "bias": False}),
    )
    torch_module: ClassVar[str] = "nn.GRU"

    def recurrence(self) -> Gated:
        return Gated()

    def torch_function(self) -> str:
        return "torch.gru"
