"""Data sets: examples for training and for validation, as two pairs of arrays.

The window calls this too, so neither PyTorch nor scikit-learn is imported here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from graph_engine.errors import TrainingError
from graph_engine.training import digits
from graph_engine.training.data_files import Stamp, load_files, stamp_of
from graph_engine.training.data_paths import data_path
from nodes.inputs.dataset import BUNDLED
from nodes.shapes import Array

VALIDATION_FRACTION = 0.2
_SPLIT_SEED = 20_231
"""Fixed, so that every run holds back the same examples whatever its own seed."""


@dataclass(frozen=True)
class Split:
    """Some examples of a data set. The arrays must not be changed.

    Attributes
    ----------
    images : array of float32, shape (count, …)
    labels : array of int64, shape (count,)
    """

    images: Array
    labels: Array

    def __len__(self) -> int:
        return len(self.labels)


@dataclass(frozen=True)
class Data:
    """A data set, with the examples held back from training."""

    title: str
    train: Split
    validation: Split


def load_data(
    source: str,
    shape: tuple[int, ...],
    classes: int,
    validation_fraction: float = VALIDATION_FRACTION,
    folder: Path | None = None,
) -> Data:
    """Return a data set; it is kept, so asking again costs nothing.

    Parameters
    ----------
    source : str
        "digits", or a path: an ``.npz`` file with arrays images and labels, a folder with the
        published MNIST files, or a folder with one sub-folder of pictures per class.
    shape : tuple of int
        Of one example; pictures are resized to it.
    classes : int
        How many labels there are; labels are 0 … classes − 1.
    validation_fraction : float
        Share of the examples held back, where the data set does not come split already. Every
        class keeps its share, and the split is the same in every run.
    folder : Path, optional
        What a relative path is relative to; see `graph_engine.training.data_paths`.

    Raises
    ------
    TrainingError
        When the data is missing, cut, foreign or of another shape, with what to do.
    """
    if source == BUNDLED:
        return _load_digits(tuple(shape), classes, validation_fraction)
    path = data_path(source, folder)
    return _load_path(path, stamp_of(path), tuple(shape), classes, validation_fraction)


@lru_cache(maxsize=8)
def _load_digits(shape: tuple[int, ...], classes: int, validation_fraction: float) -> Data:
    images, labels = digits.load_digits(shape)
    return _data(digits.TITLE, [(images, labels)], classes, validation_fraction)


@lru_cache(maxsize=4)
def _load_path(
    path: Path, stamp: Stamp, shape: tuple[int, ...], classes: int, validation_fraction: float
) -> Data:
    # The stamp is part of the key: a file that was written again is read again.
    return _data(path.name, load_files(path, shape, classes), classes, validation_fraction)


def _data(
    title: str, parts: list[tuple[Array, Array]], classes: int, validation_fraction: float
) -> Data:
    for images, labels in parts:
        _check(title, images, labels, classes)
    if len(parts) == 2:
        train, validation = (_split(*part, slice(None)) for part in parts)
        return Data(title, train, validation)
    images, labels = parts[0]
    held_back = held_back_examples(labels, validation_fraction)
    if held_back.all() or not held_back.any():
        raise TrainingError(
            f"{title} has {len(labels)} examples: too few to hold some back for validation",
            "Add examples, or change the validation fraction.",
        )
    return Data(title, _split(images, labels, ~held_back), _split(images, labels, held_back))


def held_back_examples(labels: Array, fraction: float) -> Array:
    """Return which examples are for validation, as booleans: an even share of each class."""
    count = len(labels)
    held = np.zeros(count, dtype=bool)
    shuffled = np.random.default_rng(_SPLIT_SEED).permutation(count)
    # By class, at random within it; then every so-many-th example along that line.
    line = shuffled[np.argsort(labels[shuffled], kind="stable")]
    number = int(np.ceil(count * fraction))
    held[line[((np.arange(number) + 0.5) * count / max(number, 1)).astype(np.intp)]] = True
    return held


def _split(images: Array, labels: Array, which: Array | slice) -> Split:
    images = np.ascontiguousarray(images[which], dtype=np.float32)
    labels = np.ascontiguousarray(labels[which], dtype=np.int64)
    images.setflags(write=False)
    labels.setflags(write=False)
    return Split(images, labels)


def _check(title: str, images: Array, labels: Array, classes: int) -> None:
    if len(images) != len(labels) or not len(labels):
        raise TrainingError(
            f"{title} has {len(images)} examples and {len(labels)} labels",
            "There must be one label for each example.",
        )
    low, high = int(labels.min()), int(labels.max())
    if low < 0 or high >= classes:
        raise TrainingError(
            f"{title} has labels from {low} to {high}, the data set node allows 0 to {classes - 1}",
            f"Set its classes to {high + 1}." if low >= 0 else "Number the classes from 0.",
        )
    if not np.isfinite(images).all():
        raise TrainingError(
            f"{title} holds NaN or Inf among its examples", "Replace them with numbers."
        )
