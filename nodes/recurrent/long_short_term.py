"""The recurrence of an LSTM."""

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


class LongShortTerm(Recurrence):
    """Gates i, f, g and o, in that order: c = f · c + i · g, h = o · tanh(c)."""

    gates: ClassVar[int] = 4
    states: ClassVar[int] = 2

    def run(self, x: Array, weights: StepWeights, first: States) -> Run:
        size = len(first[0])
        # sigmoid(z) = (tanh(z / 2) + 1) / 2: with halved weights one tanh does for all gates.
        half = np.full((4 * size, 1), 0.5, x.dtype)
        half[2 * size : 3 * size] = 1.0
        from_hidden = half * weights.hh
        gates = from_input(x, half * weights.ih, *weights.biases(half[:, 0]))
        hidden, cells = (np.empty((len(x) + 1, *state.shape), x.dtype) for state in first)
        squashed = np.empty_like(cells[1:])
        hidden[0], cells[0] = first
        spare = np.empty_like(cells[0])
        for step, gate in enumerate(gates):
            gate += from_hidden @ hidden[step]
            np.tanh(gate, out=gate)
            for sigmoid in (gate[: 2 * size], gate[3 * size :]):
                sigmoid *= 0.5
                sigmoid += 0.5
            i, f, g, o = gate.reshape(4, size, -1)
            cell = np.multiply(f, cells[step], out=cells[step + 1])
            cell += np.multiply(i, g, out=spare)
            np.tanh(cell, out=squashed[step])
            np.multiply(o, squashed[step], out=hidden[step + 1])
        kept = x, weights, gates, hidden, cells, squashed
        return Run(hidden[1:], (hidden[-1], cells[-1]), kept)

    def run_backward(
        self, kept: Any, gradient: Array, into_last: States, wants_x: bool
    ) -> RunGradients:
        x, weights, gates, hidden, cells, squashed = kept
        count, size = len(x), hidden.shape[1]
        i, f, g, o = gates.reshape(count, 4, size, -1).swapaxes(0, 1)
        # Every local gradient at once; the loop turns them into the gradients of the gates.
        into_gates = np.empty_like(gates)
        parts = into_gates.reshape(count, 4, size, -1)
        into_i, into_f, into_g, into_o = parts.swapaxes(0, 1)
        for sigmoid, into, other in (
            (i, into_i, g),
            (f, into_f, cells[:-1]),
            (o, into_o, squashed),
        ):
            np.multiply(sigmoid, sigmoid, out=into)
            np.subtract(sigmoid, into, out=into)
            into *= other
        np.multiply(g, g, out=into_g)
        np.subtract(1.0, into_g, out=into_g)
        into_g *= i
        through_tanh = squashed * squashed
        np.subtract(1.0, through_tanh, out=through_tanh)
        through_tanh *= o
        transposed = np.ascontiguousarray(weights.hh.T)
        into_h, into_c = (np.array(state) for state in into_last)
        for step in range(count - 1, -1, -1):
            into_h += gradient[step]
            through_tanh[step] *= into_h
            into_c += through_tanh[step]
            parts[step, :3] *= into_c
            parts[step, 3] *= into_h
            into_c *= f[step]
            np.matmul(transposed, into_gates[step], out=into_h)
        columns = side_by_side(into_gates)
        into_x = step_by_step(weights.ih.T @ columns, count) if wants_x else None
        into_ih, into_hh, into_bias = weight_gradients(columns, x, hidden[:-1])
        return RunGradients(into_x, (into_ih, into_hh, into_bias, into_bias), (into_h, into_c))
