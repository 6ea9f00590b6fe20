"""Operators that pick by place."""

from __future__ import annotations

import numpy as np

from tests.peers.onnx_importing.operation import End, Operation, operator


def _places(op: Operation, size: int) -> End:
    """Return the indices, negative ones counted from the first place."""
    known = op.known(1)
    return op.end(1) if (known >= 0).all() else op.value(np.where(known < 0, known + size, known))


@operator("Gather")
def gather(op: Operation) -> End:
    x, axis = op.end(0), op.axis(op.end(0), op.setting("axis", 0))
    shape = op.shape(x)
    places = _places(op, shape[axis])
    index = op.shape(places)
    flat = places if len(index) == 1 else op.add("cast", places, dtype="float")
    if len(index) != 1:
        # Only floats are reshaped: places become floats and come back.
        flat = op.add("cast", op.add("reshape", flat, shape=(-1,)), dtype="integer")
    out = op.add("index_select", x, flat, dim=axis)
    return op.reshaped(out, *shape[:axis], *index, *shape[axis + 1 :])


@operator("GatherElements")
def gather_elements(op: Operation) -> End:
    x, axis = op.end(0), op.axis(op.end(0), op.setting("axis", 0))
    return op.add("gather", x, _places(op, op.shape(x)[axis]), dim=axis)


@operator("OneHot")
def one_hot(op: Operation) -> End:
    """Numbers out of range are no class: they fall into one more, which is cut off."""
    depth = int(op.known(1).item())
    off, on = (float(number) for number in op.known(2))
    known = op.known(0).astype(np.int64)
    known = np.where(known < 0, known + depth, known)
    is_inside = (known >= 0) & (known < depth)
    classes = op.value(np.where(is_inside, known, depth))
    out = op.add("one_hot", classes, num_classes=depth + 1)
    out = op.scaled(op.add("slice", out, dim=-1, end=depth), on - off, off)
    rank = op.rank(out)
    axis = op.setting("axis", -1) % rank
    order = [*range(axis), rank - 1, *range(axis, rank - 1)]
    out = op.permuted(out, *order)
    is_whole = op.constants[op.inputs[2]].dtype.kind == "i"
    return op.add("cast", out, dtype="integer") if is_whole else out
