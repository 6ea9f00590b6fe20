"""One step of a GRU."""

from __future__ import annotations

from typing import ClassVar

from nodes.examples import Example, Sample
from nodes.ports import Port
from nodes.recurrent.cell import Cell
from nodes.recurrent.gated import Gated


class GruCell(Cell):
    """Blend the old hidden state with a new one, as gates decide.

    The update gate z tells how much of the old state stays; the rest comes from a candidate n.
    The reset gate r tells how much of the old state the candidate may see. There is no cell
    state beside the hidden one, and a quarter fewer weights than in an LSTM.

    Where z is near 1 the state is copied, and its gradient with it: memory lasts.

    The rows of the weights are those of r, z and n, in that order. As in PyTorch, r multiplies
    what the hidden state says, after its weights and bias.
    """

    id: ClassVar[str] = "gru_cell"
    title: ClassVar[str] = "GRU cell"
    stem: ClassVar[str] = "gru"
    formula: ClassVar[str] = (
        "r, z = σ(weight_ih · x + bias_ih + weight_hh · h_0 + bias_hh), "
        "n = tanh(weight_ih · x + bias_ih + r · (weight_hh · h_0 + bias_hh)), "
        "h_1 = (1 − z) · n + z · h_0"
    )
    gradient_formula: ClassVar[str] = (
        "at the gates ∂n = g · (1 − z) · (1 − n²), ∂z = g · (h_0 − n) · z(1 − z), "
        "∂r = ∂n · (weight_hh · h_0 + bias_hh) · r(1 − r)"
    )
    synonyms: ClassVar[tuple[str, ...]] = ("GRUCell", "gated recurrent unit", "recurrent", "gates")
    reference: ClassVar[str] = "Cho et al. 2014, section 2.3"
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("x", "(N, features) or (features,)"),
        Port("h_0", "(N, hidden), the state before; zeros without", is_optional=True),
    )
    outputs: ClassVar[tuple[Port, ...]] = (Port("h_1", "(N, hidden), the state after"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((3, 2)), Sample((3, 2))), {"hidden_size": 2}),
        Example((Sample((2, 3)), None), {"hidden_size": 2, "bias": False}),
        Example((Sample((3,)), Sample((2,))), {"hidden_size": 2}),
    )
    torch_module: ClassVar[str] = "nn.GRUCell"

    def gates_formula(self) -> str:
        x = [self.part("from_x", gate) for gate in range(3)]
        h = [self.part("from_h", gate) for gate in range(3)]
        return (
            f"r = sigmoid({x[0]} + {h[0]}); z = sigmoid({x[1]} + {h[1]}); "
            f"n = tanh({x[2]} + r * {h[2]}); h_1 = (1 - z) * n + z * h_0"
        )

    def recurrence(self) -> Gated:
        return Gated()

    def torch_function(self) -> str:
        return "torch.gru_cell"
