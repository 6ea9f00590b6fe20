"""A project in one file, a zip, for sharing. Nothing is ever unpacked onto the disk."""

from __future__ import annotations

import io
import os
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO, cast

from graph_engine.errors import ProjectError
from graph_engine.project import limits
from graph_engine.project.blobs import blob_name
from graph_engine.project.files import GRAPH, LAYOUT, put, sync_folder, writing_to
from graph_engine.project.json_text import RESTORE, short
from graph_engine.project.layout_file import read_layout
from graph_engine.project.project import Position
from graph_engine.project.sheet import Sheet
from graph_engine.project.writing import Packed, pack_project
from graph_engine.structure import GraphStructure

SUFFIX = ".gradloomz"

UNTRUSTED = "Do not trust this file; ask its author for another."

_END_SIGNATURE, _LOCATOR_SIGNATURE = b"PK\x05\x06", b"PK\x06\x07"
_END_BYTES = 22
_LONGEST_END = _END_BYTES + 65_535 + 20
"""The end record, its longest comment, and the locator of 64-bit archives before it."""

_SAME_TIME = (1980, 1, 1, 0, 0, 0)
"""Zip's first moment, so that the same project is the same bytes."""


def save_archive(
    graph: GraphStructure,
    path: str | Path,
    layout: Mapping[str, Position] | None = None,
    sheet: Sheet | None = None,
) -> None:
    """Write graph, layout and weights into one file; training runs are left out.

    Raises
    ------
    ProjectError
    """
    path = Path(path)
    if path.is_dir():
        raise ProjectError(f"{path} is a folder, not an archive", "Choose another name.")
    if layout is None:
        layout, sheet = _present_layout(graph, path)
    data = archive_bytes(pack_project(graph, path, layout, sheet))
    limits.check_size(len(data), limits.ARCHIVE_BYTES, str(path))
    with writing_to(path, "What was there before is as it was."):
        put(path, data)
        sync_folder(path.absolute().parent)


def _present_layout(graph: GraphStructure, path: Path) -> tuple[Mapping[str, Position], Sheet]:
    if not path.is_file():
        return {}, Sheet()
    with path.open("rb") as file:
        layout, sheet, _ = read_layout(ArchiveContents(file, path), graph, graph.edges())
    return layout, sheet


def archive_bytes(packed: Packed) -> bytes:
    """Return the zip file of a project."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        entries = [(GRAPH, packed.graph), (LAYOUT, packed.layout or b"")]
        for name, data in entries:
            if data:
                archive.writestr(_entry(name), data, zipfile.ZIP_DEFLATED, 9)
        for file in sorted(packed.blobs):
            # Random numbers do not shrink.
            archive.writestr(_entry(blob_name(file)), packed.blobs[file], zipfile.ZIP_STORED)
    return buffer.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _SAME_TIME)
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    return entry


class ArchiveContents:
    """The files of a project in an archive, read in memory.

    Parameters
    ----------
    file : BinaryIO
        The archive, open for reading.
    path : Path
        For messages.

    Raises
    ------
    ProjectError
        When it is not a zip file, or one that no honest program writes.
    """

    def __init__(self, file: BinaryIO, path: Path) -> None:
        self.path = path
        limits.check_size(os.fstat(file.fileno()).st_size, limits.ARCHIVE_BYTES, str(path))
        self._check_index(file)
        try:
            self._archive = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise self.damaged(error) from None
        entries = self._archive.infolist()
        limits.check_count(len(entries), limits.ARCHIVE_ENTRIES, "entries", str(path))
        for entry in entries:
            self._check(entry)
        self._check_bomb(entries)
        names = [entry.filename for entry in entries]
        if len(set(names)) != len(names):
            raise ProjectError(f"{path} holds two files of one name", RESTORE)
        # People zip the folder by hand; then everything stands one level deeper.
        deeper = [name for name in names if name.count("/") == 1 and name.endswith(f"/{GRAPH}")]
        self._root = "" if GRAPH in names or len(deeper) != 1 else deeper[0].removesuffix(GRAPH)
        self._entries = dict(zip(names, entries, strict=True))

    def _check_index(self, file: BinaryIO) -> None:
        """Refuse an endless list of entries before zipfile reads it all into memory."""
        file.seek(0, os.SEEK_END)
        file.seek(-min(file.tell(), _LONGEST_END), os.SEEK_CUR)
        tail = file.read()
        end = tail.rfind(_END_SIGNATURE)
        if end < 0 or len(tail) < end + _END_BYTES:
            rule = f"{self.path} is not a Gradloom archive, or is cut off"
            raise ProjectError(rule, "Open a .gradloom folder or a .gradloomz archive.")
        index_bytes = int.from_bytes(tail[end + 12 : end + 16], "little")
        is_64_bit = tail[max(end - 20, 0) : end].startswith(_LOCATOR_SIGNATURE)
        if is_64_bit or index_bytes > limits.ARCHIVE_INDEX_BYTES:
            rule = f"{self.path} lists more files than the limit of {limits.ARCHIVE_ENTRIES:,}"
            raise ProjectError(rule, UNTRUSTED)

    def _check(self, entry: zipfile.ZipInfo) -> None:
        name = entry.filename
        parts = name.replace("\\", "/").split("/")
        kind = entry.external_attr >> 28
        if name.startswith(("/", "\\")) or ".." in parts or ":" in name or "\\" in name:
            rule = f"{self.path}: the entry {short(name)} points outside the archive"
        elif entry.flag_bits & 0x1:
            rule = f"{self.path}: the entry {short(name)} is encrypted"
        elif entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            rule = f"{self.path}: the entry {short(name)} is packed in an unusual way"
        elif kind not in (0, 0o4, 0o10):
            rule = f"{self.path}: the entry {short(name)} is a link or device, not a file"
        else:
            return
        raise ProjectError(rule, UNTRUSTED)

    def _check_bomb(self, entries: list[zipfile.ZipInfo]) -> None:
        total = sum(entry.file_size for entry in entries)
        packed = sum(entry.compress_size for entry in entries)
        limits.check_size(total, limits.ARCHIVE_BYTES, f"{self.path}, unpacked,")
        if total > limits.ARCHIVE_RATIO_FROM and total > limits.ARCHIVE_RATIO * max(packed, 1):
            rule = (
                f"{self.path} would grow from {limits.size_text(packed)} "
                f"to {limits.size_text(total)}"
            )
            raise ProjectError(rule, UNTRUSTED)

    def where(self, name: str) -> str:
        return f"{self.path}:{name}"

    def size(self, name: str) -> int | None:
        entry = self._entries.get(self._root + name)
        return None if entry is None else entry.file_size

    def open(self, name: str) -> BinaryIO:
        entry = self._entries[self._root + name]
        try:
            return cast(BinaryIO, self._archive.open(entry))
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError) as error:
            raise self.damaged(error) from None

    def damaged(self, error: Exception) -> ProjectError:
        """Return the error for what turns up only while an entry is being read."""
        return ProjectError(f"{self.path} is damaged: {error}", RESTORE)


READING_ERRORS = (zipfile.BadZipFile, zlib.error, EOFError, OSError)
"""What reading an entry of a damaged archive raises."""
