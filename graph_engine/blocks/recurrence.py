"""A block unrolled over time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field

from graph_engine.blocks.assembly import Assembly
from graph_engine.blocks.block import Block
from graph_engine.blocks.composite import counted, given_shapes
from graph_engine.blocks.form import Form
from graph_engine.blocks.interior import Interior, OutputPort
from graph_engine.blocks.torch_recurrence import recurrence_code
from graph_engine.errors import BlockError
from nodes.errors import ShapeError
from nodes.initializers import Weight
from nodes.inputs.parameter import Parameter
from nodes.ports import Port
from nodes.settings import SizeNumber
from nodes.shapes import Shape, Symbol, shape_text
from nodes.torch_code import TorchCall, TorchCode

MAXIMUM_STEPS = 4096
STATES_OUT = "out"
"""The output port of a block that has nothing but states."""


def _as_shape(value: Any) -> Any:
    """Return the one number that an expression gives as a shape of one axis."""
    return (value,) if isinstance(value, int) else value


class Recurrence(Form):
    """A block unrolled over time: what it remembers at one step enters the next.

    The block is applied at every time step with the same weights, and each step is a node inside
    that can be opened. Its states pass from step to step. A gradient comes back through all the
    steps (backpropagation through time), and that of a weight is the sum over the steps.

    The first input is the sequence, (N, steps, …), or a single vector for one-to-many networks.
    Other inputs are the same at every step. A state that nothing is wired to begins at zeros; wire
    the final state of an encoder to the first state of a decoder.

    With a chunk length the gradient of a state is cut every so many steps: truncated
    backpropagation through time.
    """

    formula: ClassVar[str] = "out_t, state_t = block(x_t, state_t−1)"
    gradient_formula: ClassVar[str] = "∂weights = the sum over all time steps"
    reference: ClassVar[str] = "Werbos 1990; Williams & Peng 1990 (truncation)"
    stem: ClassVar[str] = "unrolled"

    reads: Literal["sequence", "repeat", "feedback"] = Field(
        default="sequence",
        title="Reads",
        description="A step of the sequence; the same each time; or its own last output.",
    )
    gives: Literal["all", "last"] = Field(
        default="all", title="Gives", description="The outputs of all steps, or of the last one."
    )
    steps: int | None = Field(
        default=None,
        ge=1,
        le=MAXIMUM_STEPS,
        title="Steps",
        description="How many where no sequence says it.",
    )
    state_shape: Annotated[tuple[SizeNumber, ...], BeforeValidator(_as_shape)] = Field(
        default=(32,),
        title="State",
        description="Of one example, for states that nothing is wired to.",
        max_length=8,
    )
    chunk_length: int | None = Field(
        default=None,
        ge=1,
        le=MAXIMUM_STEPS,
        title="Chunk length",
        description="Steps after which gradients of states are cut; none: never.",
    )

    def state_pairs(self) -> tuple[tuple[str, str], ...]:
        """Return (input port, output port) of each state."""
        return self.definition.states

    def data_ports(self) -> tuple[Port, ...]:
        states = {entry for entry, _ in self.state_pairs()}
        return tuple(
            Port(port.name, port.help, port.kind, is_optional=port.name in states)
            for port in self.instance().data_ports()
        )

    def output_ports(self) -> tuple[Port, ...]:
        ports = {port.name: port for port in self.instance().output_ports()}
        states = [left for _, left in self.state_pairs()]
        shown = [port for name, port in ports.items() if name not in states]
        over_time = shown or [Port(port) for port in self.shown()]
        return (*over_time, *(ports[name] for name in states))

    def shown(self) -> dict[str, str]:
        """Return the outputs over time: port to the block's output that it shows."""
        states = [left for _, left in self.state_pairs()]
        found = {name: name for name in self.definition.outputs if name not in states}
        return found or {_free(STATES_OUT, states): states[0]}

    def step_count(self, x: Shape) -> int:
        """Return how many time steps there are.

        Raises
        ------
        ShapeError
        """
        if self.reads == "sequence":
            if len(x) < 2 or isinstance(x[1], Symbol):
                raise ShapeError(
                    f"the sequence must have axes (batch, steps, …), it has shape {shape_text(x)}",
                    "Wire a sequence, or let the block read the same at each step.",
                )
            if self.steps not in (None, x[1]):
                raise ShapeError(
                    f"steps is {self.steps}, the sequence has {x[1]}: {shape_text(x)}",
                    "Leave steps empty: the sequence says it.",
                )
            if not 1 <= x[1] <= MAXIMUM_STEPS:
                raise ShapeError(
                    f"the sequence has {x[1]} steps, 1 to {MAXIMUM_STEPS} are unrolled",
                    "Cut it into shorter ones.",
                )
            return x[1]
        if self.steps is None:
            raise ShapeError("no sequence says how many steps there are", "Set steps.")
        return self.steps

    def node_count(self) -> int:
        # How long a sequence is, only its shape says; weights are there once in any case.
        return (self.steps or 1) * counted(self.instance())

    def build(self, *shapes: Shape | None) -> Interior:
        ports = self.data_ports()
        given = given_shapes(ports, shapes)
        made = Assembly(self.definition.name)
        values = {port.name: made.input(port) for port in ports if port.name in given}
        first = ports[0].name
        count = self.step_count(given[first])
        fed = self._over_time(made, values[first], count)
        for entry, _ in self.state_pairs():
            if entry not in values:
                values[entry] = made.make(
                    "initial_state", f"{entry}_zeros", values[first], shape=self.state_shape
                )
        described = self._share_weights(made, given, values)
        return self._unroll(made, given, values, fed, described)

    def _over_time(self, made: Assembly, x: OutputPort, count: int) -> list[OutputPort]:
        """Return what the first input is at each step; with feedback only the first is used."""
        if self.reads != "sequence":
            return [x] * count
        name, _ = made.make("unbind", f"{x[0]}_steps", x, output_count=count, dim=1)
        return [(name, port.name) for port in made.graph.node(name).output_ports()]

    def _share_weights(
        self, made: Assembly, given: dict[str, Shape], values: dict[str, OutputPort]
    ) -> dict[str, Weight]:
        """Add a parameter for each weight of the block and wire it to every step to come."""
        weights = self.instance().weights(*self.step_shapes(given))
        for weight in weights:
            if not weight.is_learned:
                raise ShapeError(
                    f"{weight.name} changes from step to step and cannot be unrolled",
                    "Use a normalization without running statistics, such as Layer norm.",
                )
            name = made.free(weight.name.replace(".", "_"))
            made.graph.add_node(Parameter(start="zeros", shape=weight.shape), name)
            values[weight.name] = name, "out"
        return {weight.name: weight for weight in weights}

    def step_shapes(self, given: Mapping[str, Shape]) -> tuple[Shape, ...]:
        """Return the shapes that the block sees at its first step."""
        ports = [port.name for port in self.data_ports()]
        x = given[ports[0]]
        states = {entry for entry, _ in self.state_pairs()}
        seen = {**given, ports[0]: (x[0], *x[2:]) if self.reads == "sequence" else x}
        zeros: Shape = (x[0], *self.state_shape) if x else self.state_shape
        return tuple(seen.get(port, zeros) if port in states else seen[port] for port in ports)

    def _unroll(
        self,
        made: Assembly,
        given: dict[str, Shape],
        values: dict[str, OutputPort],
        fed: list[OutputPort],
        described: dict[str, Weight],
    ) -> Interior:
        first = self.data_ports()[0].name
        feedback = next(iter(self.shown().values()))
        step = self.step_type()
        shown: dict[str, list[OutputPort]] = {port: [] for port in self.shown()}
        for number, x in enumerate(fed, 1):
            name = self.step_name(number)
            if number > 1 and self.reads == "feedback":
                x = self.step_name(number - 1), feedback
            if number > 1 and self.is_cut_before(number):
                for entry, _ in self.state_pairs():
                    values[entry] = made.make("detach", f"{entry}_cut_{number}", values[entry])
            made.add(step, name, {**values, first: x})
            for entry, left in self.state_pairs():
                values[entry] = name, left
            for port, output in self.shown().items():
                shown[port].append((name, output))
        outputs = {port: self._given(made, port, ends) for port, ends in shown.items()}
        outputs |= {left: values[entry] for entry, left in self.state_pairs()}
        owners = {name: (values[name][0], "value") for name in described}
        return made.interior(given, outputs, owners, described)

    def step_name(self, number: int) -> str:
        """Return the name of a step inside, counted from 1."""
        stem = "step"
        while any(port.startswith(f"{stem}_") for port in self.definition.inputs):
            stem += "_at"
        return f"{stem}_{number}"

    def is_cut_before(self, number: int) -> bool:
        """Whether gradients of states are cut before a step, counted from 1."""
        return self.chunk_length is not None and (number - 1) % self.chunk_length == 0

    def _given(self, made: Assembly, port: str, ends: list[OutputPort]) -> OutputPort:
        if self.gives == "last":
            return ends[-1]
        if len(ends) == 1:
            return made.make("unsqueeze", f"{port}_steps", ends[0], dim=1)
        return made.make("stack", f"{port}_steps", *ends, input_count=len(ends), dim=1)

    def step_type(self) -> Block:
        """Return the block as it is at one time step, its weights wired from outside."""
        return self.instance(shows_weights=True)

    def weight_names(self) -> tuple[str, ...]:
        return self.instance().weight_names()

    def torch(self, call: TorchCall) -> TorchCode:
        return recurrence_code(self, call)

    def caption(self) -> str:
        steps = "" if self.steps is None else f", {self.steps} steps"
        return f"{self.reads} → {self.gives}{steps}"


def _free(wanted: str, taken: Sequence[str]) -> str:
    name = wanted
    while name in taken:
        name += "_steps"
    return name


def check_recurrent(name: str, states: Any, inputs: tuple[str, ...]) -> None:
    """Raise BlockError unless a block can be unrolled."""
    if not states:
        raise BlockError(
            f"block {name} has no state and cannot be unrolled",
            "Say which output becomes which input at the next time step.",
        )
    if not inputs or inputs[0] in {entry for entry, _ in states}:
        raise BlockError(
            f"the first input of block {name} must be what it reads at each step, not a state",
            "Put the state after it.",
        )
