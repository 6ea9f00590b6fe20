"""How far a step moves the weights of each layer, relative to how large they are."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn

MOST_SAMPLED = 65_536
"""Numbers of one tensor that are looked at, evenly spread: enough for the length of millions."""


class UpdateRatios:
    """|Δw| / |w| of each node that learns, over all of its tensors together.

    A rule of thumb has it around 1e-3: far below, a layer hardly learns; far above, it is thrown
    about (CS231n, "Neural Networks Part 3", on the ratio of weights and updates).

    Parameters
    ----------
    module : nn.Module
    weight_keys : mapping of (node, weight) to str
        Where the tensors of a node lie in the module; those that are not learned are left out.
    """

    def __init__(self, module: nn.Module, weight_keys: Mapping[tuple[str, str], str]) -> None:
        learned = dict(module.named_parameters())
        self._nodes: list[str] = []
        self._tensors: list[Tensor] = []
        for (node, _), key in weight_keys.items():
            if key in learned and learned[key].requires_grad:
                self._nodes.append(node)
                self._tensors.append(learned[key])
        self._before: list[Tensor] | None = None

    @torch.no_grad()
    def look(self) -> None:
        """Remember the weights as they are, before a step."""
        self._before = [_sample(tensor).clone() for tensor in self._tensors]

    @torch.no_grad()
    def measure(self) -> dict[str, float]:
        """Return the ratio by node since `look`; empty if nobody looked.

        Nodes whose weights are all 0, or not finite, are left out.
        """
        before, self._before = self._before, None
        if not before:
            return {}
        lengths = torch.stack(
            [
                torch.stack([torch.sum((_sample(now) - was).double() ** 2), _squares(was)])
                for now, was in zip(self._tensors, before, strict=True)
            ]
        ).tolist()
        moved: dict[str, float] = {}
        size: dict[str, float] = {}
        for node, tensor, was, (change, square) in zip(
            self._nodes, self._tensors, before, lengths, strict=True
        ):
            share = tensor.numel() / max(was.numel(), 1)
            moved[node] = moved.get(node, 0.0) + share * change
            size[node] = size.get(node, 0.0) + share * square
        ratios = {node: (moved[node] / size[node]) ** 0.5 for node in moved if size[node] > 0.0}
        return {node: ratio for node, ratio in ratios.items() if ratio < float("inf")}


def _squares(tensor: Tensor) -> Tensor:
    return torch.sum(tensor.double() ** 2)


def _sample(tensor: Tensor) -> Tensor:
    """Return at most `MOST_SAMPLED` numbers of a tensor, evenly spread."""
    flat = tensor.detach().reshape(-1)
    return flat[:: -(-flat.numel() // MOST_SAMPLED) or 1]
