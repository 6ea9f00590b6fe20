"""Rules and remedies of problems as templates: ``{0} must divide {1}`` of an f-string.

Such sentences have their numbers in them when they come up to the window, so it finds the
template again by its fixed words. The templates stand beside the translations in a file that
the window reads when the first problem is shown.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from app.language.catalogue.collecting import Text
from app.language.catalogue.source import ROOT
from app.language.rule_words import RULES, TEMPLATES

MORE = (
    '{0} "{1}"',
    "An empty cell",
    "An empty cell (row {0}, column {1})",
    "“{0}” (row {1}, column {2})",
    "the end",
    # Why a node cannot be muted.
    "it is made of a block",
    "it is a loss",
    "it makes the numbers of the graph",
    "its output and its first input carry different kinds of numbers",
    # The registry's and pydantic's own sentences.
    "there is no node type {0}",
    "`gradloom nodes` lists them.",
    "there is no setting {0}",
    "Its settings are: {0}.",
    "setting {0} is missing",
    "Give it a value.",
    "input should be greater than {0}",
    "input should be greater than or equal to {0}",
    "input should be less than {0}",
    "input should be less than or equal to {0}",
    "input should be a finite number",
    "input should be a valid number",
    "input should be a valid number, unable to parse string as a number",
    "input should be a valid integer",
    "input should be a valid integer, got a number with a fractional part",
    "input should be a valid integer, unable to parse string as an integer",
    "input should be a valid string",
    "input should be {0} or {1}",
)
"""What comes into a rule from elsewhere with words of its own: a node's title and name, a cell."""
RAISING = ("Problem", "_sum", "fail", "_fail", "_error")
"""What else is given a rule and perhaps a remedy."""
FOR_PROGRAMMERS = ("NotImplementedError", "AttributeError", "TypeError", "AssertionError")
"""What nobody reads who only uses the window."""
FEWEST_LETTERS = 6
"""Fixed letters that a template needs for a sentence to be known by it."""
DEEPEST = 3
"""Names of names that are followed."""
FOLDERS = (
    "nodes",
    "graph_engine",
    "app/canvas",
    "app/document",
    "app/film",
    "app/sessions",
    "app/widgets",
)
ELSEWHERE = ("training", "exporting", "torch_")
"""What runs in processes of its own, and what it raises there."""


def rule_texts(root: Path = ROOT) -> list[Text]:
    """Return the templates of every error and problem."""
    found = {text: Text(RULES, text, "graph_engine/shape_inference.py") for text in MORE}
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*.py")):
            if any(part.startswith(ELSEWHERE) for part in path.parts):
                continue
            for template in _templates(ast.parse(path.read_text(encoding="utf-8"))):
                found.setdefault(template, Text(RULES, template, path.relative_to(root).as_posix()))
    return list(found.values())


def write_templates(folder: Path) -> None:
    """Write the file that the window reads."""
    templates = sorted(text.source for text in rule_texts() if "{0}" in text.source)
    (folder / TEMPLATES).write_text(
        json.dumps(templates, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )


Known = Mapping[str, Sequence[ast.expr]]
"""What names stand for: constants of the module, and what a function assigns to them."""


def _templates(tree: ast.Module) -> Iterator[str]:
    constants = _assigned(tree.body)
    inside: set[ast.AST] = set()
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    for function in functions:
        known = {**constants, **_assigned(list(ast.walk(function)))}
        for node in ast.walk(function):
            inside.add(node)
            yield from _of_call(node, known)
    for node in ast.walk(tree):
        if node not in inside:
            yield from _of_call(node, constants)


def _assigned(nodes: Sequence[ast.AST]) -> dict[str, list[ast.expr]]:
    found: dict[str, list[ast.expr]] = {}
    for node in nodes:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                found.setdefault(name, []).append(value)
            case ast.Assign(targets=[ast.Tuple(elts=names)], value=ast.Tuple(elts=values)):
                for target, value in zip(names, values, strict=False):
                    if isinstance(target, ast.Name):
                        found.setdefault(target.id, []).append(value)
    return found


def _of_call(node: ast.AST, known: Known) -> Iterator[str]:
    if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
        node, is_raised = node.exc, True
    else:
        is_raised = False
    if not isinstance(node, ast.Call):
        return
    name = getattr(node.func, "id", getattr(node.func, "attr", ""))
    is_inner = isinstance(node.func, ast.Attribute) and name == "__init__"
    is_error = (name.endswith("Error") or is_raised) and name not in FOR_PROGRAMMERS
    if not (is_error or name in RAISING or is_inner):
        return
    for argument in node.args[2:] if name == "Problem" else node.args:
        for template in _alternatives(argument, known):
            if len(re.findall("[a-z]", re.sub(r"\{\d+\}", "", template))) >= FEWEST_LETTERS:
                yield template


def _alternatives(node: ast.expr, known: Known, depth: int = 0) -> list[str]:
    """Return the texts an expression can have; what is not known is a numbered place."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.JoinedStr(values=values):
            return [_template(values)]
        case ast.IfExp(body=body, orelse=other):
            return [*_alternatives(body, known, depth), *_alternatives(other, known, depth)]
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            first = _alternatives(left, known, depth)
            second = _alternatives(right, known, depth) or ["{0}"]
            return [_joined(a, b) for a in first for b in second]
        case ast.Name(id=name) if depth < DEEPEST:
            meant = known.get(name, ())
            return [text for value in meant for text in _alternatives(value, known, depth + 1)]
        case _:
            return []


def _joined(first: str, second: str) -> str:
    count = len(re.findall(r"\{\d+\}", first))
    return first + re.sub(r"\{(\d+)\}", lambda place: f"{{{int(place[1]) + count}}}", second)


def _template(values: list[ast.expr]) -> str:
    text, count = "", 0
    for value in values:
        if isinstance(value, ast.Constant):
            text += str(value.value)
        else:
            text += f"{{{count}}}"
            count += 1
    return text
