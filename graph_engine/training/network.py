"""The generated module with its ends known: where data goes in, where loss and scores come out."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from graph_engine.errors import TrainingError
from graph_engine.structure import GraphStructure
from graph_engine.torch_module import DTYPES, load_graph_weights, module_of
from graph_engine.torch_signature import Argument
from graph_engine.torch_source import TorchSource, torch_source
from nodes.inputs.dataset import Dataset

IMAGE, LABEL = 0, 1


@dataclass(frozen=True)
class Network:
    """A module, and the places of things among its arguments and outputs.

    Attributes
    ----------
    dataset : str or None
        The data set node it learns from; None for a graph that holds all its numbers itself.
    forward_arguments : tuple of int
        IMAGE or LABEL for each argument of ``forward``.
    loss_arguments : tuple of (bool, int)
        For each argument of ``loss``: whether it is an output of ``forward``, and which (else
        IMAGE or LABEL). Empty when ``forward`` computes the loss itself.
    loss_index : int
        Which output of ``loss`` (or of ``forward``) is made small.
    scores_index : int or None
        Which output of ``forward`` holds one score per class, for the accuracy.
    """

    module: nn.Module
    source: TorchSource
    dataset: str | None
    forward_arguments: tuple[int, ...]
    loss_arguments: tuple[tuple[bool, int], ...]
    loss_index: int
    scores_index: int | None

    def loss_and_scores(self, batch: tuple[Tensor, ...]) -> tuple[Tensor, Tensor | None]:
        """Run the module on images and labels."""
        outputs = self.module(*[batch[place] for place in self.forward_arguments])
        if not isinstance(outputs, tuple):
            outputs = (outputs,)
        results = outputs
        if self.loss_arguments:
            given = [outputs[i] if is_output else batch[i] for is_output, i in self.loss_arguments]
            results = self.module.loss(*given)  # type: ignore[operator]  # a method, mypy: Tensor
            if not isinstance(results, tuple):
                results = (results,)
        scores = None if self.scores_index is None else outputs[self.scores_index]
        return results[self.loss_index], scores


def build_network(graph: GraphStructure, device: torch.device) -> Network:
    """Return the graph's network on a device, with the graph's weights in it.

    Raises
    ------
    TrainingError
        When there is nothing to learn, nothing to make small, or no data.
    """
    source = torch_source(graph)
    if source.loss_output is None:
        raise TrainingError(
            "training needs exactly one single number to make small",
            "End the graph in one loss; add several up with an Add node.",
        )
    module = module_of(source, DTYPES[graph.settings.dtype])
    load_graph_weights(module, graph, source)
    if not any(True for _ in module.parameters()):
        raise TrainingError(
            "the graph has no weights to learn", "Add a layer or a Parameter before the loss."
        )
    dataset = _dataset(graph, [*source.forward_inputs, *source.loss_inputs])
    results = source.loss_outputs or source.outputs
    return Network(
        module=module.to(device),
        source=source,
        dataset=dataset,
        forward_arguments=tuple(_place(graph, a) for a in source.forward_inputs),
        loss_arguments=tuple(
            (True, source.outputs.index((a.node, a.port)))
            if (a.node, a.port) in source.outputs
            else (False, _place(graph, a))
            for a in source.loss_inputs
        ),
        loss_index=[node for node, _ in results].index(source.loss_output),
        scores_index=_scores_index(graph, source, dataset),
    )


def _dataset(graph: GraphStructure, arguments: list[Argument]) -> str | None:
    found: dict[str, None] = {}
    for argument in arguments:
        node = graph.node(argument.node)
        if isinstance(node, Dataset):
            found[argument.node] = None
        elif node.role == "input":
            raise TrainingError(
                f"{graph.display_name(argument.node)} is fed by nothing while training",
                "Put a Dataset node in its place.",
                argument.node,
            )
    if len(found) > 1:
        raise TrainingError(
            f"the graph reads {len(found)} data sets: {', '.join(found)}",
            "Train on one; take the others' edges away.",
        )
    return next(iter(found), None)


def _place(graph: GraphStructure, argument: Argument) -> int:
    ports = [port.name for port in graph.node(argument.node).output_ports()]
    return ports.index(argument.port)


def _scores_index(graph: GraphStructure, source: TorchSource, dataset: str | None) -> int | None:
    """Return which output enters a loss beside the data set's labels."""
    for name in graph:
        node = graph.node(name)
        if node.role != "loss":
            continue
        edges = graph.edges_into(name)
        reads_labels = any(
            edge.source == dataset and port.kind == "integer"
            for port in node.data_ports()
            if (edge := edges.get(port.name)) is not None
        )
        first = edges.get(node.data_ports()[0].name)
        if reads_labels and first is not None:
            port = (first.source, first.source_port)
            if port in source.outputs:
                return source.outputs.index(port)
    return None
