"""Operators that make many numbers into one along some axes, and softmax along one."""

from __future__ import annotations

from typing import Any

from tests.peers.onnx_importing.operation import End, Operation, operator

REDUCTIONS = {
    "ReduceLogSum": "sum",
    "ReduceLogSumExp": "logsumexp",
    "ReduceMax": "amax",
    "ReduceMean": "mean",
    "ReduceMin": "amin",
    "ReduceProd": "prod",
    "ReduceSum": "sum",
    "ReduceSumSquare": "sum",
    "ReduceL1": "norm",
    "ReduceL2": "norm",
}


@operator(*REDUCTIONS)
def reduce(op: Operation) -> End:
    axes = op.known_list(1, "axes")
    if not axes and op.setting("noop_with_empty_axes", 0):
        return op.add("identity", op.end(0))
    settings: dict[str, Any] = {"keepdim": bool(op.setting("keepdims", 1))}
    settings["dim"] = axes or None
    if REDUCTIONS[op.kind] == "norm":
        settings["p"] = 1.0 if op.kind == "ReduceL1" else 2.0
    x = op.add("square", op.end(0)) if op.kind == "ReduceSumSquare" else op.end(0)
    if op.kind == "ReduceProd" and axes:
        # Of one axis at a time, the last one first, so that the others keep their numbers.
        for axis in sorted((op.axis(x, axis) for axis in axes), reverse=True):
            x = op.add("prod", x, **settings | {"dim": axis})
        return x
    out = op.add(REDUCTIONS[op.kind], x, **settings)
    return op.add("log", out) if op.kind == "ReduceLogSum" else out


@operator("ArgMax", "ArgMin")
def argmax(op: Operation) -> End:
    x = op.end(0) if op.kind == "ArgMax" else op.add("negate", op.end(0))
    axis, keepdim = op.axis(x, op.setting("axis", 0)), bool(op.setting("keepdims", 1))
    if not op.setting("select_last_index", 0):
        return op.add("argmax", x, dim=axis, keepdim=keepdim)
    # Of equal elements the first is taken: read from behind, that is the last.
    found = op.add("argmax", op.flipped(x, axis), dim=axis, keepdim=keepdim)
    place = op.scaled(op.as_float(found), -1.0, op.shape(x)[axis] - 1)
    return op.add("cast", place, dtype="integer")


@operator("CumSum")
def cumsum(op: Operation) -> End:
    x = op.end(0)
    axis = op.axis(x, int(op.known(1).item()))
    given = op.flipped(x, axis) if op.setting("reverse", 0) else x
    out = op.add("cumsum", given, dim=axis)
    if op.setting("exclusive", 0):
        out = op.add("subtract", out, given)
    return op.flipped(out, axis) if op.setting("reverse", 0) else out


@operator("Softmax", "LogSoftmax")
def softmax(op: Operation) -> End:
    x = op.end(0)
    kind = "softmax" if op.kind == "Softmax" else "log_softmax"
    if op.version >= 13:
        return op.add(kind, x, dim=op.setting("axis", -1))
    # Before, the axes from `axis` on counted as one.
    shape, axis = op.shape(x), op.axis(x, op.setting("axis", 1))
    flat = op.add("flatten", x, start_dim=axis)
    return op.reshaped(op.add(kind, flat, dim=-1), *shape)


@operator("LpNormalization")
def lp_normalization(op: Operation) -> End:
    """x / ‖x‖; a vector of zeros stays one."""
    length = op.add(
        "norm", op.end(0), dim=op.setting("axis", -1), keepdim=True, p=float(op.setting("p", 2))
    )
    is_zero = op.scaled(op.add("step", length), -1.0, 1.0)
    return op.add("divide", op.end(0), op.add("add", length, is_zero))
