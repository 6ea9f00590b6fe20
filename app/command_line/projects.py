"""Opening the project that a command is about, and refusing one that cannot do the job."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from app.command_line.output import warn
from graph_engine.errors import Problem, RunError
from graph_engine.feeds import feeds_for
from graph_engine.graph import Graph
from graph_engine.project import Project, load_project
from graph_engine.result import Result
from graph_engine.run import run_graph
from graph_engine.shape_inference import infer_shapes

ProjectPath = Annotated[
    Path, typer.Argument(metavar="PROJECT", help="A project folder or .gradloomz archive.")
]
OutputNode = Annotated[
    str | None,
    typer.Option("--output", metavar="NODE", help="The node to differentiate; else the one loss."),
]


def open_graph(path: Path) -> tuple[Graph, Project]:
    """Return a project's graph, warning of what was left aside.

    Raises
    ------
    ProjectError
    """
    graph = Graph()
    project = load_project(path, graph)
    warn(project.problems)
    return graph, project


def run(graph: Graph, output: str | None = None) -> Result:
    """Run a graph once.

    Raises
    ------
    RunError
        When a node's rule is broken: the first one, and how many more there are.
    """
    shapes = infer_shapes(graph)
    problems = shapes.problems()
    _raise_first(problems)
    feeds, missing = feeds_for(graph)
    _raise_first(missing)
    result = run_graph(graph, output, feeds)
    _raise_first(result.problems)
    warn([*problems, *result.problems])
    return result


def _raise_first(problems: Iterable[Problem]) -> None:
    errors = [problem for problem in problems if problem.severity == "error"]
    if not errors:
        return
    remedy = errors[0].remedy
    if len(errors) > 1:
        count = len(errors) - 1
        remedy = f"{remedy} ({count} more problem{'s' if count > 1 else ''} in this graph.)".strip()
    raise RunError(errors[0].rule.rstrip("."), remedy, errors[0].node)
