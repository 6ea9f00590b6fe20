"""A node's own line of PyTorch as a function, run eagerly with the node's arrays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from nodes.node_type import NodeType
from nodes.torch_code import TorchCall

LIBRARIES = {"torch": torch, "nn": nn, "F": functional}


def eager_passes(
    node: NodeType,
    arrays: Sequence[Any],
    needs: Sequence[bool],
    upstream: Sequence[Any],
    dtype: str,
) -> Callable[[], tuple[list[torch.Tensor], Sequence[torch.Tensor]]]:
    """Return a function that runs forward and backward and gives outputs and gradients.

    Parameters
    ----------
    arrays : sequence
        Data inputs, None where one is not wired, then the weights; they are given from outside.
    needs : sequence of bool
        For each of them, whether its gradient is wanted.
    upstream : sequence
        The gradient of each output.
    """
    data = len(node.data_ports())
    names = [None if array is None else f"x{number}" for number, array in enumerate(arrays)]
    shapes = tuple(None if array is None else array.shape for array in arrays[:data])
    described = [weight.name for weight in node.weights(*shapes)]
    weights = dict(zip(described, map(str, names[data:]), strict=True))
    code = node.torch(TorchCall("node", tuple(names[:data]), weights, shapes))
    leaves = {name: _tensor(a) for name, a in zip(names, arrays, strict=True) if name is not None}
    wanted = [
        leaves[str(name)].requires_grad_()
        for name, takes in zip(names, needs, strict=True)
        if takes
    ]
    function = eval(  # noqa: S307 - the node's own text
        f"lambda {', '.join(['self', *leaves])}: {code.expression}", LIBRARIES
    )
    module = _module(code.members, dtype)
    tensors, given = list(leaves.values()), [_tensor(each) for each in upstream]

    def passes() -> tuple[list[torch.Tensor], Sequence[torch.Tensor]]:
        outputs = _flat(function(module, *tensors))
        return outputs, torch.autograd.grad(outputs, wanted, given)

    return passes


def _module(members: Any, dtype: str) -> nn.Module:
    """Return a module with what the text needs beside its inputs, such as running statistics."""
    module = nn.Module()
    before = torch.get_default_dtype()
    torch.set_default_dtype(getattr(torch, dtype))
    try:
        for member, text in members.items():
            setattr(module, member, eval(text, LIBRARIES))  # noqa: S307 - the node's own text
    finally:
        torch.set_default_dtype(before)
    return module


def _tensor(array: Any) -> torch.Tensor:
    return torch.from_numpy(np.array(array, order="C"))


def _flat(out: Any) -> list[torch.Tensor]:
    return [out] if isinstance(out, torch.Tensor) else [t for part in out for t in _flat(part)]
