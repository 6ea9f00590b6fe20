"""A module of the window as the extractor sees it: its names, and the doors to translation.

A *door* is a function that hands its text to Qt's translation in a context of its own, such as
``words("Undo")`` of the menus. Doors are found, not listed: any function of one argument that
calls ``QCoreApplication.translate`` with a literal context.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
LEFT_OUT = ("app.command_line", "app.language.catalogue")
"""Parts of app/ whose texts stay English: the terminal, and this catalogue itself."""


@dataclass
class Module:
    """One parsed file.

    Attributes
    ----------
    doors : dict
        Name of a function in this module to the context it translates in.
    imported : dict
        Local name to (module, name there).
    """

    name: str
    path: Path
    tree: ast.Module
    doors: dict[str, str] = field(default_factory=dict)
    imported: dict[str, tuple[str, str]] = field(default_factory=dict)


def modules(root: Path = ROOT) -> list[Module]:
    """Return every module of the window, doors known."""
    found = []
    for path in sorted((root / "app").rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        name = ".".join(parts).removesuffix(".__init__")
        if f"{name}.".startswith(tuple(f"{left_out}." for left_out in LEFT_OUT)):
            continue
        found.append(_module(name, path))
    return found


def _module(name: str, path: Path) -> Module:
    module = Module(name, path, ast.parse(path.read_text(encoding="utf-8")))
    for statement in ast.walk(module.tree):
        if isinstance(statement, ast.ImportFrom) and statement.module:
            for each in statement.names:
                module.imported[each.asname or each.name] = (statement.module, each.name)
    for statement in module.tree.body:
        if isinstance(statement, ast.FunctionDef):
            context = _context_of(statement)
            if context:
                module.doors[statement.name] = context
    return module


def _context_of(function: ast.FunctionDef) -> str:
    """Return the context of a door; empty for any other function."""
    names = [argument.arg for argument in function.args.args]
    for node in ast.walk(function):
        if is_translate(node) and isinstance(node, ast.Call) and len(node.args) >= 2:
            context, text = node.args[:2]
            is_passed_on = isinstance(text, ast.Name) and names[:1] == [text.id]
            if is_passed_on and isinstance(context, ast.Constant):
                return str(context.value)
    return ""


def is_translate(node: ast.AST) -> bool:
    """Whether this is a call of ``QCoreApplication.translate``."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    owner = node.func.value
    is_application = isinstance(owner, ast.Name) and owner.id.endswith("Application")
    return is_application and node.func.attr == "translate"


def doors_of(module: Module, known: dict[str, Module]) -> dict[str, str]:
    """Return the doors by the names they have in a module, its own and imported ones."""
    found = dict(module.doors)
    for name, (source, original) in module.imported.items():
        owner = known.get(source)
        if owner is not None and original in owner.doors:
            found[name] = owner.doors[original]
    return found


def literals(node: ast.AST | None) -> list[str] | None:
    """Return the texts an expression can have, None where it is not made of literals alone."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.IfExp(body=body, orelse=other):
            first, second = literals(body), literals(other)
            return None if first is None or second is None else [*first, *second]
        case ast.BoolOp(values=values):
            each = [literals(value) for value in values]
            return None if None in each else [text for some in each for text in some or ()]
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            first, second = literals(left), literals(right)
            if first is None or second is None:
                return None
            return [a + b for a in first for b in second]
        case _:
            return None


def all_literals(node: ast.AST) -> Iterator[str]:
    """Yield the texts inside a table of a module, but neither keys of mappings nor signs."""
    match node:
        case ast.Constant(value=str(text)):
            if re.search("[A-Za-z]{3}", text):
                yield text
        case ast.BinOp() if literals(node) is not None:
            yield from literals(node) or ()
        case ast.Dict(values=values):
            for value in values:
                yield from all_literals(value)
        case _:
            for child in ast.iter_child_nodes(node):
                yield from all_literals(child)
