"""The logarithm of a sum of exponentials."""

from __future__ import annotations

import math
from typing import Any, ClassVar

import numpy as np

from nodes.axes import axes_of
from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.reduction.reduction import Reduction
from nodes.torch_code import TorchCall, TorchCode, arguments


class Logsumexp(Reduction):
    """A smooth maximum: the logarithm of the sum of the exponentials.

    It is a little above the largest element, by at most log n. Its gradient is the softmax: every
    element gets some, the largest most. Cross-entropy is this of all scores minus the score of the
    right class. The largest element is taken out before exp, so that nothing overflows.
    """

    id: ClassVar[str] = "logsumexp"
    title: ClassVar[str] = "Log-sum-exp"
    formula: ClassVar[str] = "out = log(Σ exp(x))"
    gradient_formula: ClassVar[str] = "∂out/∂x = exp(x − out)"
    synonyms: ClassVar[tuple[str, ...]] = ("smooth maximum", "softmax", "log partition function")
    reference: ClassVar[str] = "Goodfellow, Bengio & Courville 2016, section 4.1"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 3)),), {"dim": 1}),
        Example((Sample((2, 3, 2)),), {"dim": [0, -1], "keepdim": True}),
        Example((Sample((2, 3)),)),
        Example((Sample(),)),
    )

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        axes = axes_of(self.dim, x.ndim)
        top = x.max(axis=axes, keepdims=True)
        # inf − inf would be nan; an infinite element decides the sum alone.
        top = np.where(np.isinf(top), x.dtype.type(0.0), top)
        out = top + np.log(np.exp(x - top).sum(axis=axes, keepdims=True))
        ctx.save(x, out)
        return out if self.keepdim else out.squeeze(axis=axes)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        x, out = ctx.saved
        return (np.exp(x - out) * np.reshape(upstream[0], out.shape),)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(lambda x: x, lambda out, x: math.exp(x - out))

    def torch(self, call: TorchCall) -> TorchCode:
        dim = self.dim
        if dim is None:
            # PyTorch wants the axes named; a single number has a last axis for it all the same.
            dim = tuple(range(len(call.shapes[0] or ()))) or -1
        keepdim = {"keepdim": True} if self.keepdim else {}
        return TorchCode(f"torch.logsumexp({call.inputs[0]}, {arguments(dim=dim, **keepdim)})")
