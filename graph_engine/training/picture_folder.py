"""A folder with one sub-folder of pictures per class, as people collect them."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from graph_engine.errors import TrainingError
from graph_engine.training.images import check_memory
from graph_engine.training.picture_file import ENDINGS, read_picture
from nodes.shapes import Array, shape_text


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
    channels, height, width = shape
    for index, path in enumerate(files):
        shown = f"{path.parent.name}/{path.name}"
        images[index] = read_picture(path, (channels, height, width), shown)
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
