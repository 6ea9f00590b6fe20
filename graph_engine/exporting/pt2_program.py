"""The generated module as a program that torch.export.load reads."""

from __future__ import annotations

import io
from pathlib import Path

import torch

from graph_engine.errors import ExportError
from graph_engine.exporting.export import Export
from graph_engine.exporting.samples import (
    CHECKED_BATCHES,
    TRACED_BATCH,
    Samples,
    largest_error,
    outputs_of,
    silence,
)
from graph_engine.project.files import put
from graph_engine.structure import GraphStructure
from graph_engine.torch_module import DTYPES, torch_module
from graph_engine.torch_source import torch_source

_TOLERANCE = 1e-6


def export_pt2(graph: GraphStructure, path: Path) -> Export:
    """Trace the module in evaluation mode, and read back what was written before it counts."""
    source = torch_source(graph)
    module = torch_module(graph).eval()
    samples = Samples(graph, source, DTYPES[graph.settings.dtype])
    buffer = io.BytesIO()
    with silence():
        try:
            program = torch.export.export(
                module, samples.at(TRACED_BATCH), dynamic_shapes=samples.dynamic_shapes()
            )
            torch.export.save(program, buffer)
        except (RuntimeError, ValueError, TypeError) as error:
            reason = str(error).strip().splitlines()[0]
            raise ExportError(f"torch.export refuses the graph: {reason}") from error
        buffer.seek(0)
        again = torch.export.load(buffer).module()
        apart = max(
            largest_error(outputs_of(again, given), outputs_of(module, given), _TOLERANCE)
            for given in map(samples.at, CHECKED_BATCHES)
        )
    put(path, buffer.getvalue())
    return Export(path, True, apart)
