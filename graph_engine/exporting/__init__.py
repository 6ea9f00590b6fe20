"""Exports: Python source, weights, ONNX and torch.export programs.

Every export is checked against the module it was made from, and only then takes its place at the
path: after an error nothing has been written there.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from graph_engine.errors import ExportError, ProjectError
from graph_engine.exporting.export import Export
from graph_engine.structure import GraphStructure

Format = Literal["python", "safetensors", "onnx", "pt2"]
SUFFIXES: dict[Format, str] = {
    "python": ".py",
    "safetensors": ".safetensors",
    "onnx": ".onnx",
    "pt2": ".pt2",
}

__all__ = ["SUFFIXES", "Export", "Format", "export"]


def export(graph: GraphStructure, format: Format, path: str | Path) -> Export:
    """Write a graph with its weights to a file that other programs read.

    Parameters
    ----------
    format : {"python", "safetensors", "onnx", "pt2"}
        The module's source, with the weights beside it; the state_dict; ONNX in float32; a
        program for torch.export.load. Wherever a network is run, it is in evaluation mode, and the
        batch may have any size.

    Raises
    ------
    GraphError
        When the graph cannot run, ExportError when it cannot be exported or the check fails.
    """
    path = Path(path)
    if path.is_dir():
        raise ExportError(f"{path} is a folder", f"Name a file, such as model{SUFFIXES[format]}.")
    try:
        return _exporter(format)(graph, path)
    except OSError as error:
        raise ExportError(
            f"{path} cannot be written: {error.strerror or error}", "Choose another place."
        ) from None
    except ProjectError as error:
        raise ExportError(error.rule, error.remedy) from None


def _exporter(format: Format) -> Callable[[GraphStructure, Path], Export]:
    # Late: each brings PyTorch and more along.
    match format:
        case "python":
            from graph_engine.exporting.python_source import export_python

            return export_python
        case "safetensors":
            from graph_engine.exporting.safetensors_weights import export_safetensors

            return export_safetensors
        case "onnx":
            from graph_engine.exporting.onnx_model import export_onnx

            return export_onnx
        case "pt2":
            from graph_engine.exporting.pt2_program import export_pt2

            return export_pt2
    raise ExportError(f"there is no export format {format!r}", f"There are {', '.join(SUFFIXES)}.")
