"""Operators that put tensors together, cut them, and pad them."""

from __future__ import annotations

import numpy as np

from tests.peers.onnx_importing.operation import End, Operation, UnsupportedError, operator


@operator("Concat")
def concat(op: Operation) -> End:
    parts = [op.end(index) for index in range(len(op.inputs))]
    if len(parts) == 1:
        return op.add("identity", parts[0])
    return op.add("concatenate", *parts, input_count=len(parts), dim=op.setting("axis"))


@operator("Split")
def split(op: Operation) -> tuple[End, ...]:
    x, axis = op.end(0), op.setting("axis", 0)
    size, count = op.shape(x)[axis], len(op.outputs)
    pieces = op.known_list(1, "split")
    if pieces is None:
        # The last piece is shorter where the pieces do not come out even.
        whole = -(-size // count)
        pieces = [whole] * (count - 1) + [size - whole * (count - 1)]
    if count == 1:
        return (op.add("identity", x),)
    even = count if len(set(pieces)) == 1 and pieces[0] else pieces
    return op.outputs_of(op.add("split", x, pieces=even, dim=axis))


@operator("Slice")
def cut(op: Operation) -> End:
    starts, ends = op.known_list(1, "starts") or [], op.known_list(2, "ends") or []
    axes = op.known_list(3, "axes") or list(range(len(starts)))
    steps = op.known_list(4) or [1] * len(starts)
    out = op.end(0)
    for axis, start, end, step in zip(axes, starts, ends, steps, strict=True):
        axis = op.axis(out, axis)
        size = op.shape(out)[axis]
        # Every end of Python's slice means the same here: far ones are cut off.
        places = range(*slice(start, end, step).indices(size))
        if step < 0:
            out = op.picked(out, axis, places)
        else:
            stop = None if places.stop >= size else places.stop
            out = op.add("slice", out, dim=axis, start=places.start, end=stop, step=step)
    return out


@operator("Pad")
def pad(op: Operation) -> End:
    modes = {"constant": "constant", "reflect": "reflect", "edge": "replicate"}
    mode = op.setting("mode", "constant")
    if mode not in modes:
        raise UnsupportedError(f"mode {mode!r}")
    x = op.end(0)
    amounts = op.known_list(1, "pads") or []
    axes = (op.known_list(3) if op.has(3) else None) or list(range(op.rank(x)))
    before, behind = amounts[: len(axes)], amounts[len(axes) :]
    border = np.zeros((op.rank(x), 2), int)
    for axis, *pair in zip(axes, before, behind, strict=True):
        border[op.axis(x, axis)] = pair
    value = float(op.known(2).item()) if op.has(2) else float(op.setting("value", 0.0))
    return padded(op, x, border[:, 0], border[:, 1], modes[mode], value)


def padded(
    op: Operation,
    x: End,
    before: np.ndarray[tuple[int], np.dtype[np.int_]],
    behind: np.ndarray[tuple[int], np.dtype[np.int_]],
    mode: str = "constant",
    value: float = 0.0,
) -> End:
    """Return x with a border; negative widths cut off. One number per axis, the last ones given."""
    rank, count = op.rank(x), len(before)
    for axis, (low, high) in enumerate(zip(before, behind, strict=True), rank - count):
        if min(low, high) < 0:
            size = op.shape(x)[axis]
            start, end = max(0, -int(low)), size + min(0, int(high))
            x = op.add("slice", x, dim=axis, start=start, end=None if end == size else end)
    wide = np.maximum(np.stack([before, behind], axis=1), 0)
    while len(wide) > 1 and not wide[0].any():
        wide = wide[1:]
    if not wide.any():
        return x
    settings = {"value": value} if mode == "constant" else {}
    return op.add("pad", x, padding=wide[::-1].reshape(-1).tolist(), mode=mode, **settings)
