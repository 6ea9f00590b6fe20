"""Values and gradients of every edge, read out of the generated module while it runs.

The module is made from the same text, but for a tap around each input expression: ``relu1`` becomes
``self._tap(4, relu1)``. A node's name begins with a letter, so none can be ``_tap``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor

from graph_engine.edge import Edge
from graph_engine.errors import RunError
from graph_engine.structure import GraphStructure
from graph_engine.torch_module import DTYPES, load_graph_weights, module_of, run_module
from graph_engine.torch_source import torch_source
from nodes.shapes import Array

Feeds = Mapping[str, tuple[Any, ...]]


@dataclass(frozen=True)
class Observation:
    """What PyTorch computed.

    Attributes
    ----------
    values : dict of Edge to array
    gradients : dict of Edge to array or None
        None where the edge carries integers or does not lead to the output.
    weight_gradients : dict of (node, weight) to array or None
        Of the weights that are learned.
    """

    values: dict[Edge, Array]
    gradients: dict[Edge, Array | None]
    weight_gradients: dict[tuple[str, str], Array | None]


class _Taps:
    """Keeps what flows through each edge, with its gradient."""

    def __init__(self) -> None:
        self.edges: list[Edge] = []
        self.tensors: dict[Edge, list[Tensor]] = {}

    def expression(self, edge: Edge, inner: str) -> str:
        self.edges.append(edge)
        return f"self._tap({len(self.edges) - 1}, {inner})"

    def take(self, index: int, tensor: Tensor) -> Tensor:
        if tensor.is_floating_point():
            # A tensor of its own for each edge, so that each gets its own gradient; what does not
            # ask for one (data, constants) is made to.
            if tensor.requires_grad:
                tensor = tensor.view_as(tensor)
            else:
                tensor = tensor.detach().requires_grad_()
            tensor.retain_grad()
        self.tensors.setdefault(self.edges[index], []).append(tensor)
        return tensor

    def out_of(self, node: str) -> Tensor | None:
        """Return what an edge out of the node carries."""
        return next((found[0] for edge, found in self.tensors.items() if edge.source == node), None)


def observe(graph: GraphStructure, feeds: Feeds, output: str | None = None) -> Observation:
    """Run the generated module once, forward and backward, in evaluation mode.

    Parameters
    ----------
    feeds : mapping
        For each input node a tuple with one array per output port.
    output : str, optional
        The node to differentiate; of a tensor, the sum of its elements is differentiated. Left
        out, it is the one sink that is a single number; without one there are no gradients.

    Raises
    ------
    GraphError
        When the graph cannot run.
    """
    taps = _Taps()
    source = torch_source(graph, tap=taps.expression)
    dtype = DTYPES[graph.settings.dtype]
    # A bound method as class attribute stays bound to `taps`: the module is not handed in.
    module = module_of(source, dtype, {"_tap": taps.take})
    load_graph_weights(module, graph, source)
    module.eval()
    returned = run_module(module, source, _tensors(graph, feeds, dtype))
    output = output or source.loss_output
    reached = _differentiate(graph, output, returned, taps) if output else set()
    parameters = dict(module.named_parameters())
    return Observation(
        values={edge: _array(found[0]) for edge, found in taps.tensors.items()},
        gradients={
            edge: _gradient(found) if edge.target in reached else None
            for edge, found in taps.tensors.items()
        },
        weight_gradients={
            owner: _gradient([parameters[key]])
            for owner, key in source.weight_keys.items()
            if key in parameters
        },
    )


def _tensors(
    graph: GraphStructure, feeds: Feeds, dtype: torch.dtype
) -> dict[tuple[str, str], Tensor]:
    tensors = {}
    for name, arrays in feeds.items():
        for port, array in zip(graph.node(name).output_ports(), arrays, strict=True):
            tensor = torch.from_numpy(np.array(array))
            is_integer = port.kind == "integer"
            tensors[name, port.name] = tensor.to(torch.int64 if is_integer else dtype)
    return tensors


def _differentiate(
    graph: GraphStructure,
    output: str,
    returned: Mapping[tuple[str, str], Tensor],
    taps: _Taps,
) -> set[str]:
    """Run backward from the node's first output and return the nodes that lead to it."""
    tensor = returned.get((output, graph.node(output).output_ports()[0].name))
    if tensor is None:
        tensor = taps.out_of(output)
    if tensor is None:
        raise RunError(f"{graph.display_name(output)} did not run", node=output)
    if tensor.requires_grad:
        tensor.backward(torch.ones_like(tensor))  # type: ignore[no-untyped-call]  # torch's own
    return graph.order.upstream([output])


def _gradient(tensors: list[Tensor]) -> Array | None:
    """Return the sum of the gradients: an expression may name its input twice."""
    found = [tensor.grad for tensor in tensors if tensor.grad is not None]
    return _array(torch.stack(found).sum(0)) if found else None


def _array(tensor: Tensor) -> Array:
    return tensor.detach().cpu().numpy()
