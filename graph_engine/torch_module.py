"""The generated text as a living nn.Module.

Nothing is compiled but what `torch_source` wrote: what is read in the code panel is what trains.
"""

from __future__ import annotations

import hashlib
import linecache
from collections.abc import Mapping
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from graph_engine.errors import GraphError
from graph_engine.shape_inference import infer_shapes
from graph_engine.structure import GraphStructure
from graph_engine.torch_source import TorchSource, torch_source
from nodes.shapes import Array

DTYPES = {"float64": torch.float64, "float32": torch.float32}


def torch_module(graph: GraphStructure) -> nn.Module:
    """Return the module of a graph, in the graph's precision, with the graph's weights in it.

    Raises
    ------
    GraphError
        Naming the node that cannot run.
    """
    module = module_of(torch_source(graph), DTYPES[graph.settings.dtype])
    load_graph_weights(module, graph)
    return module


def module_of(
    source: TorchSource,
    dtype: torch.dtype = torch.float32,
    members: Mapping[str, Any] | None = None,
) -> nn.Module:
    """Execute generated text and return an object of its class, weights not loaded.

    Parameters
    ----------
    members : mapping, optional
        More attributes for the class, for text that was written with a tap.
    """
    digest = hashlib.sha256(source.text.encode()).hexdigest()[:12]
    filename = f"<gradloom {source.class_name} {digest}>"
    # Tracebacks and torch.compile look for the lines here.
    lines = source.text.splitlines(keepends=True)
    linecache.cache[filename] = (len(source.text), None, lines, filename)
    namespace: dict[str, Any] = {"__name__": f"gradloom.generated.{source.class_name}"}
    code = compile(source.text, filename, "exec", dont_inherit=True)
    exec(code, namespace)  # noqa: S102  # our own emission: checked identifiers and literals only
    cls = namespace[source.class_name]
    for name, member in (members or {}).items():
        setattr(cls, name, member)
    before = torch.get_default_dtype()
    torch.set_default_dtype(dtype)
    try:
        module: nn.Module = cls()
    finally:
        torch.set_default_dtype(before)
    return module


def load_graph_weights(
    module: nn.Module, graph: GraphStructure, source: TorchSource | None = None
) -> None:
    """Copy every weight of the graph into its module, learned ones and first values alike."""
    keys = (source or torch_source(graph)).weight_keys
    tensors = module.state_dict()
    shapes = infer_shapes(graph)
    with torch.no_grad():
        for name in {node: None for node, _ in keys}:
            for weight in shapes.of(name).weights:
                key = keys.get((name, weight.name))
                if key is None:
                    continue
                tensor = _found(tensors, key, name)
                # A copy, since torch warns of arrays that cannot be written to.
                tensor.copy_(torch.from_numpy(np.array(graph.weight(name, weight))))


def graph_weights(
    module: nn.Module, graph: GraphStructure, source: TorchSource | None = None
) -> dict[tuple[str, str], Array]:
    """Return the module's weights as arrays by (node, weight), ready for `set_weights`."""
    keys = (source or torch_source(graph)).weight_keys
    tensors = module.state_dict()
    return {
        owner: np.array(_found(tensors, key, owner[0]).detach().cpu().numpy())
        for owner, key in keys.items()
    }


def run_module(
    module: nn.Module, source: TorchSource, feeds: Mapping[tuple[str, str], Tensor]
) -> dict[tuple[str, str], Tensor]:
    """Run ``forward``, then ``loss`` where there is one; return their outputs by (node, port).

    Parameters
    ----------
    feeds : mapping
        Tensors for the ports of input nodes.
    """
    values = dict(feeds)
    values.update(
        _named(module(*(values[a.node, a.port] for a in source.forward_inputs)), source.outputs)
    )
    if source.loss_outputs:
        arguments = [values[a.node, a.port] for a in source.loss_inputs]
        values.update(_named(module.loss(*arguments), source.loss_outputs))  # type: ignore[operator]
    return values


def _named(returned: Any, ports: list[tuple[str, str]]) -> dict[tuple[str, str], Tensor]:
    tensors = (returned,) if len(ports) == 1 else returned
    return dict(zip(ports, tensors, strict=True))


def _found(tensors: Mapping[str, Tensor], key: str, node: str) -> Tensor:
    try:
        return tensors[key]
    except KeyError:
        known = ", ".join(list(tensors)[:8]) or "nothing"
        raise GraphError(
            f"the module has no tensor {key!r} for node {node!r}",
            f"The node type must put its weight there; the module has {known}.",
            node,
        ) from None
