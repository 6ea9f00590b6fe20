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
    is_training: bool = False,
) -> Pass:
    """Execute members and expression as the generated module would.

    Parameters
    ----------
    arrays : list
        Data inputs, then one array per weight.
    wired_weights : tuple of str
        The weights that come from elsewhere; the node owns the others.
    """
    count = len(node.data_ports())
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
        module.train(is_training)
        described = node.weights(*call.shapes)
        owned = [w.name for w in described if w.name not in wired_weights]
        leaves[count:] = [
            _tensor(module, w, code.state_names.get(w, w), given[w]) if w in owned else given[w]
            for w in weights
        ]
        learned = [w for w in described if w.name in owned and w.is_learned]
        assert len(list(module.parameters())) == len(learned)
        namespace = LIBRARIES | dict(zip(names, leaves[:count], strict=True)) | {"self": module}
        namespace |= {f"shared_{weight}": given[weight] for weight in wired_weights}
        out = eval(code.expression, namespace)  # noqa: S307 - the text under test
    finally:
        torch.set_default_dtype(before)
    if code.groups:
        assert tuple(len(o) if isinstance(o, tuple) else 1 for o in out) == code.groups
    outputs = _flat(out)
    values = tuple(out.detach().numpy() for out in outputs)
    upstream = draw_upstream(values) if upstream is None else upstream
    return Pass(values, upstream, _gradients(outputs, leaves, upstream))


def _flat(out: Any) -> tuple[torch.Tensor, ...]:
    if isinstance(out, torch.Tensor):
        return (out,)
    return tuple(tensor for part in out for tensor in _flat(part))


def _tensor(module: nn.Module, weight: str, state_name: str, given: torch.Tensor) -> torch.Tensor:
    """Return the parameter or buffer that is a weight, filled with the given numbers."""
    found = dict(module.named_parameters()) | dict(module.named_buffers())
    places = (f"{NAME}.{state_name}", f"{NAME}_{weight}", NAME)
    (tensor,) = [found[place] for place in places if place in found]
    assert tensor.shape == given.shape
    assert tensor.dtype == given.dtype
    with torch.no_grad():
        tensor.copy_(given)
    return tensor


def _gradients(
    outputs: tuple[torch.Tensor, ...], leaves: list[Any], upstream: tuple[Any, ...]
) -> tuple[Any, ...]:
    wanted = [leaf for leaf in leaves if leaf is not None and leaf.requires_grad]
    moving = [i for i, out in enumerate(outputs) if out.requires_grad]
    found = iter([None] * len(wanted))
    if wanted and moving:
        above = [torch.tensor(np.asarray(upstream[i])) for i in moving]
        made = [outputs[i] for i in moving]
        found = iter(torch.autograd.grad(made, wanted, above, allow_unused=True))
    gradients: list[Any] = []
    for leaf in leaves:
        if leaf is None or not leaf.requires_grad:
            gradients.append(None)
            continue
        gradient = next(found)
        gradients.append(torch.zeros_like(leaf).numpy() if gradient is None else gradient.numpy())
    return tuple(gradients)
