"""Recurrent layers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from nodes.shapes import Array
from tests.peers.onnx_importing.operation import End, Operation, UnsupportedError, operator

GATES = {"RNN": (0,), "GRU": (1, 0, 2), "LSTM": (0, 2, 3, 1)}
"""Where PyTorch's gates stand in ONNX's order: z r h, and i o f c."""

ENDINGS = ("", "_reverse")


@operator("RNN", "GRU", "LSTM")
def recurrent(op: Operation) -> tuple[End | None, ...]:
    hidden, direction = op.setting("hidden_size"), op.setting("direction", "forward")
    is_batch_first = bool(op.setting("layout", 0))
    x = op.permuted(op.end(0), 1, 0, 2) if is_batch_first else op.end(0)
    steps, batch, _ = op.shape(x)
    settings = _require_plain(op, steps)
    if op.kind == "GRU" and not op.setting("linear_before_reset", 0):
        _require_same_gru(op, steps)
    x = op.flipped(x, 0) if direction == "reverse" else x
    directions = 2 if direction == "bidirectional" else 1
    states = [
        _state(op, index, is_batch_first) for index in (5, 6)[: 2 if op.kind == "LSTM" else 1]
    ]
    settings |= {"hidden_size": hidden, "bidirectional": directions == 2}
    out = op.add(op.kind.lower(), x, *states, **settings)
    op.own(out, **_weights(op, directions, hidden))
    y = op.permuted(op.reshaped(out, steps, batch, directions, hidden), 0, 2, 1, 3)
    y = op.flipped(y, 0) if direction == "reverse" else y
    last = list(op.outputs_of(out)[1:])
    if is_batch_first:
        y = op.permuted(y, 2, 0, 1, 3)
        last = [op.permuted(each, 1, 0, 2) for each in last]
    return y, *last


def _require_plain(op: Operation, steps: int) -> dict[str, Any]:
    """Refuse what PyTorch's layers do not have; return the settings that depend on it."""
    if op.has(7):
        raise UnsupportedError("peepholes")
    if op.has(4) and (op.known(4) != steps).any():
        raise UnsupportedError("sequences of different lengths")
    for name in ("clip", "input_forget"):
        op.require(name, 0)
    kinds = [kind.lower() for kind in op.setting("activations", [])]
    if op.kind == "RNN":
        if set(kinds) - {"tanh", "relu"} or len(set(kinds)) > 1:
            raise UnsupportedError(f"activations {kinds}")
        return {"nonlinearity": kinds[0]} if kinds else {}
    plain = ["sigmoid", "tanh"] if op.kind == "GRU" else ["sigmoid", "tanh", "tanh"]
    if kinds and kinds != plain * (len(kinds) // len(plain)):
        raise UnsupportedError(f"activations {kinds}")
    return {}


def _require_same_gru(op: Operation, steps: int) -> None:
    """ONNX's older form resets the state before the matrix, PyTorch's behind it.

    Both say the same where the state is 0 and the recurrent bias of the candidate is, too.
    """
    hidden = op.setting("hidden_size")
    has_bias = op.has(3) and op.known(3)[:, -hidden:].any()
    has_state = op.has(5) and op.known(5).any()
    if steps > 1 or has_bias or has_state:
        raise UnsupportedError("linear_before_reset = 0")


def _state(op: Operation, index: int, is_batch_first: bool) -> End | None:
    if not op.has(index):
        return None
    return op.permuted(op.end(index), 1, 0, 2) if is_batch_first else op.end(index)


def _weights(op: Operation, directions: int, hidden: int) -> dict[str, Array]:
    """Return our weights: the gates in PyTorch's order, the two biases apart."""
    order = GATES[op.kind]
    found: dict[str, Array] = {}
    biases = np.zeros((directions, 2 * len(order) * hidden))
    if op.has(3):
        biases = op.known(3)
    for ending, into, over, bias in zip(ENDINGS, op.known(1), op.known(2), biases, strict=False):
        first, second = np.split(bias, 2)
        given = {"weight_ih": into, "weight_hh": over, "bias_ih": first, "bias_hh": second}
        for name, array in given.items():
            found[f"{name}_l0{ending}"] = _ordered(array, order, hidden)
    return found


def _ordered(array: Array, order: Sequence[int], hidden: int) -> Array:
    parts = array.reshape(len(order), hidden, *array.shape[1:])
    return parts[list(order)].reshape(array.shape)
