"""The files that MNIST and its relatives are published in.

Format after LeCun, Cortes & Burges, "The MNIST database of handwritten digits": a big-endian
header (magic number, then one size per axis) and one byte per pixel or label.
"""

from __future__ import annotations

import gzip
import math
import struct
import zlib
from pathlib import Path

import numpy as np

from graph_engine.errors import TrainingError
from graph_engine.training.images import MAXIMUM_BYTES, fit_gray
from nodes.shapes import Array

_TRAIN = ("train-images-idx3-ubyte", "train-labels-idx1-ubyte")
_HELD_BACK = ("t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte")
_UNSIGNED_BYTE = 0x08


def is_idx_folder(folder: Path) -> bool:
    """Whether the published training images lie in this folder."""
    return _find(folder, _TRAIN[0]) is not None


def load_idx_folder(folder: Path, shape: tuple[int, ...]) -> list[tuple[Array, Array]]:
    """Return training and, where they are there, test images with their labels."""
    parts = [_load(folder, _TRAIN, shape)]
    if _find(folder, _HELD_BACK[0]) is not None:
        parts.append(_load(folder, _HELD_BACK, shape))
    return parts


def _find(folder: Path, name: str) -> Path | None:
    # Some copies are named train-images.idx3-ubyte.
    for form in (name, name.replace("-idx", ".idx")):
        for path in (folder / form, folder / f"{form}.gz"):
            if path.is_file():
                return path
    return None


def _load(folder: Path, names: tuple[str, str], shape: tuple[int, ...]) -> tuple[Array, Array]:
    images_path, labels_path = (_find(folder, name) for name in names)
    if images_path is None or labels_path is None:
        missing = names[0] if images_path is None else names[1]
        raise TrainingError(
            f"{folder.name} has no file {missing} (.gz)", "Copy all four published files into it."
        )
    images = read_idx(images_path, 3)
    labels = read_idx(labels_path, 1)
    scaled = np.divide(images, np.float32(255.0), dtype=np.float32)
    return fit_gray(scaled, shape, folder.name), labels


def read_idx(path: Path, rank: int) -> Array:
    """Return the array of one file.

    Raises
    ------
    TrainingError
        When the file is foreign, cut, or larger than it says.
    """
    remedy = "Download or copy it again."
    try:
        with gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb") as stream:
            header = stream.read(4 + 4 * rank)
            if len(header) < 4 + 4 * rank:
                raise TrainingError(f"{path.name} ends inside its header", remedy)
            zeros, kind, axes = struct.unpack(">HBB", header[:4])
            if zeros or kind != _UNSIGNED_BYTE or axes != rank:
                raise TrainingError(
                    f"{path.name} is no idx file of bytes with {rank} axes: it begins with "
                    f"{header[:4].hex(' ')}",
                    remedy,
                )
            shape = struct.unpack(f">{rank}I", header[4:])
            size = math.prod(shape)
            if size * 4 > MAXIMUM_BYTES:
                raise TrainingError(f"{path.name} says it holds {size} bytes", remedy)
            # One byte more than promised tells a longer file from a whole one.
            data = stream.read(size + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise TrainingError(f"{path.name} is cut or damaged: {error}", remedy) from None
    if len(data) != size:
        found = "more" if len(data) > size else str(len(data))
        raise TrainingError(f"{path.name} should hold {size} bytes, it holds {found}", remedy)
    return np.frombuffer(data, dtype=np.uint8).reshape(shape)
