"""Composite: a node type whose insides are a graph.

Blocks, repeats, parallel copies and recurrences answer one question, "what is inside?", and have
shape rule, weights, passes, expansion and a look inside from here.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, ClassVar, Self

import numpy as np

from graph_engine.blocks.definition import BlockDefinition
from graph_engine.blocks.expression import LARGEST
from graph_engine.blocks.interior import Interior
from graph_engine.errors import GraphError
from nodes.context import Context
from nodes.errors import SettingError, ShapeError
from nodes.initializers import Weight
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape
from nodes.traced import plain_number

MAXIMUM_INSIDE = 100_000
"""Nodes that one node may stand for, at all depths: blocks of blocks multiply quickly."""


class Composite(NodeType):
    """A node that is made of nodes.

    Class attributes
    ----------------
    definition : BlockDefinition
        The block it is made of.
    shows_weights : bool
        Whether its weights can be wired from outside; an instance of a block keeps them to itself.
    """

    definition: ClassVar[BlockDefinition]
    shows_weights: ClassVar[bool] = False
    icon: ClassVar[str] = "block"

    @classmethod
    def checked(cls, settings: dict[str, Any]) -> Self:
        made = super().checked(settings)
        made._check_inside()
        return made

    def _check_inside(self) -> None:
        """Raise SettingError unless the nodes inside can be, and are not too many."""
        for name, value in self.block_settings().items():
            if not abs(value) <= LARGEST:
                raise SettingError(f"setting {name} is beyond {LARGEST:.0e}", "Use a smaller one.")
        count = counted(self)
        if count > MAXIMUM_INSIDE:
            rule = f"{self.title} would stand for {count:,} nodes, at most {MAXIMUM_INSIDE:,}"
            raise SettingError(rule, "Use fewer copies.")

    def node_count(self) -> int:
        """Return for how many nodes it stands, at all depths; `counted` remembers it.

        Raises
        ------
        SettingError
            When a node inside cannot be with these settings.
        """
        raise NotImplementedError(f"{type(self).__name__} must count its nodes")

    def build(self, *shapes: Shape | None) -> Interior:
        """Return what is inside for these shapes of the data inputs (None: not wired)."""
        raise NotImplementedError(f"{type(self).__name__} must say what is inside")

    def interior(self, *shapes: Shape | None) -> Interior:
        """Return what is inside, the same object for the same settings and shapes.

        Raises
        ------
        ShapeError
        """
        return _interior(self, shapes)

    def weight_names(self) -> tuple[str, ...]:
        """Return the names of the weights, which depend on settings and on no shape."""
        raise NotImplementedError(f"{type(self).__name__} must name its weights")

    def block_settings(self) -> dict[str, Any]:
        """Return the settings of the block itself."""
        return {setting.name: getattr(self, setting.name) for setting in self.definition.settings}

    def plain(self) -> Self:
        """Return the node with plain numbers for those that carry a text."""
        fields = type(self).model_fields
        return self.model_copy(update={f: plain_number(getattr(self, f)) for f in fields})

    def traced_outputs(self, *shapes: Shape | None) -> tuple[Shape, ...]:
        """Return the output shapes with sizes that know how they were made.

        Raises
        ------
        LookupError
            Where only plain numbers are known.
        """
        raise LookupError(f"{self.id} does not trace its sizes")

    # The contract of NodeType

    def weight_ports(self) -> tuple[Port, ...]:
        return tuple(
            Port(name, is_optional=True, is_weight=True, is_hidden=not self.shows_weights)
            for name in self.weight_names()
        )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        return self.interior(*shapes).output_shapes()

    def shape_warnings(self, *shapes: Shape) -> tuple[str, ...]:
        return self.interior(*shapes).warnings()

    def weights(self, *shapes: Shape) -> tuple[Weight, ...]:
        found = {weight.name: weight for weight in self.interior(*shapes).weight_list()}
        return tuple(found[name] for name in self.weight_names())

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        ports = [port.name for port in self.data_ports()]
        data, weights = inputs[: len(ports)], inputs[len(ports) :]
        interior = self.interior(*(None if x is None else np.shape(x) for x in data))
        fed = {port: x for port, x in zip(ports, data, strict=True) if x is not None}
        values = interior.forward(ctx, fed, dict(zip(self.weight_names(), weights, strict=True)))
        ctx.save(interior, values)
        outputs = interior.outputs_of(values)
        return outputs if len(outputs) > 1 else outputs[0]

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        interior, values = ctx.saved
        data, weights = interior.gradients_out(interior.backward(values, upstream))
        into_data = (data.get(port.name) for port in self.data_ports())
        return (*into_data, *(weights[name] for name in self.weight_names()))

    def multiply_adds(self, *shapes: Shape) -> int:
        return self.interior(*shapes).multiply_adds()


@lru_cache(maxsize=1024)
def _interior(node: Composite, shapes: tuple[Shape | None, ...]) -> Interior:
    try:
        return node.build(*shapes)
    except GraphError as error:
        raise ShapeError(f"inside, {error.rule}", error.remedy) from None


@lru_cache(maxsize=4096)
def counted(node: NodeType) -> int:
    """Return for how many nodes a node stands: 1 unless it is made of nodes."""
    return node.node_count() if isinstance(node, Composite) else 1


def given_shapes(ports: tuple[Port, ...], shapes: tuple[Shape | None, ...]) -> dict[str, Shape]:
    """Return the shape at each wired input port.

    Raises
    ------
    ShapeError
        When an input that is not optional is not wired.
    """
    found: dict[str, Shape] = {}
    for port, shape in zip(ports, shapes, strict=True):
        if shape is not None:
            found[port.name] = shape
        elif not port.is_optional:
            raise ShapeError(f"input {port.name} is not wired", "Wire an edge to it.")
    return found
