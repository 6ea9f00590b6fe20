"""Files that appear whole or not at all, and the reading side of folder and archive alike."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Protocol, Self

from graph_engine.errors import ProjectError

GRAPH = "graph.json"
LAYOUT = "layout.json"
WEIGHTS = "weights"
RUNS = "runs"
TEMPORARY_PREFIX = ".gradloom-"


class Contents(Protocol):
    """What a project's files can be read from: a folder, or an archive."""

    def where(self, name: str) -> str:
        """Return how a message names the file."""

    def size(self, name: str) -> int | None:
        """Return the size in bytes, None where there is no such file."""

    def open(self, name: str) -> BinaryIO:
        """Open the file for reading."""


class FolderContents:
    """The files of a project folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def where(self, name: str) -> str:
        return str(self.folder / name)

    def size(self, name: str) -> int | None:
        try:
            found = (self.folder / name).stat()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise _unreadable(self.where(name), error) from None
        if not stat.S_ISREG(found.st_mode):
            # A device or a pipe would never end.
            raise ProjectError(f"{self.where(name)} is not a regular file", "Remove it.")
        return found.st_size

    def open(self, name: str) -> BinaryIO:
        try:
            return (self.folder / name).open("rb")
        except OSError as error:
            raise _unreadable(self.where(name), error) from None


def _unreadable(where: str, error: OSError) -> ProjectError:
    return ProjectError(f"{where} cannot be read: {error.strerror}", "Check its permissions.")


class PendingFile:
    """A file written and fsynced under a temporary name, waiting to take its place.

    As a context manager it leaves no temporary file behind.
    """

    def __init__(self, path: Path, data: bytes) -> None:
        self._path = path
        self._temporary = path.with_name(f"{TEMPORARY_PREFIX}{secrets.token_hex(8)}.tmp")
        try:
            with self._temporary.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        except BaseException:
            self.discard()
            raise

    def commit(self) -> None:
        """Take the place, atomically."""
        os.replace(self._temporary, self._path)

    def discard(self) -> None:
        """Remove the temporary file, if it still stands."""
        self._temporary.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.discard()


def put(path: Path, data: bytes) -> None:
    """Write one file so that it appears whole or not at all."""
    with PendingFile(path, data) as pending:
        pending.commit()


def sync_folder(folder: Path) -> None:
    """Make the names in a folder last, where the system can."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        # Some network and user-space file systems cannot; the files themselves are safe.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)


@contextmanager
def writing_to(path: Path, outcome: str) -> Iterator[None]:
    """Turn the system's errors into ProjectError.

    Parameters
    ----------
    outcome : str
        What holds now, as a sentence: "The project on disk is as it was."
    """
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        rule = f"{path} cannot be written: {reason}"
        raise ProjectError(rule, f"{outcome} Free the place, or save elsewhere.") from error
