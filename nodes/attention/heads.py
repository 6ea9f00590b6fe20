"""Sequences of features, cut into heads and put together again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from nodes.shapes import Array


class ProjectionGradients(NamedTuple):
    """Of what went into a linear layer, its weight and its bias."""

    x: Array
    weight: Array
    bias: Array


def project(x: Array, weight: Array, bias: Array | None) -> Array:
    """Return a linear layer of features: x · weightᵀ + bias."""
    out = x.reshape(-1, x.shape[-1]) @ weight.T
    if bias is not None:
        out += bias
    return out.reshape(*x.shape[:-1], len(weight))


def project_backward(gradient: Array, x: Array, weight: Array) -> ProjectionGradients:
    """Return the gradients, given that of what `project` returned."""
    rows = gradient.reshape(-1, gradient.shape[-1])
    return ProjectionGradients(
        (rows @ weight).reshape(x.shape),
        rows.T @ x.reshape(-1, x.shape[-1]),
        np.ones(len(rows), rows.dtype) @ rows,
    )


@dataclass(frozen=True)
class Heads:
    """How a sequence is laid out, and how many heads share its features.

    A sequence has axes (length, batch, features), or with the batch first, or no batch at all.
    """

    count: int
    is_batch_first: bool

    def split(self, x: Array) -> Array:
        """Return (batch, heads, length, features of a head)."""
        parts = x.reshape(*x.shape[:-1], self.count, -1)
        if x.ndim == 2:
            return parts.transpose(1, 0, 2)[np.newaxis]
        return parts.transpose(0, 2, 1, 3) if self.is_batch_first else parts.transpose(1, 2, 0, 3)

    def join(self, parts: Array, axes: int) -> Array:
        """Return what `split` was given, with so many axes."""
        if axes == 2:
            x = parts[0].transpose(1, 0, 2)
        else:
            x = parts.transpose(0, 2, 1, 3) if self.is_batch_first else parts.transpose(2, 0, 1, 3)
        joined: Array = x.reshape(*x.shape[:-2], -1)
        return joined
