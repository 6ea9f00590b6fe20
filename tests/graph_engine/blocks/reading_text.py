"""Reading generated text."""

from __future__ import annotations

import ast

from graph_engine.structure import GraphStructure
from graph_engine.torch_source import torch_source


def classes(graph: GraphStructure) -> list[str]:
    """Return the names of the classes in the text, in order."""
    tree = ast.parse(torch_source(graph).text)
    return [each.name for each in tree.body if isinstance(each, ast.ClassDef)]


def members(graph: GraphStructure, name: str) -> dict[str, str]:
    """Return what the constructor of a class assigns."""
    tree = ast.parse(torch_source(graph).text)
    (cls,) = [n for n in tree.body if isinstance(n, ast.ClassDef) and n.name == name]
    found = {}
    for function in cls.body:
        if isinstance(function, ast.FunctionDef) and function.name == "__init__":
            for line in function.body[1:]:
                assert isinstance(line, ast.Assign)
                found[ast.unparse(line.targets[0])] = ast.unparse(line.value)
    return found


def line_of(graph: GraphStructure, start: str) -> str:
    """Return the one line of the text that begins so."""
    lines = [line.strip() for line in torch_source(graph).text.splitlines()]
    (found,) = [line for line in lines if line.startswith(start)]
    return found
