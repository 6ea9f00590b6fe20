"""Parts of a batch that are normalized each by itself, or some of them together."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator

from nodes.shapes import Array


class Parts(ABC):
    """A batch of shape (examples, channels, …), cut into parts with one mean and scale each.

    Its numbers are an array that lies in memory as the batch does. Numbers of parts are arrays
    with one number per part, and are cut into blocks along their first axis.

    Attributes
    ----------
    size : int
        Elements per part.
    row : int
        Elements of a block that are neighbours in memory.
    """

    size: int
    row: int

    @abstractmethod
    def array(self, x: Array) -> Array:
        """Return the numbers of an array of the batch's shape, a copy where they lie otherwise."""

    @abstractmethod
    def batch(self, array: Array) -> Array:
        """Return the array in the batch's shape."""

    @abstractmethod
    def blocks(self, multiple: int) -> Iterator[slice]:
        """Yield the parts, some at a time, in multiples of so many."""

    @abstractmethod
    def of(self, array: Array, block: slice) -> Array:
        """Return what an array holds of some parts, a view."""

    @abstractmethod
    def spread(self, numbers: Array) -> Array:
        """Return numbers of some parts so that they broadcast to what the array holds of them."""

    @abstractmethod
    def means(self, block: Array) -> Array:
        """Return the mean of each part of a block."""

    @abstractmethod
    def mean_products(self, block: Array, other: Array) -> Array:
        """Return, for each part, the mean of the products of two blocks."""

    def numbers_of(self, channels: Array) -> Array:
        """Return the numbers of all parts, given one number per channel."""
        return channels

    def per_channel(self, numbers: Array) -> Array:
        """Return the sum of the numbers of each channel's parts."""
        return numbers
