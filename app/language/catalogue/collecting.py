"""Every text of the window that is translated, with the context it is asked for in."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.language.catalogue.rows import ACCOUNTED, ATTRIBUTES, FROM_BELOW, ROWS, TABLES
from app.language.catalogue.source import (
    ROOT,
    Module,
    all_literals,
    doors_of,
    is_translate,
    literals,
    modules,
)


@dataclass(frozen=True, order=True)
class Text:
    """One text to translate.

    Attributes
    ----------
    context : str
        As the code asks for it: the name of a class, or what a door stands for.
    source : str
        The English text.
    place : str
        The first file it was met in, for who translates.
    one : str
        What English says of one thing, where the text counts; empty for all others.
    """

    context: str
    source: str
    place: str = ""
    one: str = ""


@dataclass(frozen=True)
class Indirect:
    """A call that translates something which is no literal: its texts must be known elsewhere."""

    module: str
    line: int
    context: str
    expression: str


def window_texts(root: Path = ROOT) -> tuple[list[Text], list[Indirect]]:
    """Return the texts of app/, each once, and the calls whose texts no table accounts for."""
    all_modules = modules(root)
    known = {module.name: module for module in all_modules}
    texts: dict[tuple[str, str], Text] = {}
    indirect: list[Indirect] = []
    for module in all_modules:
        for found in _texts_of(module, doors_of(module, known)):
            if isinstance(found, Indirect):
                is_known = (found.module, found.expression) in ACCOUNTED
                is_row = ATTRIBUTES.fullmatch(found.expression)
                if not (is_known or is_row or found.context in FROM_BELOW):
                    indirect.append(found)
            elif found.source:
                texts.setdefault((found.context, found.source), found)
    return sorted(texts.values()), indirect


def _texts_of(module: Module, doors: dict[str, str]) -> Iterator[Text | Indirect]:
    yield from _table_texts(module)
    for cls, node in _calls(module.tree, ""):
        counted = _counted(module, node)
        if counted is not None:
            yield counted
            continue
        context, argument = _asked(node, cls, doors)
        if not context:
            yield from _row_texts(module, node)
            continue
        found = literals(argument)
        if found is None:
            if argument is not None and not _is_door_itself(node, module):
                yield Indirect(module.name, node.lineno, context, ast.unparse(argument))
            continue
        for text in found:
            yield Text(context, text, _place(module))


def _calls(node: ast.AST, cls: str) -> Iterator[tuple[str, ast.Call]]:
    """Yield every call with the name of the class around it."""
    for child in ast.iter_child_nodes(node):
        inner = child.name if isinstance(child, ast.ClassDef) else cls
        if isinstance(child, ast.Call):
            yield inner, child
        yield from _calls(child, inner)


def _asked(node: ast.Call, cls: str, doors: dict[str, str]) -> tuple[str, ast.expr | None]:
    """Return the context and the text of a call of Qt's translation; nothing for another call."""
    first = node.args[0] if node.args else None
    match node.func:
        case ast.Attribute(value=ast.Name(id="self"), attr="tr"):
            return cls, first
        case ast.Name(id=name) if name in doors:
            return doors[name], first
        case _ if is_translate(node) and len(node.args) >= 2:
            context = node.args[0]
            return (str(context.value), node.args[1]) if isinstance(context, ast.Constant) else (
                "", None)  # fmt: skip
    return "", None


def _counted(module: Module, node: ast.Call) -> Text | None:
    """Return the text of ``counted("History", "Move %n node", "Move %n nodes", count)``."""
    match node:
        case ast.Call(
            func=ast.Name(id="counted"),
            args=[
                ast.Constant(value=str(context)), ast.Constant(value=str(one)),
                ast.Constant(value=str(many)), _,
            ],
        ):  # fmt: skip
            return Text(context, many, _place(module), one)
        case _:
            return None


def _is_door_itself(node: ast.Call, module: Module) -> bool:
    return is_translate(node) and any(
        isinstance(each, ast.FunctionDef)
        and each.name in module.doors
        and each.lineno <= node.lineno <= (each.end_lineno or each.lineno)
        for each in module.tree.body
    )


def _row_texts(module: Module, node: ast.Call) -> Iterator[Text]:
    """Yield the texts of a line of a table such as ``Action("undo", MENU, "Undo", …)``."""
    if not isinstance(node.func, ast.Name) or node.func.id not in ROWS:
        return
    context, places, keywords = ROWS[node.func.id]
    given = [node.args[place] for place in places if place < len(node.args)]
    given += [each.value for each in node.keywords if each.arg in keywords]
    for argument in given:
        for text in literals(argument) or ():
            yield Text(context, text, _place(module))


_ID = re.compile("[a-z]+(_[a-z]+)*")
"""What a row is known by, beside its texts."""


def _table_texts(module: Module) -> Iterator[Text]:
    for statement in module.tree.body:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                pass
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                pass
            case _:
                continue
        context = TABLES.get((module.name, name))
        if context:
            for text in all_literals(value):
                if not _ID.fullmatch(text):
                    yield Text(context, text, _place(module))


def _place(module: Module) -> str:
    return module.name.replace(".", "/") + ".py"
