"""The plain recurrence: the new hidden state from the input and the one before."""

from __future__ import annotations

from typing import Any, Literal

import numpy as np

from nodes.recurrent.recurrence import (
    Recurrence,
    Run,
    RunGradients,
    States,
    StepWeights,
    from_input,
    side_by_side,
    step_by_step,
    weight_gradients,
)
from nodes.shapes import Array


class Elman(Recurrence):
    """h = tanh(ih · x + hh · h + biases), or relu in its place."""

    def __init__(self, nonlinearity: Literal["tanh", "relu"] = "tanh") -> None:
        self._is_tanh = nonlinearity == "tanh"

    def run(self, x: Array, weights: StepWeights, first: States) -> Run:
        incoming = from_input(x, weights.ih, weights.bias_ih, weights.bias_hh)
        hidden = np.empty((len(x) + 1, *first[0].shape), x.dtype)
        hidden[0] = first[0]
        for step, before in enumerate(incoming):
            before += weights.hh @ hidden[step]
            if self._is_tanh:
                np.tanh(before, out=hidden[step + 1])
            else:
                np.maximum(before, 0.0, out=hidden[step + 1])
        return Run(hidden[1:], (hidden[-1],), (x, weights, hidden))

    def run_backward(
        self, kept: Any, gradient: Array, into_last: States, wants_x: bool
    ) -> RunGradients:
        x, weights, hidden = kept
        out = hidden[1:]
        # Every local gradient at once; the loop turns them into the gradients of the gates.
        gates = 1.0 - out * out if self._is_tanh else (out > 0.0).astype(out.dtype)
        transposed = np.ascontiguousarray(weights.hh.T)
        (into,) = into_last
        for step in range(len(x) - 1, -1, -1):
            gates[step] *= into + gradient[step]
            into = transposed @ gates[step]
        columns = side_by_side(gates)
        into_x = step_by_step(weights.ih.T @ columns, len(x)) if wants_x else None
        into_ih, into_hh, into_bias = weight_gradients(columns, x, hidden[:-1])
        return RunGradients(into_x, (into_ih, into_hh, into_bias, into_bias), (into,))
