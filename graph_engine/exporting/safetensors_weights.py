"""The state_dict of the generated module as a safetensors file."""

from __future__ import annotations

from pathlib import Path

from safetensors.torch import load, save

from graph_engine.errors import ExportError
from graph_engine.exporting.export import Export
from graph_engine.exporting.samples import largest_error
from graph_engine.project.files import put
from graph_engine.structure import GraphStructure
from graph_engine.torch_module import torch_module


def export_safetensors(graph: GraphStructure, path: Path) -> Export:
    """Write every learned tensor under the key that the generated module has for it."""
    state = dict(torch_module(graph).state_dict())
    if not state:
        raise ExportError("the graph has no weights", "Export its Python source instead.")
    data = save(state)
    found = load(data)
    if found.keys() != state.keys():
        raise ExportError("the written weights have other names than the module's")
    error = largest_error(
        [found[key].numpy() for key in state], [tensor.numpy() for tensor in state.values()], 0.0
    )
    put(path, data)
    return Export(path, True, error)
