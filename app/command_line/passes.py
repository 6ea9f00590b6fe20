"""`gradloom run` and `gradloom step`: the passes over a project's graph."""

from __future__ import annotations

from app.command_line.edges import edge_records, print_edges
from app.command_line.output import AsJson, number, plain, print_json, print_table
from app.command_line.projects import OutputNode, ProjectPath, open_graph
from app.command_line.projects import run as run_once
from graph_engine.graph import Graph
from graph_engine.narration import sentence
from graph_engine.result import Result
from graph_engine.step_equations import equation


def run(project: ProjectPath, output: OutputNode = None, json: AsJson = False) -> None:
    """Print values and gradients of every node and edge."""
    graph, _ = open_graph(project)
    result = run_once(graph, output)
    names = [name for name in graph if result.has_value(name)]
    if json:
        nodes = {name: _numbers(result, name) for name in names}
        print_json({"nodes": nodes, "edges": edge_records(graph, result)})
        return
    rows = [
        (
            name,
            graph.node(name).title,
            number(result.value(name)),
            number(result.gradient(name) if result.has_gradient(name) else None),
        )
        for name in names
    ]
    print_table(("node", "type", "value", "gradient"), rows, right=(2, 3))
    print()
    print_edges(graph, result)
    _say_what_was_differentiated(result)


def _numbers(result: Result, name: str) -> dict[str, object]:
    gradient = result.gradient(name) if result.has_gradient(name) else None
    return {"value": plain(result.value(name)), "gradient": plain(gradient)}


def _say_what_was_differentiated(result: Result) -> None:
    if result.output_name is None:
        print("\nNo gradients: no sink is a single number. Name a node with --output.")
    else:
        print(f"\n{result.output_name} = {number(result.output)}")


def step(project: ProjectPath, output: OutputNode = None, json: AsJson = False) -> None:
    """Print every step of the passes, with its numbers."""
    graph, _ = open_graph(project)
    result = run_once(graph, output)
    if json:
        print_json(step_records(graph, result))
    else:
        print_steps(graph, result)


def step_records(graph: Graph, result: Result) -> list[dict[str, object]]:
    """Return phase, node, sentence and equation of every step."""
    name = result.output_name or "f"
    return [
        {
            "phase": result.trace.phase(index),
            "node": getattr(record, "node", None) or getattr(record, "parameter", ""),
            "sentence": sentence(graph, record),
            "equation": equation(graph, record, name),
        }
        for index, record in enumerate(result.trace)
    ]


def print_steps(graph: Graph, result: Result) -> None:
    """Print every step as its sentence and, below, its equation."""
    records = step_records(graph, result)
    width = len(str(len(records)))
    phase = ""
    for count, record in enumerate(records, start=1):
        if record["phase"] != phase:
            phase = str(record["phase"])
            print(f"{'' if count == 1 else chr(10)}{phase.upper()}")
        print(f"{count:>{width}}/{len(records)}  {record['sentence']}")
        print(f"{' ' * (2 * width + 3)}{record['equation']}")
