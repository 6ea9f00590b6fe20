"""A recurrence: what happens from one step of a sequence to the next, forward and backward.

Inside, arrays have shape (steps, features, examples): the gates of a step are then neighbours in
memory, and one product of matrices serves all examples.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any, ClassVar, NamedTuple

import numpy as np

from nodes.shapes import Array


class StepWeights(NamedTuple):
    """What is learned; every gate has `hidden` rows in each of them.

    Attributes
    ----------
    ih : array, shape (gates · hidden, features)
        From the input.
    hh : array, shape (gates · hidden, hidden)
        From the hidden state.
    bias_ih, bias_hh : array, shape (gates · hidden,), or None
    """

    ih: Array
    hh: Array
    bias_ih: Array | None = None
    bias_hh: Array | None = None

    def biases(self, factor: Array) -> tuple[Array, ...]:
        """Return those there are, each gate's times a factor."""
        return tuple(factor * bias for bias in self[2:] if bias is not None)


States = tuple[Array, ...]
"""The hidden state, shape (hidden, examples), and for an LSTM the cell state after it."""


class Run(NamedTuple):
    """What a forward pass gave: the hidden state after every step, and what backward needs."""

    outputs: Array
    last: States
    kept: Any


class RunGradients(NamedTuple):
    """Gradients of a sequence, shape (steps, features, examples), of weights and first states."""

    x: Array | None
    weights: tuple[Array, ...]
    first: States


class Recurrence(ABC):
    """One direction of one layer."""

    gates: ClassVar[int] = 1
    states: ClassVar[int] = 1

    @abstractmethod
    def run(self, x: Array, weights: StepWeights, first: States) -> Run:
        """Go through a sequence of shape (steps, features, examples)."""

    @abstractmethod
    def run_backward(
        self, kept: Any, gradient: Array, into_last: States, wants_x: bool
    ) -> RunGradients:
        """Go back through it, given the gradients of all outputs and of the last states."""


def from_input(x: Array, weight: Array, *biases: Array | None) -> Array:
    """Return what the input gives to the gates at every step: (steps, gates · hidden, examples)."""
    found: Array = np.matmul(weight, x)
    for bias in biases:
        if bias is not None:
            found += bias[:, np.newaxis]
    return found


def side_by_side(x: Array) -> Array:
    """Return all steps of all examples as columns: (features, steps · examples)."""
    return x.transpose(1, 0, 2).reshape(x.shape[1], -1)


def step_by_step(columns: Array, steps: int) -> Array:
    """Return columns as a sequence of shape (steps, features, examples), a view."""
    return columns.reshape(len(columns), steps, -1).transpose(1, 0, 2)


def weight_gradients(columns: Array, *sources: Array) -> tuple[Array, ...]:
    """Return the gradient of each source's weight, then that of a bias.

    Parameters
    ----------
    columns : array, shape (gates · hidden, steps · examples)
        Gradients of the gates, side by side.
    *sources : array, shape (steps, features, examples)
        What each weight was multiplied with.
    """
    found = [columns @ side_by_side(source).T for source in sources]
    return *found, columns @ np.ones(columns.shape[1], columns.dtype)
