"""Reading data sets from files, with every size checked before memory is taken for it."""

from __future__ import annotations

import math
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np

from graph_engine.errors import TrainingError
from graph_engine.training.idx_files import is_idx_folder, load_idx_folder
from graph_engine.training.images import MAXIMUM_BYTES
from graph_engine.training.picture_folder import load_picture_folder
from nodes.shapes import Array, shape_text

Stamp = tuple[tuple[str, int, int], ...]
Part = tuple[Array, Array]

_KNOWN = (
    "Name the built-in digits, an .npz file with arrays images and labels, a folder with the "
    "published MNIST files, or a folder with one sub-folder of pictures per class."
)
_PAIRS = (("images", "labels"), ("x_train", "y_train"), ("x", "y"))
_HELD_BACK_PAIRS = (("validation_images", "validation_labels"), ("x_test", "y_test"))


def stamp_of(path: Path) -> Stamp:
    """Return what changes when the data is written again.

    Raises
    ------
    TrainingError
        When there is no such file or folder.
    """
    try:
        if path.is_dir():
            entries = [path, *sorted(path.iterdir())]
        elif path.is_file():
            entries = [path]
        else:
            raise TrainingError(f"the data set {str(path)!r} is not there", _KNOWN)
        found = [(str(entry), entry.stat()) for entry in entries]
    except (OSError, ValueError) as error:
        if isinstance(error, TrainingError):
            raise
        raise TrainingError(f"the data set {str(path)!r} cannot be read: {error}", _KNOWN) from None
    return tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in found)


def load_files(path: Path, shape: tuple[int, ...], classes: int) -> list[Part]:
    """Return (images, labels), twice where validation examples come apart from the others."""
    if path.is_dir():
        try:
            if is_idx_folder(path):
                return load_idx_folder(path, shape)
            return [load_picture_folder(path, shape, classes)]
        except OSError as error:
            raise TrainingError(f"{path.name} cannot be read: {error}", _KNOWN) from None
    if path.suffix.lower() == ".npz":
        return _load_npz(path, shape)
    raise TrainingError(f"{path.name} is not a data set that can be read", _KNOWN)


def _load_npz(path: Path, shape: tuple[int, ...]) -> list[Part]:
    try:
        with zipfile.ZipFile(path) as archive:
            names = {name.removesuffix(".npy") for name in archive.namelist()}
            pairs = [_first_pair(names, _PAIRS), _first_pair(names, _HELD_BACK_PAIRS)]
            if pairs[0] is None:
                raise TrainingError(
                    f"{path.name} has no arrays named images and labels, it has "
                    f"{', '.join(sorted(names)[:8]) or 'none'}",
                    "Write it with np.savez(file, images=…, labels=…).",
                )
            for name in (name for pair in pairs if pair for name in pair):
                _check_array(archive, name, path)
        with np.load(path, allow_pickle=False) as arrays:
            return [
                (_images(arrays[pair[0]], shape, path), _labels(arrays[pair[1]], path))
                for pair in pairs
                if pair
            ]
    except (OSError, EOFError, zipfile.BadZipFile, zlib.error, NotImplementedError) as error:
        raise TrainingError(
            f"{path.name} is cut or is no .npz file: {error}", "Copy or write it again."
        ) from None
    except ValueError as error:
        if isinstance(error, TrainingError):
            raise
        raise TrainingError(f"{path.name}: {error}", "Copy or write it again.") from None


def _first_pair(names: set[str], pairs: tuple[tuple[str, str], ...]) -> tuple[str, str] | None:
    return next((pair for pair in pairs if names.issuperset(pair)), None)


def _check_array(archive: zipfile.ZipFile, name: str, path: Path) -> None:
    """Raise TrainingError unless the array's header agrees with its place in the archive."""
    entry = archive.getinfo(f"{name}.npy")
    with archive.open(entry) as stream:
        version = np.lib.format.read_magic(stream)
        readers: dict[tuple[int, int], Callable[..., tuple[tuple[int, ...], bool, np.dtype]]] = {
            (1, 0): np.lib.format.read_array_header_1_0,
            (2, 0): np.lib.format.read_array_header_2_0,
        }
        if version not in readers:
            raise TrainingError(f"{path.name}: {name} has format {version}", "Write it again.")
        shape, _, dtype = readers[version](stream)
        declared = math.prod(shape) * dtype.itemsize
        stored = entry.file_size - stream.tell()
    if dtype.kind not in "fiub":
        raise TrainingError(
            f"{path.name}: {name} holds {dtype} values", "Save arrays of plain numbers."
        )
    if declared != stored:
        raise TrainingError(
            f"{path.name}: {name} of shape {shape_text(shape)} takes {declared} bytes, the file "
            f"holds {stored}",
            "Copy or write it again.",
        )
    if declared > MAXIMUM_BYTES:
        raise TrainingError(
            f"{path.name}: {name} takes {declared / 2**30:.3g} GiB, the limit is "
            f"{MAXIMUM_BYTES / 2**30:.3g} GiB",
            "Use fewer or smaller examples.",
        )


def _images(array: Array, shape: tuple[int, ...], path: Path) -> Array:
    each = array.shape[1:]
    if array.ndim == 0 or math.prod(each) != math.prod(shape):
        raise TrainingError(
            f"{path.name} holds examples of shape {shape_text(each)}, the data set node asks for "
            f"{shape_text(shape)}",
            f"Set the node's shape to {shape_text(each)}.",
        )
    images = array.reshape(len(array), *shape)
    # Bytes are colours; any other number is taken as it is.
    return images / np.float32(255.0) if array.dtype == np.uint8 else images


def _labels(array: Array, path: Path) -> Array:
    if array.dtype.kind not in "iu" or array.ndim != 1:
        raise TrainingError(
            f"{path.name} holds labels of type {array.dtype} and shape {shape_text(array.shape)}",
            "Save one whole number for each example.",
        )
    return array
