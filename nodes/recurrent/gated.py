"""The recurrence of a GRU."""

from __future__ import annotations

from typing import Any, ClassVar

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


class Gated(Recurrence):
    """Gates r, z and n, in that order: h = (1 − z) · n + z · h.

    n = tanh(ih · x + r · m), where m = hh · h + bias_hh is what the hidden state says.
    """

    gates: ClassVar[int] = 3

    def run(self, x: Array, weights: StepWeights, first: States) -> Run:
        size = len(first[0])
        bias = None if weights.bias_hh is None else weights.bias_hh[:, np.newaxis]
        gates = from_input(x, weights.ih, weights.bias_ih)
        hidden = np.empty((len(x) + 1, *first[0].shape), x.dtype)
        hidden[0] = first[0]
        said = np.empty_like(hidden[1:])
        for step, gate in enumerate(gates):
            from_hidden = weights.hh @ hidden[step]
            if bias is not None:
                from_hidden += bias
            both = gate[: 2 * size]
            both += from_hidden[: 2 * size]
            # sigmoid(z) = (tanh(z / 2) + 1) / 2
            both *= 0.5
            np.tanh(both, out=both)
            both *= 0.5
            both += 0.5
            r, z, n = gate.reshape(3, size, -1)
            said[step] = from_hidden[2 * size :]
            n += np.multiply(r, said[step], out=from_hidden[2 * size :])
            np.tanh(n, out=n)
            out = np.subtract(hidden[step], n, out=hidden[step + 1])
            out *= z
            out += n
        return Run(hidden[1:], (hidden[-1],), (x, weights, gates, hidden, said))

    def run_backward(
        self, kept: Any, gradient: Array, into_last: States, wants_x: bool
    ) -> RunGradients:
        x, weights, gates, hidden, said = kept
        count, size = len(x), hidden.shape[1]
        r, z, n = gates.reshape(count, 3, size, -1).swapaxes(0, 1)
        # Every gradient is local · that of the hidden state: all local ones at once.
        through_n = (1.0 - z) * (1.0 - n * n)
        into_gates = np.empty_like(gates)
        parts = into_gates.reshape(count, 3, size, -1)
        parts[:, 0] = through_n * said * r * (1.0 - r)
        parts[:, 1] = (hidden[:-1] - n) * z * (1.0 - z)
        parts[:, 2] = through_n * r
        transposed = np.ascontiguousarray(weights.hh.T)
        (into,) = (np.array(state) for state in into_last)
        for step in range(count - 1, -1, -1):
            into += gradient[step]
            parts[step] *= into
            through_n[step] *= into
            into *= z[step]
            into += transposed @ into_gates[step]
        columns = side_by_side(into_gates)
        into_hh, into_bias_hh = weight_gradients(columns, hidden[:-1])
        # To the input, n listens without the gate r between.
        step_by_step(columns, count)[:, 2 * size :] = through_n
        into_ih, into_bias = weight_gradients(columns, x)
        into_x = step_by_step(weights.ih.T @ columns, count) if wants_x else None
        return RunGradients(into_x, (into_ih, into_hh, into_bias, into_bias_hh), (into,))
