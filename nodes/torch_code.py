"""A node's line of PyTorch, as text.

There is one emission: `graph_engine.torch_source` joins these into a module, training executes
that text and export writes it. Only literals made by `literal` and identifiers made by the engine
may enter it, so that no file can smuggle code in.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, get_args

from nodes.shapes import Shape
from nodes.traced import Traced, bracketed


@dataclass(frozen=True)
class TorchCall:
    """What a node type needs to write its line.

    Attributes
    ----------
    name : str
        The node's identifier in the generated text; free to use as attribute name of ``self``,
        alone or followed by ``_`` and a word.
    inputs : tuple of str
        One expression per data input (an identifier or ``self.name``), in port order; None where
        an optional data input is not wired.
    weights : mapping of str to str
        The expression of each weight that is wired from elsewhere, by weight name. The weights
        that the node owns are absent.
    shapes : tuple of Shape
        The shapes of the data inputs.
    classes : object
        Where a node that is made of nodes puts the class it needs beside the module's own; see
        `graph_engine.torch_classes`. No other node type needs it.
    """

    name: str
    inputs: tuple[str | None, ...]
    weights: Mapping[str, str] = field(default_factory=dict)
    shapes: tuple[Shape | None, ...] = ()
    classes: Any = None


@dataclass(frozen=True)
class TorchCode:
    """What a node type answers.

    Attributes
    ----------
    expression : str
        The right-hand side in ``forward``, without line breaks.
    members : mapping of str to str
        For ``__init__``: attribute name to the expression assigned to it. A learned tensor
        ``weight`` of node ``conv1`` must come to lie at ``conv1.weight`` (a module member named as
        the node) or at ``conv1_weight`` (an nn.Parameter member) in the state_dict.
    groups : tuple of int
        How many outputs PyTorch returns together, where it nests them: (1, 2) for an LSTM's
        ``output, (h_n, c_n)``. Empty: one after the other.
    state_names : mapping of str to str
        A weight's name below the module member where it is not its own, as for a module in the
        module: ``out_proj_weight`` to ``out_proj.weight``.
    """

    expression: str
    members: Mapping[str, str] = field(default_factory=dict)
    groups: tuple[int, ...] = ()
    state_names: Mapping[str, str] = field(default_factory=dict)


def literal(value: Any) -> str:
    """Return Python text for a number, a bool, None or nested tuples of them.

    A number that knows its text (see `nodes.traced`) is written as that, in brackets where it is
    more than a name or a call: the engine takes those away again that nothing needs.

    Raises
    ------
    TypeError
        For anything else: no other value may enter generated code.
    """
    if value is None or isinstance(value, bool):
        return repr(value)
    if isinstance(value, Traced):
        return bracketed(value)
    if isinstance(value, int):
        return repr(int(value))
    if isinstance(value, float):
        if not math.isfinite(value):
            return f'float("{float(value)!r}")'
        return repr(float(value))
    if isinstance(value, tuple):
        inner = ", ".join(literal(item) for item in value)
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    raise TypeError(f"a {type(value).__name__} cannot enter generated code")


def word(value: str, choices: Any) -> str:
    """Return a setting's word in quotes, as PyTorch takes a mode.

    Parameters
    ----------
    choices : Literal type
        The setting's own type, such as ``Literal["constant", "reflect"]``: a word that does not
        stand there is kept out.

    Raises
    ------
    TypeError
        For any other text.
    """
    if value not in get_args(choices) or not value.isidentifier():
        raise TypeError(f"{value!r} cannot enter generated code")
    return f'"{value}"'


FLOAT_BUFFER = "nn.Buffer(torch.empty(0), persistent=False)"
"""An empty tensor with the float type and the device of the module it lives in: ``x.to(it)``."""


def nested_list(value: Any) -> str:
    """Return nested tuples of numbers as nested lists, the way torch.tensor is written."""
    if isinstance(value, tuple):
        return "[" + ", ".join(nested_list(item) for item in value) + "]"
    return literal(value)


def float_list(value: Any) -> str:
    """Return nested tuples of numbers as nested lists of floats, whatever they were typed as."""
    if isinstance(value, tuple):
        return "[" + ", ".join(float_list(item) for item in value) + "]"
    return literal(float(value))


def arguments(*positional: Any, **keywords: Any) -> str:
    """Return ``1, 6, 5, padding=2`` with every value checked by `literal`."""
    parts = [literal(value) for value in positional]
    parts += [f"{key}={literal(value)}" for key, value in keywords.items()]
    return ", ".join(parts)


def weight_expressions(
    call: TorchCall, weight_shapes: Mapping[str, tuple[int, ...]]
) -> tuple[dict[str, str], dict[str, str]]:
    """Return a layer's weights one by one, for when some of them are wired from elsewhere.

    Returns
    -------
    members : dict of str to str
        An nn.Parameter for each weight that the node owns.
    expressions : dict of str to str
        The expression of every weight, by its name.
    """
    members, expressions = {}, {}
    for weight, shape in weight_shapes.items():
        if weight in call.weights:
            expressions[weight] = call.weights[weight]
        else:
            member = f"{call.name}_{weight}"
            members[member] = f"nn.Parameter(torch.empty({literal(shape)}))"
            expressions[weight] = f"self.{member}"
    return members, expressions


def layer_code(
    call: TorchCall,
    module: str,
    function: str,
    weight_shapes: Mapping[str, tuple[int, ...]],
    keywords: str = "",
) -> TorchCode:
    """Return the code of a layer that owns weights, or shares some of them.

    Parameters
    ----------
    module : str
        Constructor used while the node owns every weight: ``nn.Conv2d(1, 6, 5, padding=2)``.
    function : str
        Its functional form, for when a weight is wired from elsewhere: ``F.conv2d``. It is called
        with the data inputs, then the weights in order.
    weight_shapes : mapping
        Every weight of the layer with its shape; None stands for a weight switched off (bias).
    keywords : str
        Settings of the functional form: ``stride=2, padding=1``.
    """
    data = ", ".join(str(expression) for expression in call.inputs)
    if not call.weights:
        return TorchCode(f"self.{call.name}({data})", {call.name: module})
    members, weights = weight_expressions(call, weight_shapes)
    expressions = [data, *weights.values()]
    if keywords:
        expressions.append(keywords)
    return TorchCode(f"{function}({', '.join(expressions)})", members)
