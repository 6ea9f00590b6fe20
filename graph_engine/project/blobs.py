"""Learned tensors in safetensors files that are named by their sha256.

A large tensor has a file of its own, so that an unchanged one is not written again; all small ones
stand together in one.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO

import numpy as np

from graph_engine.errors import ProjectError
from graph_engine.project.files import WEIGHTS, Contents
from graph_engine.project.json_text import RESTORE, parse
from graph_engine.project.limits import BLOB_BYTES, BLOB_HEADER_BYTES, check_size, size_text
from nodes.shapes import Array

LARGE = 2**20
"""Bytes from which a tensor has a file of its own."""

HASH = re.compile(r"[0-9a-f]{64}\Z")


@dataclass(frozen=True)
class WeightPlace:
    """Where one learned tensor stands.

    Attributes
    ----------
    file : str
        sha256 of the file, in hexadecimal.
    key : str
        Name of the tensor in it.
    """

    file: str
    key: str


def blob_name(file: str) -> str:
    """Return the name of a file of weights inside the project."""
    return f"{WEIGHTS}/{file}.safetensors"


def pack(
    weights: Mapping[tuple[str, str], Array],
) -> tuple[dict[tuple[str, str], WeightPlace], dict[str, bytes]]:
    """Return where each tensor stands, and the files by their sha256."""
    small = {key: weights[key] for key in sorted(weights) if weights[key].nbytes < LARGE}
    large = [{key: weights[key]} for key in sorted(weights) if key not in small]
    places: dict[tuple[str, str], WeightPlace] = {}
    files: dict[str, bytes] = {}
    for group in [small, *large] if small else large:
        data = _safetensors({".".join(key): array for key, array in group.items()})
        file = hashlib.sha256(data).hexdigest()
        files[file] = data
        places |= {key: WeightPlace(file, ".".join(key)) for key in group}
    return places, files


def _safetensors(tensors: Mapping[str, Array]) -> bytes:
    from safetensors.numpy import save

    # The writer takes the memory as it lies, so it must lie in C order.
    return save({key: np.asarray(array, np.float64, "C") for key, array in tensors.items()})


def read_blob(contents: Contents, file: str) -> dict[str, Array]:
    """Return the tensors of one file, by key.

    Nothing is taken on trust: the header must fit the file before more of it is read, the file
    must have the hash it is named by, and each tensor must lie inside it.

    Raises
    ------
    ProjectError
    """
    name = blob_name(file)
    where = contents.where(name)
    size = contents.size(name)
    if size is None:
        rule = f"{where} is missing: the graph's learned weights are in it"
        raise ProjectError(rule, "Copy the whole project folder again, with its weights.")
    check_size(size, BLOB_BYTES, where)
    with contents.open(name) as stream:
        return _read(stream, size, file, where)


def _read(stream: BinaryIO, size: int, file: str, where: str) -> dict[str, Array]:
    start = stream.read(8)
    length = int.from_bytes(start, "little")
    if len(start) < 8 or length > min(size - 8, BLOB_HEADER_BYTES):
        rule = f"{where} is cut off or foreign: {size_text(size)} cannot hold its header"
        raise ProjectError(rule, RESTORE)
    header = stream.read(length)
    tensors = _tensor_places(header, size - 8 - length, where)
    data = stream.read(size - 8 - length)
    found = hashlib.sha256(start)
    found.update(header)
    found.update(data)
    if found.hexdigest() != file:
        rule = f"{where} is damaged: its sha256 is {found.hexdigest()[:12]}…, not {file[:12]}…"
        raise ProjectError(rule, RESTORE)
    return {key: np.ndarray(shape, "<f8", data, offset) for key, (shape, offset) in tensors.items()}


def _tensor_places(header: bytes, size: int, where: str) -> dict[str, tuple[tuple[int, ...], int]]:
    """Return shape and offset of each tensor, all of them inside `size` bytes."""
    places: dict[str, tuple[tuple[int, ...], int]] = {}
    for key, entry in parse(header, f"the header of {where}").items():
        if key == "__metadata__":
            continue
        match entry:
            case {"dtype": "F64", "shape": list(shape), "data_offsets": [begin, end]}:
                numbers = [*shape, begin, end]
                if all(type(n) is int and 0 <= n <= size for n in numbers) and (
                    end - begin == 8 * math.prod(shape) and len(shape) <= 32 and end <= size
                ):
                    places[key] = (tuple(shape), begin)
                    continue
        raise _bad_tensor(key, entry, where)
    return places


def _bad_tensor(key: str, entry: Any, where: str) -> ProjectError:
    kind = entry.get("dtype") if isinstance(entry, dict) else None
    if isinstance(kind, str) and kind != "F64":
        rule = f"{where}: tensor {key[:80]!r} holds {kind[:20]!r} numbers, weights are 'F64'"
    else:
        rule = f"{where}: tensor {key[:80]!r} does not lie inside the file"
    return ProjectError(rule, RESTORE)
