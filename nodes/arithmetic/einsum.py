"""Sums of products over named axes."""

from __future__ import annotations

import math
from typing import Any, ClassVar

import numpy as np
from pydantic import Field, field_validator

from nodes.arithmetic.equation import Equation, parse
from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape, at_batch
from nodes.torch_code import TorchCall, TorchCode


class Einsum(NodeType):
    """Multiply tensors along axes named by letters, and sum over some of them.

    ``ij,jk->ik`` is the matrix product: i and k come out, and j, which both inputs share, is
    summed over. ``i,j->ij`` is the outer product, ``ii->`` the trace, ``bij->bji`` a transpose;
    ``...`` stands for any other axes, which broadcast. The gradient of an input is an einsum
    again: the letters of the output and of the other inputs go in, its own letters come out.
    """

    id: ClassVar[str] = "einsum"
    title: ClassVar[str] = "Einsum"
    formula: ClassVar[str] = "out = Σ x1 · x2 · …"
    gradient_formula: ClassVar[str] = "∂x1 = einsum of g and the other inputs, to the axes of x1"
    synonyms: ClassVar[tuple[str, ...]] = ("Einstein summation", "contraction", "tensor product")
    reference: ClassVar[str] = "Einstein 1916, The foundation of general relativity, section 5"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x1", "axes ij"), Port("x2", "axes jk"))
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)), Sample((3, 4)))),
        Example((Sample((2, 3, 2)),), {"equation": "bij->jb"}),
        Example((Sample((3, 3)), Sample((2,))), {"equation": "ii,j->i"}),
        Example((Sample((2, 1, 2, 3)), Sample((4, 3, 2))), {"equation": "...ij, ...jk -> ...ik"}),
        Example((Sample((2, 3)), Sample((3,)), Sample((4, 3))), {"equation": "bi,i,ji->bj"}),
        Example((Sample(), Sample((2,))), {"equation": ",i->"}),
    )

    equation: str = Field(
        default="ij,jk->ik",
        max_length=200,
        title="Equation",
        description="The axes of each input, parted by commas, then -> and the axes that come out.",
    )

    @field_validator("equation")
    @classmethod
    def _reads_well(cls, value: str) -> str:
        return str(parse(value))

    def data_ports(self) -> tuple[Port, ...]:
        terms = parse(self.equation).terms
        return tuple(Port(f"x{i}", f"axes {term or 'none'}") for i, term in enumerate(terms, 1))

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        equation = parse(self.equation)
        sizes = equation.sizes(*shapes)
        return (tuple(sizes[letter] for letter in equation.spelled_out(*shapes).out),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        equation = parse(self.equation).spelled_out(*(x.shape for x in inputs))
        ctx.save(equation, inputs)
        return np.einsum(str(equation), *inputs, optimize=True)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        equation, inputs = ctx.saved
        return tuple(_gradient(equation, inputs, i, gradient) for i in range(len(inputs)))

    def torch(self, call: TorchCall) -> TorchCode:
        inputs = ", ".join(str(expression) for expression in call.inputs)
        # Read once more: nothing but letters, commas, dots and the arrow gets through.
        return TorchCode(f'torch.einsum("{parse(self.equation)}", {inputs})')

    def multiply_adds(self, *shapes: Shape) -> int:
        if len(shapes) == 1:
            return 0
        return math.prod(at_batch(tuple(parse(self.equation).sizes(*shapes).values()), 1))

    def caption(self) -> str:
        return self.equation if len(self.equation) <= 32 else f"{self.equation[:31]}…"


def _gradient(equation: Equation, inputs: tuple[Any, ...], index: int, upstream: Any) -> Any:
    """Return the gradient of one input: an einsum of everything else to its axes."""
    x, term = inputs[index], equation.terms[index]
    sizes = dict(zip(term, x.shape, strict=True))
    others = [equation.out, *equation.terms[:index], *equation.terms[index + 1 :]]
    arrays = [upstream, *inputs[:index], *inputs[index + 1 :]]
    axes = "".join(sizes)
    shared = "".join(letter for letter in axes if any(letter in other for other in others))
    summed = np.einsum(f"{','.join(others)}->{shared}", *arrays, optimize=True)
    # An axis of length 1 under the dots was repeated: its gradients are added up.
    repeated = tuple(i for i, c in enumerate(shared) if sizes[c] == 1)
    summed = summed.sum(axis=repeated, keepdims=True)
    # An axis that was summed over at once hands its gradient to all its elements.
    spread = summed.reshape([sizes[c] if c in shared else 1 for c in axes])
    spread = np.broadcast_to(spread, tuple(sizes.values()))
    if len(axes) == len(term):
        return spread
    gradient = np.zeros(x.shape, spread.dtype)
    # Of a letter given twice einsum takes the diagonal, as a view that can be written to.
    np.einsum(f"{term}->{axes}", gradient)[...] = spread
    return gradient
