"""How a weight gets its first values."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from nodes.errors import ShapeError
from nodes.shapes import Array

Scheme = Literal[
    "kaiming_uniform", "kaiming_normal", "xavier_uniform", "xavier_normal", "normal", "zeros"
]


@dataclass(frozen=True)
class Constant:
    """Every element starts as `value`, a number or nested tuples of the weight's shape."""

    value: object = 0.0

    def draw(self, random: np.random.Generator, shape: tuple[int, ...]) -> Array:
        return np.broadcast_to(np.asarray(self.value, dtype=np.float64), shape).copy()


@dataclass(frozen=True)
class Uniform:
    """Uniform in [-bound, bound)."""

    bound: float

    def draw(self, random: np.random.Generator, shape: tuple[int, ...]) -> Array:
        return random.uniform(-self.bound, self.bound, shape)


@dataclass(frozen=True)
class Normal:
    """Normal with mean 0."""

    standard_deviation: float

    def draw(self, random: np.random.Generator, shape: tuple[int, ...]) -> Array:
        return random.normal(0.0, self.standard_deviation, shape)


@dataclass(frozen=True)
class ZeroRow:
    """As another initializer, but for one row of zeros."""

    others: Constant | Uniform | Normal
    row: int

    def draw(self, random: np.random.Generator, shape: tuple[int, ...]) -> Array:
        drawn = self.others.draw(random, shape)
        drawn[self.row] = 0.0
        return drawn


Initializer = Constant | Uniform | Normal | ZeroRow


@dataclass(frozen=True)
class Weight:
    """A tensor that a node owns: learned, or kept by it (batch norm's running statistics).

    Attributes
    ----------
    name : str
        The name of its optional input port, PyTorch's name where it has one.
    shape : tuple of int
        All sizes known; a weight never depends on the batch size.
    initializer : Initializer
        Its first values, drawn from the document's seed.
    is_learned : bool
        Whether gradients change it. A tensor that is not learned (PyTorch's buffer) has a hidden
        port, gets no gradient and counts as no parameter.
    """

    name: str
    shape: tuple[int, ...]
    initializer: Initializer
    is_learned: bool = True


def layer_initializer(scheme: Scheme, fan_in: int, fan_out: int) -> Initializer:
    """Return the initializer of a layer's weight.

    "kaiming_uniform" is PyTorch's default for nn.Linear and nn.Conv2d: uniform within
    1/sqrt(fan_in) (torch.nn.Linear, documentation). "kaiming_normal" is He et al. 2015 (equation
    10, gain for ReLU), the "xavier" forms are Glorot & Bengio 2010 (equation 16).
    """
    match scheme:
        case "kaiming_uniform":
            return Uniform(1.0 / math.sqrt(max(fan_in, 1)))
        case "kaiming_normal":
            return Normal(math.sqrt(2.0 / max(fan_in, 1)))
        case "xavier_uniform":
            return Uniform(math.sqrt(6.0 / max(fan_in + fan_out, 1)))
        case "xavier_normal":
            return Normal(math.sqrt(2.0 / max(fan_in + fan_out, 1)))
        case "normal":
            return Normal(0.01)
        case "zeros":
            return Constant(0.0)


def bias_initializer(scheme: Scheme, fan_in: int) -> Initializer:
    """Return the initializer of a layer's bias: PyTorch's uniform one, zeros for the others."""
    return Uniform(1.0 / math.sqrt(max(fan_in, 1))) if scheme == "kaiming_uniform" else Constant()


def known_sizes(sizes: Sequence[object], what: str) -> tuple[int, ...]:
    """Return the sizes as ints, or raise ShapeError where one is still symbolic."""
    if any(not isinstance(size, int) for size in sizes):
        raise ShapeError(f"{what} must have a known size, it is {tuple(sizes)}")
    # As they are: a size may know how it was made (see `nodes.traced`).
    return tuple(size for size in sizes if isinstance(size, int))
