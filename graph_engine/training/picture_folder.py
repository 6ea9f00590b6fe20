"""A folder with one sub-folder of pictures per class, as people collect them."""

from __future__ import annotations

import warnings
from pathlib import Path

import numpy as np

from graph_engine.errors import TrainingError
from graph_engine.training.images import check_memory
from nodes.shapes import Array, shape_text

ENDINGS = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff", ".pgm"})
_MAXIMUM_PIXELS = 64 * 2**20


def load_picture_folder(folder: Path, shape: tuple[int, ...], classes: int) -> tuple[Array, Array]:
    """Return pictures in [0, 1] resized to `shape`, and the number of each one's sub-folder.

    Classes are numbered by the sub-folders' names in order.

    Parameters
    ----------
    shape : tuple of int
        (1, height, width) for gray or (3, height, width) for colour.
    """
    if len(shape) != 3 or shape[0] not in (1, 3):
        raise TrainingError(
            f"pictures cannot take shape {shape_text(shape)}",
            "Use (1, height, width) for gray or (3, height, width) for colour.",
        )
    files, labels, names = _files(folder)
    if len(names) != classes:
        raise TrainingError(
            f"{folder.name} has {len(names)} sub-folders with pictures "
            f"({', '.join(names[:6]) or 'none'}), the data set node says {classes} classes",
            f"Set its classes to {len(names)}." if len(names) > 1 else "Name another folder.",
        )
    check_memory(len(files), shape, folder.name)
    images = np.empty((len(files), *shape), dtype=np.float32)
    for index, path in enumerate(files):
        images[index] = _read(path, shape)
    return images, np.asarray(labels)


def _files(folder: Path) -> tuple[list[Path], list[int], list[str]]:
    files: list[Path] = []
    labels: list[int] = []
    names: list[str] = []
    for inner in sorted(path for path in folder.iterdir() if path.is_dir()):
        found = sorted(path for path in inner.iterdir() if path.suffix.lower() in ENDINGS)
        if found:
            files += found
            labels += [len(names)] * len(found)
            names.append(inner.name)
    return files, labels, names


def _read(path: Path, shape: tuple[int, ...]) -> Array:
    from PIL import Image, UnidentifiedImageError

    channels, height, width = shape
    try:
        with warnings.catch_warnings():
            # Size is judged here, by one limit and an error.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(path) as picture:
                if picture.width * picture.height > _MAXIMUM_PIXELS:
                    raise TrainingError(
                        f"{path.name} has {picture.width}×{picture.height} pixels",
                        f"At most {_MAXIMUM_PIXELS} are read: make it smaller.",
                    )
                plain = picture.convert("L" if channels == 1 else "RGB")
    except (UnidentifiedImageError, OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise TrainingError(
            f"{path.parent.name}/{path.name} is no picture that can be read: {error}",
            "Replace or remove it.",
        ) from None
    if plain.size != (width, height):
        plain = plain.resize((width, height), Image.Resampling.BILINEAR)
    pixels = np.asarray(plain, dtype=np.float32) / np.float32(255.0)
    return pixels[None] if channels == 1 else np.moveaxis(pixels, 2, 0)
