"""The generated module as a Python file, its weights beside it."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

from safetensors.torch import load, save
from torch import nn

from graph_engine.exporting.export import Export
from graph_engine.exporting.samples import CHECKED_BATCHES, Samples, largest_error, outputs_of
from graph_engine.project.files import put
from graph_engine.structure import GraphStructure
from graph_engine.torch_module import DTYPES, module_of, torch_module
from graph_engine.torch_source import TorchSource, torch_source

_PLAIN_NAME = re.compile(r"[A-Za-z0-9_. -]+\Z")


def export_python(graph: GraphStructure, path: Path, *, with_weights: bool = True) -> Export:
    """Write the source, which needs nothing but PyTorch, and the weights as safetensors.

    Parameters
    ----------
    with_weights : bool
        Whether the weights are written too, under the same name with the ending ``.safetensors``.
    """
    source = torch_source(graph)
    module = torch_module(graph).eval()
    weights_path = path.with_suffix(".safetensors")
    data = save(dict(module.state_dict()))
    text = _head(source, weights_path.name, graph.settings.dtype, with_weights) + source.text
    error = _check(graph, dataclasses.replace(source, text=text), module, data)
    if with_weights:
        put(weights_path, data)
    put(path, text.encode())
    return Export(path, True, error, (weights_path,) if with_weights else ())


def _head(source: TorchSource, weights_name: str, dtype: str, with_weights: bool) -> str:
    double = ".double()" if dtype == "float64" else ""
    lines = [f"model = {source.class_name}(){double}"]
    if with_weights and source.weight_keys:
        # A file's name is free text: only one that is harmless between quotes enters.
        name = weights_name if _PLAIN_NAME.match(weights_name) else "weights.safetensors"
        lines.insert(0, "from safetensors.torch import load_file")
        lines.append(f'model.load_state_dict(load_file("{name}"))')
    lines.append("model.eval()")
    code = "\n".join(f"    {line}" for line in lines)
    title = f"{source.class_name}, written by Gradloom."
    return f'"""{title}\n\nTo use it:\n\n{code}\n"""\n\n'


def _check(graph: GraphStructure, source: TorchSource, module: nn.Module, data: bytes) -> float:
    """Run the very text with the very weights; return how far it is from the module."""
    dtype = DTYPES[graph.settings.dtype]
    again = module_of(source, dtype).eval()
    again.load_state_dict(load(data))
    samples = Samples(graph, source, dtype)
    return max(
        largest_error(outputs_of(again, arguments), outputs_of(module, arguments), 0.0)
        for arguments in map(samples.at, CHECKED_BATCHES)
    )
