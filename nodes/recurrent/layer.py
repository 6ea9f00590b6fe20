"""Base for recurrent layers: whole sequences, through layers on top of each other."""

from __future__ import annotations

import math
from typing import Annotated, Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.initializers import Uniform, Weight
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.recurrent.cell import FORMS, torch_states
from nodes.recurrent.recurrence import Recurrence, StepWeights
from nodes.recurrent.stack import Stack
from nodes.settings import SizeNumber
from nodes.shapes import Array, Shape, at_batch, shape_text
from nodes.torch_code import TorchCall, TorchCode, arguments, weight_expressions


class RecurrentLayer(NodeType):
    """A layer that reads a sequence step by step."""

    torch_module: ClassVar[str] = ""

    hidden_size: SizeNumber = Field(
        default=32, title="Hidden size", description="How many numbers a state has."
    )
    num_layers: Annotated[int, Field(ge=1, le=16, strict=True)] = Field(
        default=1, title="Layers", description="Each reads the outputs of the one before."
    )
    bias: bool = Field(default=True, title="Bias", description="Whether biases are added.")
    batch_first: bool = Field(
        default=False,
        title="Batch first",
        description="Axes (batch, steps, features) in place of (steps, batch, features).",
    )
    bidirectional: bool = Field(
        default=False,
        title="Both directions",
        description="Read from the end too; both outputs stand side by side.",
    )

    def recurrence(self) -> Recurrence:
        """Return what happens from step to step."""
        raise NotImplementedError(f"{type(self).__name__} must give its recurrence")

    def torch_function(self) -> str:
        """Return the functional form of the module."""
        raise NotImplementedError(f"{type(self).__name__} must name its function")

    def torch_settings(self) -> str:
        """Return settings of the module that are words, after a comma."""
        return ""

    @property
    def directions(self) -> int:
        return 2 if self.bidirectional else 1

    def weight_ports(self) -> tuple[Port, ...]:
        return tuple(
            Port(name, FORMS[name.rpartition("_l")[0]], is_optional=True, is_weight=True)
            for name in self._weight_shapes(1)
        )

    def _weight_shapes(self, features: int) -> dict[str, tuple[int, ...]]:
        rows, size = self.recurrence().gates * self.hidden_size, self.hidden_size
        found: dict[str, tuple[int, ...]] = {}
        for layer in range(self.num_layers):
            width = self.directions * size if layer else features
            for ending in ("", "_reverse")[: self.directions]:
                place = f"_l{layer}{ending}"
                found |= {f"weight_ih{place}": (rows, width), f"weight_hh{place}": (rows, size)}
                if self.bias:
                    found |= {f"bias_ih{place}": (rows,), f"bias_hh{place}": (rows,)}
        return found

    def _features(self, x: Shape) -> int:
        if len(x) not in (2, 3) or not isinstance(x[-1], int):
            form = "(batch, steps, features)" if self.batch_first else "(steps, batch, features)"
            raise ShapeError(
                f"x must have axes {form} or (steps, features), it has shape {shape_text(x)}",
                "Reshape what is wired to it.",
            )
        return x[-1]

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        x, *states = shapes
        self._features(x)
        batch = x[:-1][0 if self.batch_first else 1 :][:1] if len(x) == 3 else ()
        state = self.num_layers * self.directions, *batch, self.hidden_size
        for port, shape in zip(self.inputs[1:], states, strict=True):
            if shape is not None and shape != state:
                raise ShapeError(
                    f"{port.name} must have shape {shape_text(state)}, it has {shape_text(shape)}",
                    "Its axes are (layers · directions, batch, hidden).",
                )
        return ((*x[:-1], self.directions * self.hidden_size), *(state for _ in states))

    def weights(self, *shapes: Shape) -> tuple[Weight, ...]:
        first = Uniform(1.0 / math.sqrt(self.hidden_size))
        found = self._weight_shapes(self._features(shapes[0]))
        return tuple(Weight(name, shape, first) for name, shape in found.items())

    def _inside(self, x: Array) -> Array:
        """Return a sequence as (steps, features, examples)."""
        if x.ndim == 2:
            return x[:, :, np.newaxis]
        return x.transpose(1, 2, 0) if self.batch_first else x.transpose(0, 2, 1)

    def _outside(self, x: Array, axes: int) -> Array:
        """Return what `_inside` was given, with so many axes."""
        if axes == 2:
            return x[:, :, 0]
        return x.transpose(2, 0, 1) if self.batch_first else x.transpose(0, 2, 1)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        recurrence = self.recurrence()
        count = recurrence.states
        (x, *given), tensors = inputs[: 1 + count], inputs[1 + count :]
        sequence = self._inside(x)
        shape = self.num_layers * self.directions, self.hidden_size, sequence.shape[2]
        first = [np.zeros(shape, x.dtype) if s is None else _turned(s, x.ndim) for s in given]
        each = 4 if self.bias else 2
        weights = [StepWeights(*tensors[i : i + each]) for i in range(0, len(tensors), each)]
        stack = Stack(recurrence, self.directions)
        run = stack.run(sequence, weights, list(zip(*first, strict=True)))
        ctx.save(run.kept, [state is not None for state in given])
        last = (_turned(np.stack(states), x.ndim) for states in zip(*run.last, strict=True))
        return self._outside(run.outputs, x.ndim), *last

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        gradient, *into_last = upstream
        kept, is_wired = ctx.saved
        axes = gradient.ndim
        last = list(zip(*(_turned(state, axes) for state in into_last), strict=True))
        wants_x = not ctx.needs_gradient or ctx.needs_gradient[0]
        into, found = Stack(self.recurrence(), self.directions).run_backward(
            kept, self._inside(gradient), last, wants_x
        )
        into_x = None if into is None else self._outside(into, axes)
        first = zip(*(each.first for each in found), strict=True)
        into_first = (
            _turned(np.stack(states), axes) if wired else None
            for states, wired in zip(first, is_wired, strict=True)
        )
        weights = (w for each in found for w in each.weights[: 4 if self.bias else 2])
        return into_x, *into_first, *weights

    def torch(self, call: TorchCall) -> TorchCode:
        x = call.shapes[0] or ()
        shapes = self._weight_shapes(self._features(x))
        states = torch_states(call.inputs[1:])
        if not call.weights:
            changed = self.model_dump(
                include={"num_layers", "bias", "batch_first", "bidirectional"},
                exclude_defaults=True,
            )
            sizes = arguments(self._features(x), self.hidden_size, **changed)
            module = f"{self.torch_module}({sizes}{self.torch_settings()})"
            given = f"{call.inputs[0]}, {states}" if states else str(call.inputs[0])
            groups = (1, 2) if self.recurrence().states == 2 else ()
            return TorchCode(f"self.{call.name}({given})", {call.name: module}, groups)
        members, expressions = weight_expressions(call, shapes)
        return TorchCode(self._functional(call, list(expressions.values())), members)

    def _functional(self, call: TorchCall, weights: list[str]) -> str:
        is_single = len(call.shapes[0] or ()) == 2
        given = [f"{each}[:, None]" if each and is_single else each for each in call.inputs]
        x, states = given[0], torch_states(given[1:])
        is_batch_first = self.batch_first and not is_single
        if not states:
            count = self.num_layers * self.directions
            batch = f"{x}.shape[{0 if is_batch_first else 1}]"
            zeros = f"{x}.new_zeros({count}, {batch}, {self.hidden_size})"
            states = torch_states([zeros] * len(given[1:]))
        # Names of the parameters are not documented: they are given by their places.
        settings = (self.bias, self.num_layers, 0.0), (self.bidirectional, is_batch_first)
        done = (
            f"{self.torch_function()}({x}, {states}, [{', '.join(weights)}], "
            f"{arguments(*settings[0])}, self.training, {arguments(*settings[1])})"
        )
        return f"tuple(part[:, 0] for part in {done})" if is_single else done

    def multiply_adds(self, *shapes: Shape) -> int:
        x = shapes[0]
        found = self._weight_shapes(self._features(x)).values()
        steps = at_batch(x, 1)[1 if self.batch_first and len(x) == 3 else 0]
        return steps * sum(math.prod(shape) for shape in found if len(shape) == 2)

    def caption(self) -> str:
        layers = f", {self.num_layers} layers" if self.num_layers > 1 else ""
        return f"hidden {self.hidden_size}{layers}{', ⇄' if self.bidirectional else ''}"


def _turned(states: Array, axes: int) -> Array:
    """Return states as a recurrence has them, (…, hidden, examples), or the other way round.

    A single sequence (of two axes) has states without an axis of examples.
    """
    if axes == 3:
        return states.swapaxes(1, 2)
    return states[:, :, np.newaxis] if states.ndim == 2 else states[:, :, 0]
