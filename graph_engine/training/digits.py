"""The built-in data set: 1,797 handwritten digits.

Alpaydin & Kaynak 1998, UCI optical recognition of handwritten digits, in the copy that comes with
scikit-learn. The file is read by path: importing scikit-learn would take half a second.
"""

from __future__ import annotations

import gzip
import zlib
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from graph_engine.errors import TrainingError
from graph_engine.training.images import fit_gray
from nodes.shapes import Array

TITLE = "Handwritten digits"
CLASSES = 10
_SIDE = 8
_WHITE = 16.0
_REINSTALL = "Install scikit-learn again: pip install --force-reinstall scikit-learn"


def digits_path() -> Path:
    """Return the bundled file.

    Raises
    ------
    TrainingError
        When scikit-learn is not installed, or without the file.
    """
    spec = find_spec("sklearn")
    places = spec.submodule_search_locations if spec is not None else None
    if not places:
        raise TrainingError(
            "the digits come with scikit-learn, which is not installed",
            "Install it: pip install scikit-learn",
        )
    path = Path(places[0], "datasets", "data", "digits.csv.gz")
    if not path.is_file():
        raise TrainingError(f"the digits are missing: there is no {path}", _REINSTALL)
    return path


def load_digits(shape: tuple[int, ...]) -> tuple[Array, Array]:
    """Return images in [0, 1], enlarged to `shape`, and their labels."""
    path = digits_path()
    try:
        with gzip.open(path, "rt", encoding="ascii") as stream:
            cells = stream.read(2**21).replace("\n", ",").rstrip(",").split(",")
        table = np.array(cells, dtype=np.float32).reshape(-1, _SIDE * _SIDE + 1)
    except (OSError, EOFError, zlib.error, ValueError) as error:
        raise TrainingError(f"the digits in {path} cannot be read: {error}", _REINSTALL) from None
    images = (table[:, :-1] / _WHITE).reshape(-1, _SIDE, _SIDE)
    return fit_gray(images, shape, TITLE), table[:, -1].astype(np.int64)
