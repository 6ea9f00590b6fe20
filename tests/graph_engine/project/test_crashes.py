"""Whenever a save is cut short, the project on disk opens, old or new and never in between."""

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from graph_engine.errors import ProjectError
from graph_engine.project import load_project, save_archive, save_layout, save_project
from graph_engine.structure import GraphStructure
from tests.graph_engine.project.graphs import LAYOUT, everything, layers

OLD_LAYOUT = {"image": (0.0, 0.0), "fc1": (200.0, 0.0)}
NEW_LAYOUT = {"image": (0.0, 50.0), "fc2": (900.0, 50.0)}


class Breaker:
    """Lets so many calls pass and fails each one after."""

    def __init__(self, passes: int) -> None:
        self.passes = passes
        self.calls = 0

    def wrap(self, call: Callable) -> Callable:
        def broken(*arguments, **keywords):
            self.calls += 1
            if self.calls > self.passes:
                raise OSError(28, "No space left on device")
            return call(*arguments, **keywords)

        return broken


@pytest.fixture
def break_after(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], Breaker]:
    real_replace, real_fsync = os.replace, os.fsync

    def start(passes: int) -> Breaker:
        breaker = Breaker(passes)
        monkeypatch.setattr(os, "replace", breaker.wrap(real_replace))
        monkeypatch.setattr(os, "fsync", breaker.wrap(real_fsync))
        return breaker

    return start


def edited() -> GraphStructure:
    graph = layers()
    graph.rename("relu1", "gate")
    graph.set_weights(
        {("fc1", "weight"): np.ones((400, 400)), ("fc2", "weight"): np.zeros((3, 400))}
    )
    return graph


def state(path: Path) -> tuple:
    project = load_project(path, GraphStructure())
    return everything(project.graph), project.layout


def temporary_files(path: Path) -> list[Path]:
    return [entry for entry in path.rglob("*") if entry.name.endswith(".tmp")]


@pytest.mark.parametrize("suffix", [".gradloom", ".gradloomz"])
def test_a_save_that_fails_at_any_step_leaves_a_whole_project(
    tmp_path: Path, break_after, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    outcomes = []
    for passes in range(40):
        path = tmp_path / f"p{passes}{suffix}"
        save_project(layers(), path, OLD_LAYOUT)
        old = state(path)
        breaker = break_after(passes)
        try:
            save_project(edited(), path, NEW_LAYOUT)
        except ProjectError as error:
            assert "No space left on device" in str(error)
        finally:
            monkeypatch.undo()
        graph, layout = state(path)
        assert temporary_files(tmp_path) == []
        if graph == old[0]:
            assert layout == old[1]
            outcomes.append("old")
        else:
            assert graph == everything(edited())
            assert layout in (OLD_LAYOUT, NEW_LAYOUT)
            outcomes.append("new")
        if breaker.calls <= passes:
            break
    # Every step failed in turn: first the old project stood, from the commit on the new one.
    assert outcomes == sorted(outcomes, key=["old", "new"].index)
    assert outcomes.count("old") >= (8 if suffix == ".gradloom" else 2)
    assert breaker.calls <= passes < 40


def test_a_first_save_that_fails_leaves_no_folder_behind(
    tmp_path: Path, break_after, monkeypatch: pytest.MonkeyPatch
) -> None:
    for passes in range(8):
        break_after(passes)
        with pytest.raises(ProjectError):
            save_project(layers(), tmp_path / "new", OLD_LAYOUT)
        monkeypatch.undo()
        assert list(tmp_path.iterdir()) == []


def test_a_layout_that_fails_to_be_written_leaves_the_old_one(
    tmp_path: Path, break_after, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_project(layers(), tmp_path / "p", OLD_LAYOUT)
    for passes in range(2):
        break_after(passes)
        with pytest.raises(ProjectError, match="positions on disk are as they were"):
            save_layout(tmp_path / "p", NEW_LAYOUT)
        monkeypatch.undo()
        assert state(tmp_path / "p")[1] == OLD_LAYOUT
        assert temporary_files(tmp_path) == []


def test_a_process_that_dies_while_writing_leaves_nothing_that_hinders_the_next_save(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "p"
    save_project(layers(), folder, OLD_LAYOUT)
    for leftover in (folder / ".gradloom-00.tmp", folder / "weights" / ".gradloom-01.tmp"):
        leftover.write_bytes(b"half")
        os.utime(leftover, (0, 0))
    orphan = folder / "weights" / f"{'a' * 64}.safetensors"
    orphan.write_bytes(b"written, and never named by a graph.json")
    os.utime(orphan, (0, 0))
    assert state(folder)[0] == everything(layers())
    save_project(edited(), folder, NEW_LAYOUT)
    assert state(folder) == (everything(edited()), NEW_LAYOUT)
    assert temporary_files(folder) == []
    assert not orphan.exists()


def test_a_folder_whose_first_save_was_cut_off_can_be_saved_to(tmp_path: Path) -> None:
    (tmp_path / "p" / "weights").mkdir(parents=True)
    (tmp_path / "p" / ".gradloom-00.tmp").write_bytes(b"half")
    save_project(layers(), tmp_path / "p", OLD_LAYOUT)
    assert state(tmp_path / "p")[1] == OLD_LAYOUT


def test_a_file_system_that_cannot_sync_folders_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def fsync(descriptor: int) -> None:
        if os.path.isdir(f"/proc/self/fd/{descriptor}"):
            raise OSError(22, "Invalid argument")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    save_project(layers(), tmp_path / "p")


@pytest.mark.parametrize("save", [save_project, save_archive])
def test_what_is_not_ours_is_never_written_over(tmp_path: Path, save) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "cat.png").write_bytes(b"cat")
    with pytest.raises(ProjectError, match=r"photos.*Choose another name"):
        save(layers(), tmp_path / "photos")
    assert [path.name for path in (tmp_path / "photos").iterdir()] == ["cat.png"]


def test_a_file_is_never_replaced_by_a_folder(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("mine")
    with pytest.raises(ProjectError, match="is a file, not a project folder"):
        save_project(layers(), tmp_path / "notes", LAYOUT)
    assert (tmp_path / "notes").read_text() == "mine"


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="there is no folder"):
        save_project(layers(), tmp_path / "missing" / "p")
