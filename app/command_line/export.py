"""`gradloom export`: the trained model for other programs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from app.command_line.output import AsJson, print_json
from app.command_line.projects import ProjectPath, open_graph
from graph_engine.exporting import SUFFIXES
from graph_engine.exporting import export as export_graph

Format = StrEnum("Format", list(SUFFIXES))


def export(
    project: ProjectPath,
    format: Annotated[Format, typer.Option(help="What to write.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="Where to write it.")],
    json: AsJson = False,
) -> None:
    """Write the model for other programs.

    What is written is first checked against the model.
    """
    graph, _ = open_graph(project)
    done = export_graph(graph, format.value, output)
    if json:
        record = {"path": str(done.path), "checked": done.checked, "max_error": done.max_error}
        print_json({**record, "others": [str(path) for path in done.others]})
        return
    check = f", checked: largest difference {done.max_error:.2g}" if done.checked else ""
    print(f"Wrote {done.path}{check}")
    for path in done.others:
        print(f"Wrote {path}")
