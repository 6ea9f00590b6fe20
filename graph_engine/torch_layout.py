"""How a generated PyTorch module is laid out on the page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from graph_engine.torch_names import docstring_text

LINE_LENGTH = 100
_IMPORTS = (
    (r"\btorch\.", "import torch"),
    (r"\bF\.", "import torch.nn.functional as F"),
)


@dataclass
class Method:
    """A method while it grows.

    Attributes
    ----------
    lines : list of (str, str)
        Target and expression of each assignment.
    arguments : list of str
        Without self.
    returns : list of str
        Expressions: one is returned as it is, several as a tuple.
    body : list of str
        Whole lines instead of assignments, indented for a method: a loop.
    """

    name: str
    lines: list[tuple[str, str]] = field(default_factory=list)
    arguments: list[str] = field(default_factory=list)
    returns: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)

    def text(self) -> list[str]:
        """Return the method's lines, indented for a class body."""
        if len(self.returns) == 1:
            result, returned = "Tensor", self.returns[0]
        else:
            result = f"tuple[{', '.join(['Tensor'] * len(self.returns))}]"
            returned = ", ".join(self.returns)
        arguments = ["self", *(f"{name}: Tensor" for name in self.arguments)]
        body = list(self.lines)
        if not self.body and body and len(self.returns) == 1 and body[-1][0] == returned:
            returned = body.pop()[1]
        text = wrapped(f"    def {self.name}(", ", ".join(arguments), f") -> {result}:")
        text += [line for target, value in body for line in wrapped(f"        {target} = ", value)]
        text += self.body
        return [*text, *wrapped("        return ", returned)]


@dataclass
class ClassText:
    """A class while it grows.

    Attributes
    ----------
    members : mapping of str to str
        Attribute to the expression assigned to it in ``__init__``.
    methods : list of Method
    parameters : list of str
        Of the constructor, without self: ``filters: int = 64``.
    """

    name: str
    docstring: str
    members: Mapping[str, str]
    methods: Sequence[Method]
    parameters: Sequence[str] = ()

    def text(self) -> str:
        body: list[str] = []
        if self.members or self.parameters:
            given = ", ".join(["self", *self.parameters])
            body += [*wrapped("    def __init__(", given, ") -> None:"), _CALL_OF_BASE]
            for name, expression in self.members.items():
                body += wrapped(f"        self.{name} = ", expression)
            body.append("")
        for method in self.methods:
            body += [*method.text(), ""]
        head = [
            f"class {self.name}(nn.Module):",
            f'    """{docstring_text(self.docstring, LINE_LENGTH - 10)}"""',
        ]
        return "\n".join([*head, "", *body])


_CALL_OF_BASE = "        super().__init__()"


def module_text(classes: Sequence[ClassText]) -> str:
    """Return a Python module that holds the classes and the imports they use."""
    code = "\n\n".join(each.text() for each in classes)
    imports = [line for pattern, line in _IMPORTS if re.search(pattern, code)]
    imports.append("from torch import Tensor, nn")
    return "\n".join([*imports, "", "", code])


def wrapped(head: str, expression: str, tail: str = "") -> list[str]:
    """Return ``head + expression + tail``, broken after commas where it is too long.

    Breaks lie inside brackets only (`head` may open one), so the meaning stays.
    """
    whole = head + expression + tail
    if len(whole) <= LINE_LENGTH:
        return [whole]
    indent = " " * (len(head) - len(head.lstrip()) + 4)
    depth = head.count("(") - head.count(")")
    lines: list[str] = []
    start = 0
    last_break = -1
    for index, letter in enumerate(whole):
        if index < len(head):
            continue
        depth += (letter in "([{") - (letter in ")]}")
        room = LINE_LENGTH - (len(indent) if lines else 0)
        if index - start >= room and last_break > start:
            lines.append((indent if lines else "") + whole[start:last_break])
            start = last_break + 1
            last_break = -1
        if letter == " " and depth > 0 and whole[index - 1] == ",":
            last_break = index
    return [*lines, (indent if lines else "") + whole[start:]]
