"""Base for recurrent cells: one step of a sequence."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.initializers import Uniform, Weight, known_sizes
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.recurrent.recurrence import Recurrence, StepWeights
from nodes.settings import SizeNumber
from nodes.shapes import Shape, Symbol, shape_text
from nodes.torch_code import TorchCall, TorchCode, arguments, weight_expressions

FORMS = {
    "weight_ih": "(gates · hidden, features)",
    "weight_hh": "(gates · hidden, hidden)",
    "bias_ih": "(gates · hidden,)",
    "bias_hh": "(gates · hidden,)",
}
"""The weights of a recurrence, and their shapes in words."""


class Cell(NodeType):
    """A layer that turns an input and its states into its next states."""

    torch_module: ClassVar[str] = ""

    hidden_size: SizeNumber = Field(
        default=32, title="Hidden size", description="How many numbers the state has."
    )
    bias: bool = Field(default=True, title="Bias", description="Whether biases are added.")

    def recurrence(self) -> Recurrence:
        """Return what happens in a step."""
        raise NotImplementedError(f"{type(self).__name__} must give its recurrence")

    def torch_function(self) -> str:
        """Return the functional form of the module."""
        raise NotImplementedError(f"{type(self).__name__} must name its function")

    def torch_settings(self) -> str:
        """Return settings of the module beside sizes and bias, after a comma."""
        return ""

    def gates_formula(self) -> str:
        """Return a step in simpler nodes, with ``from_x`` and ``from_h`` already there."""
        raise NotImplementedError(f"{type(self).__name__} must say what it is made of")

    def expands_for(self, *shapes: Shape | None, is_training: bool = False) -> str:
        x, *states = shapes
        missing = [
            port.name for port, state in zip(self.inputs[1:], states, strict=True) if state is None
        ]
        if missing and (x is None or len(x) == 1):
            return ""  # zeros for a single example have no gate
        bias_ih, bias_hh = (" + bias_ih", " + bias_hh") if self.bias else ("", "")
        statements = [
            *(f"{name} = initial_state(x, shape=({self.hidden_size},))" for name in missing),
            f"from_x = x @ transpose(weight_ih){bias_ih}",
            f"from_h = h_0 @ transpose(weight_hh){bias_hh}",
            self.gates_formula(),
        ]
        return "; ".join(statements)

    def part(self, of: str, number: int) -> str:
        """Return the formula of one gate's share of a tensor that holds those of all gates."""
        size = self.hidden_size
        return f"slice({of}, dim=-1, start={number * size}, end={(number + 1) * size})"

    def weight_ports(self) -> tuple[Port, ...]:
        ports = (Port(name, form, is_optional=True, is_weight=True) for name, form in FORMS.items())
        return tuple(ports)[: 4 if self.bias else 2]

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        x, *states = shapes
        if len(x) not in (1, 2) or isinstance(x[-1], Symbol):
            raise ShapeError(
                f"x must have axes (batch, features) or (features,), it has shape {shape_text(x)}",
                "Wire one step of a sequence; a whole one goes into a recurrent layer.",
            )
        state = *x[:-1], self.hidden_size
        for port, shape in zip(self.inputs[1:], states, strict=True):
            if shape is not None and shape != state:
                raise ShapeError(
                    f"{port.name} must have shape {shape_text(state)}, it has {shape_text(shape)}",
                    "Change the hidden size, or what is wired to it.",
                )
        return (state,) * len(self.outputs)

    def weights(self, *shapes: Shape) -> tuple[Weight, ...]:
        return tuple(
            Weight(name, shape, Uniform(1.0 / math.sqrt(self.hidden_size)))
            for name, shape in self._weight_shapes(shapes[0]).items()
        )

    def _weight_shapes(self, x: Shape) -> dict[str, tuple[int, ...]]:
        (features,) = known_sizes(x[-1:], "the feature axis")
        rows, size = self.recurrence().gates * self.hidden_size, self.hidden_size
        found: dict[str, tuple[int, ...]] = {
            "weight_ih": (rows, features),
            "weight_hh": (rows, size),
        }
        return found | {"bias_ih": (rows,), "bias_hh": (rows,)} if self.bias else found

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        x, *rest = inputs
        count = len(self.inputs) - 1
        size, examples = self.hidden_size, x.size // x.shape[-1]
        first = tuple(
            np.zeros((size, examples), x.dtype) if state is None else state.reshape(-1, size).T
            for state in rest[:count]
        )
        step = x.reshape(1, examples, -1).transpose(0, 2, 1)
        run = self.recurrence().run(step, StepWeights(*rest[count:]), first)
        ctx.save(x.shape, run.kept, [state is not None for state in rest[:count]])
        last = tuple(state.T.reshape(*x.shape[:-1], size) for state in run.last)
        return last if len(last) > 1 else last[0]

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        shape, kept, is_wired = ctx.saved
        into_last = tuple(g.reshape(-1, self.hidden_size).T for g in upstream)
        nothing = np.zeros((1, *into_last[0].shape), into_last[0].dtype)
        wants_x = not ctx.needs_gradient or ctx.needs_gradient[0]
        found = self.recurrence().run_backward(kept, nothing, into_last, wants_x)
        into_x = None if found.x is None else found.x[0].T.reshape(shape)
        states = (
            state.T.reshape(*shape[:-1], self.hidden_size) if wired else None
            for state, wired in zip(found.first, is_wired, strict=True)
        )
        return into_x, *states, *found.weights[: 4 if self.bias else 2]

    def torch(self, call: TorchCall) -> TorchCode:
        x = call.shapes[0] or ()
        shapes = self._weight_shapes(x)
        if not call.weights:
            keywords = {} if self.bias else {"bias": False}
            sizes = arguments(x[-1], self.hidden_size, **keywords)
            module = f"{self.torch_module}({sizes}{self.torch_settings()})"
            states = torch_states(call.inputs[1:])
            given = f"{call.inputs[0]}, {states}" if states else call.inputs[0]
            return TorchCode(f"self.{call.name}({given})", {call.name: module})
        members, expressions = weight_expressions(call, shapes)
        step, *wired = (f"{e}[None]" if e and len(x) == 1 else e for e in call.inputs)
        states = torch_states(wired)
        if not states:
            zeros = f"{step}.new_zeros({step}.shape[0], {self.hidden_size})"
            states = torch_states([zeros] * len(wired))
        done = f"{self.torch_function()}({step}, {states}, {', '.join(expressions.values())})"
        if len(x) == 1:
            many = len(self.outputs) > 1
            done = f"tuple(state[0] for state in {done})" if many else f"{done}[0]"
        return TorchCode(done, members)

    def multiply_adds(self, *shapes: Shape) -> int:
        found = self._weight_shapes(shapes[0]).values()
        return sum(math.prod(shape) for shape in found if len(shape) == 2)

    def caption(self) -> str:
        return f"hidden {self.hidden_size}"


def torch_states(states: Sequence[str | None]) -> str:
    """Return first states as PyTorch takes them: alone or in brackets, empty where none is given.

    One of two that is missing is written as zeros.
    """
    wired = [state for state in states if state is not None]
    if not wired:
        return ""
    filled = [state or f"torch.zeros_like({wired[0]})" for state in states]
    return filled[0] if len(filled) == 1 else f"({', '.join(filled)})"
