"""Archives: strangers send them, so nothing in one is taken on trust."""

import io
import struct
import zipfile
from pathlib import Path

import pytest

from graph_engine.errors import ProjectError
from graph_engine.project import limits, load_project, save_archive, save_project
from graph_engine.structure import GraphStructure
from tests.graph_engine.project.graphs import LAYOUT, everything, layers, neuron


def refusal(path: Path) -> str:
    graph = GraphStructure()
    with pytest.raises(ProjectError) as caught:
        load_project(path, graph)
    assert len(graph) == 0
    assert str(path) in str(caught.value)
    return str(caught.value)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    save_archive(neuron(), tmp_path / "p.gradloomz", LAYOUT)
    return tmp_path / "p.gradloomz"


def with_entry(archive: Path, entry: zipfile.ZipInfo | str, data: bytes = b"x") -> Path:
    with zipfile.ZipFile(archive, "a") as file:
        file.writestr(entry, data)
    return archive


def test_a_folder_zipped_by_hand_opens(tmp_path: Path) -> None:
    save_project(layers(), tmp_path / "net.gradloom", {"fc1": (1.0, 2.0)})
    with zipfile.ZipFile(tmp_path / "net.zip", "w", zipfile.ZIP_DEFLATED) as file:
        for path in sorted((tmp_path / "net.gradloom").rglob("*")):
            file.write(path, path.relative_to(tmp_path))
    project = load_project(tmp_path / "net.zip", GraphStructure())
    assert everything(project.graph) == everything(layers())
    assert project.layout == {"fc1": (1.0, 2.0)}


def test_opening_writes_nothing(archive: Path) -> None:
    before = sorted(archive.parent.rglob("*"))
    load_project(archive, GraphStructure())
    assert sorted(archive.parent.rglob("*")) == before


@pytest.mark.parametrize(
    "name", ["../evil.py", "weights/../../evil", "/etc/passwd", "C:evil", "a\\..\\evil", "\\evil"]
)
def test_entry_that_points_outside_is_refused(archive: Path, name: str) -> None:
    assert "points outside the archive" in refusal(with_entry(archive, name))


def test_link_is_refused(archive: Path) -> None:
    entry = zipfile.ZipInfo("weights/link")
    entry.external_attr = 0o120777 << 16
    assert "is a link" in refusal(with_entry(archive, entry, b"/etc/passwd"))


def test_two_files_of_one_name_are_refused(archive: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        with_entry(archive, "graph.json", b"{}")
    assert "two files of one name" in refusal(archive)


def test_encrypted_entry_is_refused(archive: Path) -> None:
    data = bytearray(archive.read_bytes())
    index = data.index(b"PK\x01\x02")
    data[index + 8] |= 1
    archive.write_bytes(data)
    assert "is encrypted" in refusal(archive)


def test_unusual_packing_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "p.gradloomz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as file:
        file.writestr("graph.json", "{}")
    assert "packed in an unusual way" in refusal(path)


def test_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.gradloomz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("graph.json", bytes(70 * 2**20))
    assert "would grow from" in refusal(path)


def test_declared_size_beyond_the_limit_is_refused(archive: Path) -> None:
    data = bytearray(archive.read_bytes())
    index = data.index(b"PK\x01\x02")
    data[index + 24 : index + 28] = struct.pack("<I", 2**32 - 2)
    archive.write_bytes(data)
    assert "the limit is" in refusal(archive)


def test_declared_size_smaller_than_the_truth_is_refused(archive: Path) -> None:
    data = bytearray(archive.read_bytes())
    index = data.index(b"PK\x01\x02")
    data[index + 24 : index + 28] = struct.pack("<I", 20)
    archive.write_bytes(data)
    refusal(archive)


def test_too_many_entries_are_refused(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ARCHIVE_ENTRIES", 2)
    assert "has 3 entries, the limit is 2" in refusal(archive)


def test_endless_index_is_refused_before_it_is_read(archive: Path) -> None:
    data = bytearray(archive.read_bytes())
    data[-22 + 12 : -22 + 16] = struct.pack("<I", 2**31)
    archive.write_bytes(data)
    assert "lists more files than the limit" in refusal(archive)


def test_64_bit_archive_is_refused(archive: Path) -> None:
    data = archive.read_bytes()
    archive.write_bytes(data[:-22] + b"PK\x06\x07" + bytes(16) + data[-22:])
    assert "lists more files than the limit" in refusal(archive)


def test_every_cut_is_refused(archive: Path) -> None:
    whole = archive.read_bytes()
    for length in range(0, len(whole), 7):
        archive.write_bytes(whole[:length])
        refusal(archive)


def test_every_flipped_byte_is_refused_or_harmless(archive: Path) -> None:
    whole = archive.read_bytes()
    expected = everything(neuron())
    for index in range(len(whole)):
        data = bytearray(whole)
        data[index] ^= 0xFF
        archive.write_bytes(data)
        graph = GraphStructure()
        try:
            load_project(archive, graph)
        except ProjectError:
            assert len(graph) == 0
        else:
            assert everything(graph) == expected


def test_weights_may_be_packed_by_another_program(tmp_path: Path) -> None:
    save_archive(layers(), tmp_path / "p.gradloomz")
    with zipfile.ZipFile(tmp_path / "p.gradloomz") as file:
        members = {name: file.read(name) for name in file.namelist()}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(name, data)
    (tmp_path / "q.gradloomz").write_bytes(buffer.getvalue())
    project = load_project(tmp_path / "q.gradloomz", GraphStructure())
    assert everything(project.graph) == everything(layers())


def test_an_archive_is_replaced_only_as_a_whole(archive: Path) -> None:
    before = archive.read_bytes()
    with pytest.raises(ProjectError, match="position"):
        save_archive(layers(), archive, {"fc1": (float("inf"), 0.0)})
    assert archive.read_bytes() == before
