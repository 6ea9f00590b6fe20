"""Attention, with everything that ONNX adds to the dot products."""

from __future__ import annotations

import math

import numpy as np

from nodes.shapes import Array
from tests.peers.onnx_importing.operation import End, Operation, operator


@operator("Attention")
def attention(op: Operation) -> tuple[End | None, ...]:
    query, key, value = (op.end(index) for index in range(3))
    is_flat = op.rank(query) == 3
    if is_flat:
        query = _heads(op, query, op.setting("q_num_heads"))
        key, value = (_heads(op, each, op.setting("kv_num_heads")) for each in (key, value))
    past = 0
    if op.has(4):
        past = op.shape(op.end(4))[2]
        key, value = _after(op, op.end(4), key), _after(op, op.end(5), value)
    present = key, value
    groups = op.shape(query)[1] // op.shape(key)[1]
    key, value = (_repeated(op, each, groups) for each in (key, value))
    mask, is_causal, is_open = _mask(op, query, key, past)
    scale = op.setting("scale") or 1 / math.sqrt(op.shape(query)[-1])
    if op.wants(3) or op.setting("softcap", 0.0):
        out, scores = _by_gates(op, query, key, value, scale, mask, is_open)
    else:
        kind = "scaled_dot_product_attention"
        out = op.add(kind, query, key, value, mask, scale=scale, is_causal=is_causal)
        scores = None
    if is_flat:
        batch, _, length, _ = op.shape(out)
        out = op.reshaped(op.permuted(out, 0, 2, 1, 3), batch, length, -1)
    return out, *present, scores


def _heads(op: Operation, x: End, count: int) -> End:
    """(batch, length, heads · features) to (batch, heads, length, features)."""
    batch, length, _ = op.shape(x)
    return op.permuted(op.reshaped(x, batch, length, count, -1), 0, 2, 1, 3)


def _after(op: Operation, past: End, x: End) -> End:
    return op.add("concatenate", past, x, dim=2)


def _repeated(op: Operation, x: End, groups: int) -> End:
    """Each head `groups` times, one beside the other."""
    if groups == 1:
        return x
    batch, heads, length, features = op.shape(x)
    wide = op.add("unsqueeze", x, dim=2)
    wide = op.add("expand", wide, sizes=(batch, heads, groups, length, features))
    return op.reshaped(wide, batch, heads * groups, length, features)


def _mask(op: Operation, query: End, key: End, past: int) -> tuple[End | None, bool, Array | None]:
    """Return a mask, whether it is the plain causal one, and where a query sees some key."""
    queries, keys = op.shape(query)[2], op.shape(key)[2]
    lengths = op.known(6).reshape(-1, 1, 1, 1) if op.has(6) else None
    offset = past if past or lengths is None else lengths - queries
    ahead = np.arange(keys) - np.arange(queries)[:, None] - offset
    is_seen = np.ones((queries, keys), bool)
    if op.setting("is_causal", 0):
        is_seen = is_seen & (ahead <= 0)
    left, right = op.setting("left_window_size", -1), op.setting("right_window_size", -1)
    is_seen = is_seen & ((ahead >= -left) | (left < 0)) & ((ahead <= right) | (right < 0))
    if lengths is not None:
        is_seen = is_seen & (np.arange(keys) < lengths)
    if not op.has(3):
        if is_seen.all():
            return None, False, None
        is_plain = np.array_equal(is_seen, np.tri(queries, keys, dtype=bool))
        return (None if is_plain else op.value(is_seen)), is_plain, is_seen.any(-1, keepdims=True)
    given, end = op.known(3), op.end(3)
    short = keys - given.shape[-1]
    if op.is_integer(end):
        is_seen = is_seen & np.pad(given, [(0, 0)] * (given.ndim - 1) + [(0, short)])
        return op.value(is_seen), False, is_seen.any(-1, keepdims=True)
    if short:
        end = op.add("pad", end, padding=[0, short])
        is_seen = is_seen & (np.arange(keys) < keys - short)
    if not is_seen.all():
        end = op.add("add", end, _hiding(op, is_seen))
    is_open = is_seen & ~np.isneginf(np.pad(given, [(0, 0)] * (given.ndim - 1) + [(0, short)]))
    return end, False, is_open.any(-1, keepdims=True)


def _hiding(op: Operation, is_seen: Array) -> End:
    """0 where a key is seen, −inf where it is not: the logarithms of 1 and 0."""
    return op.add("log", op.value(is_seen.astype(float)))


def _by_gates(
    op: Operation,
    query: End,
    key: End,
    value: End,
    scale: float,
    mask: End | None,
    is_open: Array | None,
) -> tuple[End, End]:
    """Return the output, and the scores at the stage that is asked for."""
    queries, keys = op.shape(query)[2], op.shape(key)[2]
    scores = op.scaled(op.add("matmul", query, op.add("transpose", key)), scale)
    stages = [scores]
    softcap = op.setting("softcap", 0.0)
    if softcap:
        scores = op.scaled(op.add("tanh", op.scaled(scores, 1 / softcap)), softcap)
    stages.append(scores)
    if mask is None and op.setting("is_causal", 0):
        mask = op.value(np.tri(queries, keys, dtype=bool))
    if mask is not None:
        is_truth = op.is_integer(mask)
        added = op.add("log", op.add("cast", mask, dtype="float")) if is_truth else mask
        scores = op.add("add", scores, added)
    stages.append(scores)
    looks = op.add("softmax", scores, dim=-1)
    if is_open is not None and not is_open.all():
        # A query that may look nowhere looks at nothing; softmax has 0/0 there.
        looks = op.add("where", op.value(is_open), looks, op.value(0.0))
    stages.append(looks)
    return op.add("matmul", looks, value), stages[op.setting("qk_matmul_output_mode", 0)]
