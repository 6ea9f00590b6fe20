"""Run a node type's own PyTorch text, and let autograd find the gradients.

Imported late by the tests that need it: torch takes seconds to load.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from nodes.node_type import NodeType
from nodes.torch_code import TorchCall
from tests.nodes.running import Pass, draw_upstream, is_float

NAME = "node_1"
LIBRARIES = {"torch": torch, "nn": nn, "F": functional}


def run_torch(
    node: NodeType,
    arrays: list[Any],
    upstream: tuple[Any, ...] | None = None,
    wired_weights: tuple[str, ...] = (),
    dtype: Any = np.float64,
) -> Pass:
    """Execute members and expression in evaluation mode, as the generated module would.

    Parameters
    ----------
    arrays : list
        Data inputs, then one array per weight.
    wired_weights : tuple of str
        The weights that come from elsewhere; the node owns the others.
    """
    count = len(node.inputs)
    leaves = [None if a is None else torch.tensor(a) for a in arrays]
    for array, leaf in zip(arrays, leaves, strict=True):
        if is_float(array):
            leaf.requires_grad_()
    names = [f"x{i}" for i in range(count)]
    weights = [port.name for port in node.weight_ports()]
    given = dict(zip(weights, leaves[count:], strict=True))
    call = TorchCall(
        name=NAME,
        inputs=tuple(n if a is not None else None for n, a in zip(names, arrays, strict=False)),
        weights={weight: f"shared_{weight}" for weight in wired_weights},
        shapes=tuple(None if a is None else a.shape for a in arrays[:count]),
    )
    code = node.torch(call)
    assert "\n" not in code.expression

    module = nn.Module()
    before = torch.get_default_dtype()
    torch.set_default_dtype(torch.float32 if dtype == np.float32 else torch.float64)
    try:
        for member, text in code.members.items():
            assert member == NAME or member.startswith(f"{NAME}_"), member
            setattr(module, member, eval(text, LIBRARIES))  # noqa: S307 - the text under test
        module.eval()
        owned = [weight for weight in weights if weight not in wired_weights]
        leaves[count:] = [_parameter(module, w, given[w], w in owned) for w in weights]
        assert len(list(module.parameters())) == len(owned)
        namespace = LIBRARIES | dict(zip(names, leaves[:count], strict=True)) | {"self": module}
        namespace |= {f"shared_{weight}": given[weight] for weight in wired_weights}
        out = eval(code.expression, namespace)  # noqa: S307 - the text under test
    finally:
        torch.set_default_dtype(before)
    outputs = out if isinstance(out, tuple) else (out,)
    values = tuple(out.detach().numpy() for out in outputs)
    upstream = draw_upstream(values) if upstream is None else upstream
    return Pass(values, upstream, _gradients(outputs, leaves, upstream))


def _parameter(module: nn.Module, weight: str, given: torch.Tensor, is_owned: bool) -> torch.Tensor:
    """Return the tensor that stands for a weight, filled with the given numbers."""
    if not is_owned:
        return given
    found = dict(module.named_parameters())
    places = (f"{NAME}.{weight}", f"{NAME}_{weight}", NAME)
    (parameter,) = [found[place] for place in places if place in found]
    assert parameter.shape == given.shape
    assert parameter.dtype == given.dtype
    with torch.no_grad():
        parameter.copy_(given)
    return parameter


def _gradients(
    outputs: tuple[torch.Tensor, ...], leaves: list[Any], upstream: tuple[Any, ...]
) -> tuple[Any, ...]:
    wanted = [leaf for leaf in leaves if leaf is not None and leaf.requires_grad]
    if not wanted or not any(out.requires_grad for out in outputs):
        return tuple(None for _ in leaves)
    above = [torch.tensor(np.asarray(g)) for g in upstream]
    found = iter(torch.autograd.grad(outputs, wanted, above, allow_unused=True))
    gradients: list[Any] = []
    for leaf in leaves:
        if leaf is None or not leaf.requires_grad:
            gradients.append(None)
            continue
        gradient = next(found)
        gradients.append(torch.zeros_like(leaf).numpy() if gradient is None else gradient.numpy())
    return tuple(gradients)
