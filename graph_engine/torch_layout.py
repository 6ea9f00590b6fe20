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
    """

    name: str
    lines: list[tuple[str, str]] = field(default_factory=list)
    arguments: list[str] = field(default_factory=list)
    returns: list[str] = field(default_factory=list)

    def text(self) -> list[str]:
        """Return the method's lines, indented for a class body."""
        if len(self.returns) == 1:
            result, returned = "Tensor", self.returns[0]
        else:
            result = f"tuple[{', '.join(['Tensor'] * len(self.returns))}]"
            returned = ", ".join(self.returns)
        arguments = ["self", *(f"{name}: Tensor" for name in self.arguments)]
        body = list(self.lines)
        if body and len(self.returns) == 1 and body[-1][0] == returned:
            returned = body.pop()[1]
        text = wrapped(f"    def {self.name}(", ", ".join(arguments), f") -> {result}:")
        text += [line for target, value in body for line in wrapped(f"        {target} = ", value)]
        return [*text, *wrapped("        return ", returned)]


def module_text(
    class_name: str, docstring: str, members: Mapping[str, str], methods: Sequence[Method]
) -> str:
    """Return a Python module that holds one nn.Module and the imports it uses."""
    body: list[str] = []
    if members:
        body += ["    def __init__(self) -> None:", "        super().__init__()"]
        for name, expression in members.items():
            body += wrapped(f"        self.{name} = ", expression)
        body.append("")
    for method in methods:
        body += [*method.text(), ""]
    code = "\n".join(body)
    imports = [line for pattern, line in _IMPORTS if re.search(pattern, code)]
    imports.append("from torch import Tensor, nn")
    head = [
        f"class {class_name}(nn.Module):",
        f'    """{docstring_text(docstring, LINE_LENGTH - 10)}"""',
    ]
    return "\n".join([*imports, "", "", *head, "", code])


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
