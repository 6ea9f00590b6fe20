"""`gradloom nodes`, `examples` and `new`: what there is to begin with."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic import ValidationError

from app.command_line.output import AsJson, print_json, print_table
from graph_engine.errors import ProjectError
from graph_engine.examples import example
from graph_engine.examples import examples as all_examples
from graph_engine.graph import Graph
from graph_engine.project import load_project, save_project
from nodes.family import Family
from nodes.node_type import NodeType
from nodes.registry import families


def nodes(json: AsJson = False) -> None:
    """List every node type, and how many there are."""
    found = [(family, cls) for family in families() for cls in family.types]
    if json:
        print_json([_node_record(family, cls) for family, cls in found])
        return
    rows = []
    shown = ""
    for family, cls in found:
        heading = family.title if family.title != shown else ""
        shown = family.title
        inputs, outputs = _ports(cls)
        ports = f"{', '.join(inputs) or '—'} → {', '.join(outputs)}"
        rows.append((heading, cls.id, cls.title, ports, ", ".join(cls.model_fields)))
    print_table(("family", "id", "title", "ports", "settings"), rows)
    print(f"\n{len(found)} node types")


def _node_record(family: Family, cls: type[NodeType]) -> dict[str, Any]:
    inputs, outputs = _ports(cls)
    return {
        "id": cls.id,
        "title": cls.title,
        "family": family.id,
        "inputs": inputs,
        "outputs": outputs,
        "settings": list(cls.model_fields),
    }


def _ports(cls: type[NodeType]) -> tuple[list[str], list[str]]:
    """Return the inputs and outputs that a node has before anybody changes its settings."""
    try:
        node = cls()
        ports = node.input_ports(), node.output_ports()
    except ValidationError:
        # A setting without a default decides about them.
        ports = cls.inputs, cls.outputs
    inputs, outputs = ([port.name for port in side if not port.is_hidden] for side in ports)
    return inputs, outputs


def examples(json: AsJson = False) -> None:
    """List the bundled examples."""
    if json:
        print_json([{"name": entry.name, "title": entry.title} for entry in all_examples()])
        return
    rows = [(entry.name, entry.title, entry.about) for entry in all_examples()]
    print_table(("name", "title", "about"), rows)
    print("\n`gradloom new --example NAME` copies one.")


def new(
    path: Annotated[
        Path | None, typer.Argument(help="Where; else ./NAME.gradloom.", show_default=False)
    ] = None,
    from_example: Annotated[
        str | None, typer.Option("--example", metavar="NAME", help="Begin with a copy of this one.")
    ] = None,
) -> None:
    """Make a project: empty, or a copy of an example."""
    if path is None:
        path = Path(f"{from_example or 'untitled'}.gradloom")
    if path.exists():
        raise ProjectError(f"{path} is there already", "Choose another name.")
    print(f"Made {make_project(path, from_example)}")


def make_project(path: Path, from_example: str | None) -> Path:
    """Write a new project and return its path."""
    graph = Graph(path.stem)
    layout, sheet = {}, None
    if from_example is not None:
        graph = Graph()
        loaded = load_project(example(from_example).path, graph)
        layout, sheet = loaded.layout, loaded.sheet
    save_project(graph, path, layout, sheet)
    return path
