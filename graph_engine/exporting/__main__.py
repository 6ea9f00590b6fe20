"""Export as a program: ``python -m graph_engine.exporting PROJECT --format onnx -o PATH``.

One line of JSON goes out: the path and the largest error found, or error and remedy. The exit code
is 0 when the export is done, 2 when not. The window calls it, since it never imports PyTorch.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from graph_engine.errors import GraphError
from graph_engine.exporting import SUFFIXES, export
from graph_engine.project import load_project
from graph_engine.structure import GraphStructure


def main(arguments: list[str] | None = None) -> int:
    """Run the program and return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m graph_engine.exporting")
    parser.add_argument("project", type=Path)
    parser.add_argument("--format", choices=list(SUFFIXES), required=True)
    parser.add_argument("-o", "--output", type=Path, required=True)
    given = parser.parse_args(arguments)
    graph = GraphStructure()
    try:
        load_project(given.project, graph)
        done = export(graph, given.format, given.output)
    except GraphError as error:
        print(json.dumps({"error": error.rule, "remedy": error.remedy, "node": error.node}))
        return 2
    print(
        json.dumps(
            {
                "path": str(done.path),
                "checked": done.checked,
                "max_error": done.max_error,
                "others": [str(path) for path in done.others],
            }
        )
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
