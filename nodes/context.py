"""What a pass hands to a node, and what the node keeps between forward and backward."""

from __future__ import annotations

from typing import Any

import numpy as np


class Context:
    """One node's notebook for one pass, after ``ctx`` of torch.autograd.Function.

    Attributes
    ----------
    saved : tuple
        What `save` was given in forward, for backward.
    is_training : bool
        Whether dropout drops and batch statistics are used.
    dtype : numpy.dtype
        The float type of the pass, float64 or float32.
    needs_gradient : tuple of bool
        For each input, whether backward must return its gradient; None may stand for the others.
    feed : tuple of arrays or None
        For nodes of role "input": one array per output port, from the data.
    """

    __slots__ = ("_random", "dtype", "feed", "is_training", "needs_gradient", "saved")

    def __init__(
        self,
        dtype: Any = np.float64,
        random: np.random.Generator | None = None,
        is_training: bool = False,
        needs_gradient: tuple[bool, ...] = (),
        feed: tuple[Any, ...] | None = None,
    ) -> None:
        self.dtype = np.dtype(dtype)
        self._random = random
        self.is_training = is_training
        self.needs_gradient = needs_gradient
        self.feed = feed
        self.saved: tuple[Any, ...] = ()

    @property
    def random(self) -> np.random.Generator:
        """The node's own generator, derived from the document's seed and the node's name.

        Without one given, a fixed one, made when first asked for: that costs more than most small
        nodes do.
        """
        if self._random is None:
            self._random = np.random.default_rng(0)
        return self._random

    def save(self, *arrays: Any) -> None:
        """Keep arrays (or anything) for backward."""
        self.saved = arrays
