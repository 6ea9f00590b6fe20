"""NodeType: the contract that every node type fills.

A node type is a class; an object of it is one node's settings, checked and frozen. The class holds
everything about the idea: ports, shape rule, weights, forward, backward, PyTorch line, help page.
"""

# Without `from __future__ import annotations`: pydantic reads the annotations of this class again
# for each of two hundred subclasses, and would have to compile each of them from text each time.
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, ValidationError

from nodes.context import Context
from nodes.errors import SettingError
from nodes.examples import Example
from nodes.initializers import Weight
from nodes.ports import Port
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode

Role = Literal["operation", "constant", "parameter", "input", "loss"]


@dataclass(frozen=True)
class ScalarForm:
    """The same gate on Python floats, for graphs of single numbers.

    Attributes
    ----------
    forward : callable
        ``forward(x, y, …) -> float``.
    derivative : callable
        ``derivative(out, x, y, …)``: a float for one input, a tuple of floats for more.
    """

    forward: Callable[..., float]
    derivative: Callable[..., Any]


class NodeType(BaseModel):
    """Base of all node types; the docstring of each is its help page.

    Class attributes
    ----------------
    id : str
        Stable, unique, never derived from the path; PyTorch's name wherever PyTorch has one.
    title : str
        What people read in the palette and on the node.
    symbol : str
        A short sign drawn large on small gates: ``×``, ``σ``. Empty: the title is drawn.
    stem : str
        What generated names begin with (``mul`` gives ``mul_1``). Empty: the id.
    formula, gradient_formula : str
        As text in the names of the ports: ``out = x · y``, ``∂out/∂x = y``.
    synonyms : tuple of str
        Other words people search for.
    reference : str
        Paper and section the definition comes from, where there is one.
    icon : str
        Name of a file in resources/icons without its ending. Empty: the id.
    inputs, outputs : tuple of Port
        Data ports; `data_ports` and `output_ports` give those of a node with its settings.
        Weights come after the data inputs and are given by `weight_ports`.
    expansion : str
        The same in simpler nodes, a formula in the names of the ports; empty where none exists.
        It does not hold while an optional input is wired that it does not name.
    examples : tuple of Example
        Settings and inputs that show it at work; the registry's tests run each of them.
    role : {"operation", "constant", "parameter", "input", "loss"}
        What the node is to training and to the generated module.
    is_random : bool
        Whether forward draws from ``ctx.random`` while training.
    stops_gradient : bool
        Whether backward answers None on purpose although the output moves with the inputs.
    """

    # Validators are built at a type's first use: a hundred types at once would delay the start.
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, defer_build=True)

    id: ClassVar[str] = ""
    title: ClassVar[str] = ""
    symbol: ClassVar[str] = ""
    stem: ClassVar[str] = ""
    formula: ClassVar[str] = ""
    gradient_formula: ClassVar[str] = ""
    synonyms: ClassVar[tuple[str, ...]] = ()
    reference: ClassVar[str] = ""
    icon: ClassVar[str] = ""
    inputs: ClassVar[tuple[Port, ...]] = ()
    outputs: ClassVar[tuple[Port, ...]] = (Port("out"),)
    expansion: ClassVar[str] = ""
    examples: ClassVar[tuple[Example, ...]] = ()
    role: ClassVar[Role] = "operation"
    is_random: ClassVar[bool] = False
    stops_gradient: ClassVar[bool] = False

    def data_ports(self) -> tuple[Port, ...]:
        """Return the data inputs; override where their number depends on a setting."""
        return self.inputs

    def output_ports(self) -> tuple[Port, ...]:
        """Return the outputs; override where their kind or number depends on a setting."""
        return self.outputs

    def weight_ports(self) -> tuple[Port, ...]:
        """Return one optional port per weight that the settings ask for, in order."""
        return ()

    def input_ports(self) -> tuple[Port, ...]:
        """Return every input in order: data ports, then weights."""
        return self.data_ports() + self.weight_ports()

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        """Return the shape of each output.

        Parameters
        ----------
        *shapes : Shape
            One per data input, in order (None where an optional one is not wired). Weights are
            not among them; where one is wired, the engine checks its shape against `weights`.

        Raises
        ------
        ShapeError
            With rule, numbers and remedy.
        """
        raise NotImplementedError(f"{type(self).__name__} must give its shape rule")

    def shape_warnings(self, *shapes: Shape) -> tuple[str, ...]:
        """Return sentences about shapes that work but are probably not meant."""
        return ()

    def weights(self, *shapes: Shape) -> tuple[Weight, ...]:
        """Return the learned tensors, one per `weight_ports` entry, for these data shapes."""
        return ()

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        """Return the output array, or a tuple of them when there are several outputs.

        Inputs are float or integer arrays (0-d for scalars), data then weights, None where an
        optional data input is not wired. They must not be changed.
        """
        raise NotImplementedError(f"{type(self).__name__} must give its forward")

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        """Return the gradient of each input, in order, given that of each output.

        None stands for an input without gradient (integers, or not needed). A gradient has the
        shape of its input. Upstream arrays must not be changed and may be returned as they are.
        """
        raise NotImplementedError(f"{type(self).__name__} must give its backward")

    def scalar_form(self) -> ScalarForm | None:
        """Return the gate on Python floats, or None where it has no such form."""
        return None

    def torch(self, call: TorchCall) -> TorchCode:
        """Return the PyTorch text that does the same as `forward`."""
        raise NotImplementedError(f"{type(self).__name__} must give its PyTorch line")

    def expands_to(self) -> str:
        """Return the expansion for these settings; override where it depends on them."""
        return self.expansion

    def expands_for(self, *shapes: Shape | None, is_training: bool = False) -> str:
        """Return the expansion for these data shapes; override where it depends on them.

        It may have several statements: ``"s = x @ y; out = s + z"``. The names of data inputs and
        weights stand for what is wired to them, and a statement that is named as an output port
        gives that output; the last one gives the only output.

        Parameters
        ----------
        *shapes : Shape or None
            One per data input, None where an optional one is not wired.
        is_training : bool
            Whether the graph is in training mode.
        """
        return self.expands_to()

    def multiply_adds(self, *shapes: Shape) -> int:
        """Return multiply-add pairs of forward for one example, data shapes given.

        Elementwise work, pooling and biases count as none, the usual convention of model
        summaries (He et al. 2016 count FLOPs as multiply-adds).
        """
        return 0

    def caption(self) -> str:
        """Return a short line with the settings that matter, for the node on the canvas."""
        return ""

    def with_settings(self, **changes: Any) -> Self:
        """Return this node type with some settings changed and all of them checked.

        Raises
        ------
        SettingError
            Naming the setting, its rule and the value.
        """
        return self.checked({**self.model_dump(), **changes})

    @classmethod
    def checked(cls, settings: dict[str, Any]) -> Self:
        """Return the node type with these settings, or raise SettingError."""
        try:
            return cls.model_validate(settings)
        except ValidationError as error:
            raise SettingError(*_first_problem(cls, error)) from None


def _first_problem(cls: type[NodeType], error: ValidationError) -> tuple[str, str]:
    problem = error.errors(include_url=False)[0]
    setting = str(problem["loc"][0]) if problem["loc"] else "settings"
    if problem["type"] == "extra_forbidden":
        known = ", ".join(cls.model_fields) or "none"
        return f"there is no setting {setting!r}", f"Its settings are: {known}."
    message = problem["msg"].removeprefix("Value error, ")
    message = message[:1].lower() + message[1:]
    if problem["type"] == "missing":
        return f"setting {setting} is missing", "Give it a value."
    shown = repr(problem["input"])
    shown = shown if len(shown) <= 60 else shown[:57] + "…"
    return f"setting {setting} = {shown}: {message}", "Choose a value within its bounds."
