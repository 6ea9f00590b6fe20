"""Muted nodes: a node type with the ports and settings of another, that hands its input on."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any, ClassVar, Self, TypeVar, cast

from pydantic import create_model

from nodes.context import Context
from nodes.node_type import NodeType, ScalarForm
from nodes.ports import Port
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode

PREFIX = "muted"
N = TypeVar("N", bound=NodeType)


class Muted(NodeType):
    """Hand the first input on as it is, in the place of a node that is muted.

    The node keeps its ports, settings and learned weights for the time when it is heard again.
    Other inputs may stay wired: nothing comes from them and no gradient goes to them.
    """

    formula: ClassVar[str] = "out = first input"
    gradient_formula: ClassVar[str] = "∂out/∂(first input) = 1"
    original: ClassVar[type[NodeType]]
    """The node type that is muted."""

    @classmethod
    def checked(cls, settings: dict[str, Any]) -> Self:
        return _with_values(cls, cls.original.checked(settings))

    def heard(self) -> NodeType:
        """Return the node as it is when it is not muted."""
        return _with_values(self.original, self)

    def data_ports(self) -> tuple[Port, ...]:
        first, *others = self.heard().data_ports()
        return first, *(replace(port, is_optional=True) for port in others)

    def output_ports(self) -> tuple[Port, ...]:
        return self.heard().output_ports()

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        return (shapes[0],) * len(self.output_ports())

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        outputs = (inputs[0],) * len(self.output_ports())
        return outputs[0] if len(outputs) == 1 else outputs

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        total = upstream[0]
        for gradient in upstream[1:]:
            total = total + gradient
        return total, *(None,) * (len(self.data_ports()) - 1)

    def scalar_form(self) -> ScalarForm | None:
        is_single = len(self.data_ports()) == len(self.output_ports()) == 1
        return ScalarForm(lambda x: x, lambda out, x: 1.0) if is_single else None

    def torch(self, call: TorchCall) -> TorchCode:
        outputs = (str(call.inputs[0]),) * len(self.output_ports())
        return TorchCode(outputs[0] if len(outputs) == 1 else f"({', '.join(outputs)})")

    def caption(self) -> str:
        return "muted"


def why_not_muted(node: NodeType) -> str:
    """Return why a node cannot be muted; empty when it can."""
    ports, outputs = node.data_ports(), node.output_ports()
    if node.role != "operation" or not ports:
        return "it makes the numbers of the graph" if not ports else "it is a loss"
    if any(port.kind not in (ports[0].kind, "any") for port in outputs):
        return "its output and its first input carry different kinds of numbers"
    return ""


def muted(node: NodeType) -> Muted:
    """Return the muted form of a node."""
    return _with_values(muted_type(type(node)), node)


@cache
def muted_type(cls: type[NodeType]) -> type[Muted]:
    """Return the node type of the muted form of nodes of a type."""
    fields: dict[str, Any] = {
        name: (field.annotation, field) for name, field in cls.model_fields.items()
    }
    made = create_model(
        f"Muted{cls.__name__}", __base__=Muted, __module__=__name__, __doc__=Muted.__doc__, **fields
    )
    made.id = f"{PREFIX}:{cls.id}"
    made.original = cls
    made.title, made.symbol, made.stem = cls.title, cls.symbol, cls.stem or cls.id
    if cls.inputs:
        out, x = cls.outputs[0].name, cls.inputs[0].name
        made.formula, made.gradient_formula = f"{out} = {x}", f"∂{out}/∂{x} = 1"
    made.icon, made.synonyms = cls.icon or cls.id, cls.synonyms
    return made


def _with_values(cls: type[N], node: NodeType) -> N:
    # What a node holds was checked when it was made; checking again could only lose something.
    values: dict[str, Any] = {name: getattr(node, name) for name in type(node).model_fields}
    return cast(N, cls.model_construct(**values))
