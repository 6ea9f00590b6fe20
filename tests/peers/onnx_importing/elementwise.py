"""Operators that act on each element: arithmetic and activations."""

from __future__ import annotations

import numpy as np

from tests.peers.onnx_importing.operation import End, Operation, operator

SAME = {
    "Abs": "abs",
    "Cos": "cos",
    "Exp": "exp",
    "HardSwish": "hardswish",
    "Identity": "identity",
    "Log": "log",
    "Mish": "mish",
    "Neg": "negate",
    "Reciprocal": "reciprocal",
    "Relu": "relu",
    "Sigmoid": "sigmoid",
    "Sign": "sign",
    "Sin": "sin",
    "Softplus": "softplus",
    "Softsign": "softsign",
    "Sqrt": "sqrt",
    "Tanh": "tanh",
    "Add": "add",
    "Div": "divide",
    "Mul": "multiply",
    "Sub": "subtract",
}
"""Operators without attributes that one of our types is."""


@operator(*SAME)
def same(op: Operation) -> End:
    return op.add(SAME[op.kind], *(op.end(index) for index in range(len(op.inputs))))


MANY = {"Max": "maximum", "Min": "minimum", "Sum": "add", "Mean": "add"}


@operator(*MANY)
def many(op: Operation) -> End:
    """Any number of inputs: two at a time."""
    out = op.end(0)
    for index in range(1, len(op.inputs)):
        out = op.add(MANY[op.kind], out, op.end(index))
    return op.scaled(out, 1 / len(op.inputs)) if op.kind == "Mean" else out


@operator("Pow")
def power(op: Operation) -> End:
    out = op.add("power", op.float_end(0), op.float_end(1))
    return op.add("cast", out, dtype="integer") if op.is_integer(op.end(0)) else out


@operator("Clip")
def clip(op: Operation) -> End:
    low, high = (op.known(index).item() if op.has(index) else None for index in (1, 2))
    low, high = op.setting("min", low), op.setting("max", high)
    if low is None and high is None:
        return op.add("identity", op.end(0))
    if low is None or high is None or low <= high:
        return op.add("clamp", op.end(0), min=low, max=high)
    # The wrong way round the upper limit wins; clamp refuses such limits.
    return op.add("minimum", op.add("maximum", op.end(0), op.end(1)), op.end(2))


@operator("Where")
def where(op: Operation) -> End:
    return op.add("where", op.end(0), op.end(1), op.end(2))


@operator("Cast")
def cast(op: Operation) -> End:
    # Only floats of one width are in a graph: a cast between them changes nothing else.
    return op.add("cast", op.end(0), dtype="float")


@operator("LeakyRelu")
def leaky_relu(op: Operation) -> End:
    return op.add("leaky_relu", op.end(0), negative_slope=op.setting("alpha", 0.01))


@operator("PRelu")
def prelu(op: Operation) -> End:
    """The slope broadcasts from the last axis on; PyTorch's goes along the channels."""
    x, slope = op.end(0), op.end(1)
    shape, along = op.shape(x), op.shape(slope)
    size = max(along, default=1)
    place = along.index(size) - len(along) + len(shape) if along else 0
    if np.prod(along) == size and (size == 1 or place == 1):
        out = op.add("prelu", x, num_parameters=size)
        op.wire(out, weight=op.reshaped(slope, size))
        return out
    negative = op.add("negate", op.add("relu", op.add("negate", x)))
    return op.add("add", op.add("relu", x), op.add("multiply", slope, negative))


@operator("Elu")
def elu(op: Operation) -> End:
    return op.add("elu", op.end(0), alpha=op.setting("alpha", 1.0))


@operator("Celu")
def celu(op: Operation) -> End:
    """alpha · elu(x / alpha)."""
    alpha = op.setting("alpha", 1.0)
    return op.scaled(op.add("elu", op.scaled(op.end(0), 1 / alpha)), alpha)


@operator("Selu")
def selu(op: Operation) -> End:
    if not op.attributes:
        return op.add("selu", op.end(0))
    alpha, gamma = op.setting("alpha", 1.6732631921768), op.setting("gamma", 1.0507010221481)
    return op.scaled(op.add("elu", op.end(0), alpha=alpha), gamma)


@operator("Gelu")
def gelu(op: Operation) -> End:
    return op.add("gelu", op.end(0), approximate=op.setting("approximate", "none"))


@operator("HardSigmoid")
def hard_sigmoid(op: Operation) -> End:
    alpha, beta = op.setting("alpha", 0.2), op.setting("beta", 0.5)
    if np.isclose(alpha, 1 / 6, rtol=1e-6) and beta == 0.5:
        return op.add("hardsigmoid", op.end(0))
    return op.add("clamp", op.scaled(op.end(0), alpha, beta), min=0.0, max=1.0)


@operator("Swish")
def swish(op: Operation) -> End:
    return _swish(op)


@operator("SwiGLU")
def swiglu(op: Operation) -> End:
    return op.add("multiply", _swish(op), op.end(1))


def _swish(op: Operation) -> End:
    alpha = op.setting("alpha", 1.0)
    if alpha == 1.0:
        return op.add("silu", op.end(0))
    return op.add("multiply", op.end(0), op.add("sigmoid", op.scaled(op.end(0), alpha)))


@operator("Dropout")
def dropout(op: Operation) -> tuple[End | None, ...]:
    x, ratio = op.end(0), float(op.known(1)) if op.has(1) else op.setting("ratio", 0.5)
    is_training = op.has(2) and bool(op.known(2))
    op.graph.change_settings(is_training=is_training)
    out = op.add("dropout", x, p=ratio)
    if not op.wants(1):
        return (out,)
    # What is kept is known only where everything is.
    return out, None if is_training and ratio else op.value(np.ones(op.shape(x), np.int64))
