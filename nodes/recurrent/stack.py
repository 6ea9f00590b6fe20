"""Recurrences on top of each other, and beside each other where a sequence is read both ways."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from nodes.recurrent.recurrence import Recurrence, RunGradients, States, StepWeights
from nodes.shapes import Array


class StackRun(NamedTuple):
    """Outputs of the last layer, and of each recurrence its last states and what it kept."""

    outputs: Array
    last: list[States]
    kept: list[Any]


class Stack:
    """Layers of one or two recurrences: forward, then reverse.

    Their weights, states and what they keep are lists, layer by layer.
    """

    def __init__(self, recurrence: Recurrence, directions: int) -> None:
        self._recurrence = recurrence
        self._directions = directions

    def run(self, x: Array, weights: Sequence[StepWeights], first: Sequence[States]) -> StackRun:
        """Go through a sequence of shape (steps, features, examples)."""
        last, kept = [], []
        for layer in range(0, len(weights), self._directions):
            outputs = []
            for index in range(layer, layer + self._directions):
                step = self._step(index)
                run = self._recurrence.run(x[::step], weights[index], first[index])
                outputs.append(run.outputs[::step])
                last.append(run.last)
                kept.append(run.kept)
            x = outputs[0] if len(outputs) == 1 else np.concatenate(outputs, axis=1)
        return StackRun(x, last, kept)

    def run_backward(
        self, kept: Sequence[Any], gradient: Array, into_last: Sequence[States], wants_x: bool
    ) -> tuple[Array | None, list[RunGradients]]:
        """Go back through it; return the gradient of the sequence and those of each recurrence."""
        found: list[RunGradients] = []
        into: Array | None = gradient
        for layer in range(len(kept) - self._directions, -1, -self._directions):
            assert into is not None
            above = np.split(into, self._directions, axis=1)
            into = None
            for index in range(layer + self._directions - 1, layer - 1, -1):
                step = self._step(index)
                part = self._recurrence.run_backward(
                    kept[index],
                    above[index - layer][::step],
                    into_last[index],
                    wants_x or layer > 0,
                )
                found.append(part)
                if part.x is not None:
                    into = part.x[::step] if into is None else into + part.x[::step]
        return into, found[::-1]

    def _step(self, index: int) -> int:
        return -1 if index % self._directions else 1
