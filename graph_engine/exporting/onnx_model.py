"""The generated module as an ONNX model, run by onnxruntime before it counts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import onnxruntime
import torch
from onnxruntime.capi import onnxruntime_pybind11_state as runtime
from torch import Tensor, nn

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
from graph_engine.torch_module import torch_module
from graph_engine.torch_source import TorchSource, torch_source

TOLERANCE = 1e-5
_REFUSALS = (
    runtime.Fail,
    runtime.InvalidArgument,
    runtime.InvalidGraph,
    runtime.InvalidProtobuf,
    runtime.NotImplemented,
)
_MAXIMUM_BYTES = 2**31 - 1
"""What one protobuf message may hold."""


def export_onnx(graph: GraphStructure, path: Path) -> Export:
    """Write the network, without its loss, in float32 and evaluation mode.

    Inputs are named as the arguments of ``forward``, outputs as their nodes; the batch axis is
    free.
    """
    source = torch_source(graph)
    module = torch_module(graph).float().eval()
    samples = Samples(graph, source, torch.float32)
    data = _converted(module, source, samples)
    session = _session(data)
    error = 0.0
    for given in map(samples.at, CHECKED_BATCHES):
        found = _run(session, samples.names, given)
        error = max(error, largest_error(found, outputs_of(module, given), TOLERANCE))
    put(path, data)
    return Export(path, True, error)


def _converted(module: nn.Module, source: TorchSource, samples: Samples) -> bytes:
    with silence():
        try:
            program = torch.onnx.export(
                module,
                samples.at(TRACED_BATCH),
                dynamo=True,
                dynamic_shapes=samples.dynamic_shapes(),
                input_names=samples.names,
                output_names=_output_names(source),
                verbose=False,
            )
        except (torch.onnx.errors.OnnxExporterError, RuntimeError, ValueError, TypeError) as error:
            reason = str(error).strip().splitlines()[0]
            raise ExportError(f"the graph cannot be written as ONNX: {reason}") from error
    assert program is not None
    model = program.model_proto
    if model.ByteSize() > _MAXIMUM_BYTES:
        raise ExportError(
            f"the model takes {model.ByteSize() / 2**30:.2g} GiB, one ONNX file holds 2 GiB",
            'Export it as "pt2".',
        )
    return bytes(model.SerializeToString())


def _output_names(source: TorchSource) -> list[str]:
    nodes = [node for node, _ in source.outputs]
    return [node if nodes.count(node) == 1 else f"{node}_{port}" for node, port in source.outputs]


def _session(data: bytes) -> Any:
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])
    except _REFUSALS as error:
        reason = str(error).strip().splitlines()[0]
        raise ExportError(f"onnxruntime does not read the ONNX model: {reason}") from error


def _run(session: Any, names: Sequence[str], given: Sequence[Tensor]) -> list[Any]:
    # An input that no output hangs on is not part of the model.
    known = {value.name for value in session.get_inputs()}
    pairs = zip(names, given, strict=True)
    found: list[Any] = session.run(
        None, {name: tensor.numpy() for name, tensor in pairs if name in known}
    )
    return found
