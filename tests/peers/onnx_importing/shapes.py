"""Operators that give the same numbers another shape."""

from __future__ import annotations

import math

import numpy as np

from tests.peers.onnx_importing.operation import End, Operation, operator


@operator("Flatten")
def flatten(op: Operation) -> End:
    """Always a matrix: the axes before `axis`, and those from it on."""
    x = op.end(0)
    axis = op.setting("axis", 1)
    axis += op.rank(x) if axis < 0 else 0
    if axis == 1:
        return op.add("flatten", x, start_dim=1)
    return op.add("reshape", x, shape=(math.prod(op.shape(x)[:axis]), -1))


@operator("Reshape")
def reshape(op: Operation) -> End:
    sizes = op.known_list(1, "shape") or []
    if not op.setting("allowzero", 0):
        shape = op.shape(op.end(0))
        sizes = [size or shape[place] for place, size in enumerate(sizes)]
    return op.add("reshape", op.end(0), shape=sizes)


@operator("Transpose")
def transpose(op: Operation) -> End:
    order = op.setting("perm", list(range(op.rank(op.end(0))))[::-1])
    return op.add("permute", op.end(0), dims=order)


@operator("Squeeze")
def squeeze(op: Operation) -> End:
    return op.add("squeeze", op.end(0), dim=op.known_list(1, "axes"))


@operator("Unsqueeze")
def unsqueeze(op: Operation) -> End:
    """The axes are those of the output."""
    axes = op.known_list(1, "axes") or []
    out, rank = op.end(0), op.rank(op.end(0)) + len(axes)
    for axis in sorted(axis % rank for axis in axes):
        out = op.add("unsqueeze", out, dim=axis)
    return out


@operator("Expand")
def expand(op: Operation) -> End:
    """Both shapes broadcast: a 1 in the new one leaves an axis as it is."""
    shape, wanted = op.shape(op.end(0)), tuple(op.known_list(1) or ())
    return op.add("expand", op.end(0), sizes=np.broadcast_shapes(shape, wanted))


@operator("Tile")
def tile(op: Operation) -> End:
    """Each axis beside a new one that is repeated, and both made one."""
    repeats, shape = op.known_list(1) or [], op.shape(op.end(0))
    apart = [size for each in shape for size in (1, each)]
    wide = [size for pair in zip(repeats, shape, strict=True) for size in pair]
    out = op.add("expand", op.reshaped(op.end(0), *apart), sizes=wide)
    whole = (count * size for count, size in zip(repeats, shape, strict=True))
    return op.reshaped(out, *whole)


@operator("DepthToSpace")
def depth_to_space(op: Operation) -> End:
    block = op.setting("blocksize")
    if op.setting("mode", "DCR") == "CRD":
        return op.add("pixel_shuffle", op.end(0), upscale_factor=block)
    # PyTorch has the channel outside and the place in the block inside; here it is turned.
    channels = op.shape(op.end(0))[1]
    order = np.arange(channels).reshape(block * block, -1).T.reshape(-1)
    return op.add("pixel_shuffle", op.picked(op.end(0), 1, order), upscale_factor=block)


@operator("SpaceToDepth")
def space_to_depth(op: Operation) -> End:
    block = op.setting("blocksize")
    count, channels, height, width = op.shape(op.end(0))
    down, across = height // block, width // block
    parts = op.reshaped(op.end(0), count, channels, down, block, across, block)
    is_channel_first = op.setting("mode", "DCR") == "CRD"
    order = (0, 1, 3, 5, 2, 4) if is_channel_first else (0, 3, 5, 1, 2, 4)
    return op.reshaped(op.permuted(parts, *order), count, -1, down, across)
