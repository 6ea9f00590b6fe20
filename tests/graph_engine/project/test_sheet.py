"""What lies on the canvas besides the graph comes back, and damage to it keeps nothing shut."""

import json
import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from graph_engine.edge import Edge
from graph_engine.errors import ProjectError
from graph_engine.project import Project, limits, load_project, save_layout, save_project
from graph_engine.project.sheet import Frame, Note, Sheet, free_id
from graph_engine.structure import GraphStructure
from tests.graph_engine.project.graphs import LAYOUT, everything, neuron

WIRE = Edge("x", "out", "product", "y")
SHEET = Sheet(
    frozenset({"w", "total"}),
    {WIRE: ((100.0, 12.5), (140.0, -3.0))},
    {"note1": Note(10, 20, 240, 120, "two\nlines — 数字", colour="teal")},
    {"frame1": Frame(-40, -40, 500, 300.5, "The product", colour="pink")},
)


def opened(path: Path) -> Project:
    return load_project(path, GraphStructure())


@pytest.mark.parametrize("suffix", [".gradloom", ".gradloomz"])
def test_a_sheet_comes_back(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"p{suffix}"
    save_project(neuron(), path, LAYOUT, SHEET)
    project = opened(path)
    assert project.sheet == SHEET
    assert project.layout == LAYOUT
    assert project.problems == ()


@pytest.mark.parametrize("suffix", [".gradloom", ".gradloomz"])
def test_saving_without_a_layout_leaves_the_sheet_as_it_is(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"p{suffix}"
    save_project(neuron(), path, LAYOUT, SHEET)
    save_project(neuron(), path)
    assert opened(path).sheet == SHEET


def test_a_layout_with_an_empty_sheet_is_written_as_ever(tmp_path: Path) -> None:
    save_project(neuron(), tmp_path / "p", LAYOUT, Sheet())
    data = json.loads((tmp_path / "p" / "layout.json").read_text("utf-8"))
    assert data.keys() == {"format", "positions"}
    assert data["format"] == 1


def test_only_what_there_is_is_written(tmp_path: Path) -> None:
    save_project(neuron(), tmp_path / "p", LAYOUT, Sheet(pins=frozenset({"x", "w"})))
    data = json.loads((tmp_path / "p" / "layout.json").read_text("utf-8"))
    assert data.keys() == {"format", "positions", "pins"}
    assert (data["format"], data["pins"]) == (2, ["w", "x"])


def test_the_layout_alone_can_be_written_with_its_sheet(tmp_path: Path) -> None:
    save_project(neuron(), tmp_path / "p", LAYOUT)
    save_layout(tmp_path / "p", LAYOUT, SHEET)
    assert opened(tmp_path / "p").sheet == SHEET


def test_what_is_about_other_nodes_and_edges_is_dropped_without_a_word(tmp_path: Path) -> None:
    ghost = Edge("x", "out", "ghost", "x")
    more = replace(SHEET, pins=SHEET.pins | {"ghost"}, bends={**SHEET.bends, ghost: ((1.0, 2.0),)})
    save_project(neuron(), tmp_path / "saved", LAYOUT, more)
    assert "ghost" not in (tmp_path / "saved" / "layout.json").read_text("utf-8")
    save_layout(tmp_path / "saved", LAYOUT, more)
    project = opened(tmp_path / "saved")
    assert (project.sheet, project.problems) == (SHEET, ())


Damage = Callable[[dict[str, Any]], None]


def _set(*path: Any) -> Damage:
    *way, key, value = path

    def damage(data: dict[str, Any]) -> None:
        place: Any = data
        for each in way:
            place = place[each]
        place[key] = value

    return damage


DAMAGES: dict[str, tuple[str, Damage]] = {
    "pins are no list": ("pins", _set("pins", {"w": 1})),
    "a pin is a number": ("pins", _set("pins", [3])),
    "bends are no list": ("bends", _set("bends", "x")),
    "a bend is no object": ("bends", _set("bends", [["x"]])),
    "a wire lacks an end": ("bends", _set("bends", [{"source": "x", "points": []}])),
    "an end is a list": ("bends", _set("bends", 0, "source", ["x"])),
    "a point has three numbers": ("bends", _set("bends", 0, "points", [[1, 2, 3]])),
    "a point is out of reach": ("bends", _set("bends", 0, "points", [[1, 1e300]])),
    "a point is truth": ("bends", _set("bends", 0, "points", [[True, 1]])),
    "a wire with endless bends": ("bends", _set("bends", 0, "points", [[1, 1]] * 1001)),
    "notes are a list": ("notes", _set("notes", [])),
    "a note is text": ("notes", _set("notes", "note1", "hello")),
    "a note has no width": ("notes", _set("notes", "note1", "width", None)),
    "a note is inside out": ("notes", _set("notes", "note1", "height", -5)),
    "a note is flat": ("notes", _set("notes", "note1", "height", 0)),
    "a note is out of reach": ("notes", _set("notes", "note1", "x", 2e9)),
    "text that is a number": ("notes", _set("notes", "note1", "text", 3)),
    "text without end": ("notes", _set("notes", "note1", "text", "x" * 20_001)),
    "an id without end": ("notes", _set("notes", "n" * 65, {})),
    "an id without letters": ("notes", _set("notes", "", {})),
    "a colour that is a list": ("notes", _set("notes", "note1", "colour", [])),
    "frames are a number": ("frames", _set("frames", 4)),
    "a title without end": ("frames", _set("frames", "frame1", "title", "x" * 201)),
    "a frame called as a note": (
        "frames",
        _set("frames", {"note1": {"x": 0, "y": 0, "width": 9, "height": 9}}),
    ),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damaged_part_is_a_warning_and_all_else_opens(tmp_path: Path, name: str) -> None:
    part, damage = DAMAGES[name]
    save_project(neuron(), tmp_path / "p", LAYOUT, SHEET)
    path = tmp_path / "p" / "layout.json"
    data = json.loads(path.read_text("utf-8"))
    damage(data)
    path.write_text(json.dumps(data), "utf-8")
    project = opened(tmp_path / "p")
    assert everything(project.graph) == everything(neuron())
    assert project.layout == LAYOUT
    assert project.sheet == replace(SHEET, **{part: getattr(Sheet(), part)})
    (problem,) = project.problems
    assert problem.severity == "warning"
    assert "layout.json" in problem.rule and len(problem.rule) < 500
    assert problem.remedy


def test_damaged_positions_leave_the_sheet(tmp_path: Path) -> None:
    save_project(neuron(), tmp_path / "p", LAYOUT, SHEET)
    path = tmp_path / "p" / "layout.json"
    data = json.loads(path.read_text("utf-8"))
    data["positions"] = 7
    path.write_text(json.dumps(data), "utf-8")
    project = opened(tmp_path / "p")
    assert (project.layout, project.sheet) == ({}, SHEET)
    assert len(project.problems) == 1


def test_a_colour_of_a_later_version_is_the_first_of_ours(tmp_path: Path) -> None:
    save_project(neuron(), tmp_path / "p", LAYOUT, SHEET)
    path = tmp_path / "p" / "layout.json"
    path.write_text(path.read_text("utf-8").replace('"teal"', '"ultraviolet"'), "utf-8")
    project = opened(tmp_path / "p")
    assert project.sheet.notes["note1"].colour == "yellow"
    assert project.problems == ()


@pytest.mark.parametrize(
    "sheet",
    [
        Sheet(notes={"note1": Note(math.nan, 0, 10, 10)}),
        Sheet(notes={"note1": Note(0, 0, 10, 10, "x" * (limits.NOTE_LETTERS + 1))}),
        Sheet(frames={"frame1": Frame(0, 0, 0, 10)}),
        Sheet(bends={WIRE: ((0.0, math.inf),)}),
        Sheet(bends={WIRE: ((0.0, 0.0),) * (limits.BENDS + 1)}),
    ],
)
def test_what_could_not_be_opened_again_is_not_written(tmp_path: Path, sheet: Sheet) -> None:
    with pytest.raises(ProjectError):
        save_project(neuron(), tmp_path / "p", LAYOUT, sheet)
    assert not (tmp_path / "p").exists()


def test_changed_sheets_are_others() -> None:
    sheet = SHEET.with_pins(["x"]).with_pins(["w"], False)
    assert (SHEET.pins, sheet.pins) == ({"w", "total"}, {"x", "total"})
    assert SHEET.with_bends({WIRE: [(1, 2)]}).bends == {WIRE: ((1.0, 2.0),)}
    assert SHEET.with_bends({WIRE: []}).bends == {}
    moved = SHEET.with_cards({"note1": replace(SHEET.notes["note1"], x=0.0), "frame1": None})
    assert (moved.notes["note1"].x, moved.frames) == (0.0, {})
    assert SHEET.notes["note1"].x == 10


def test_a_free_id_is_nobody_elses() -> None:
    assert free_id("note", []) == "note1"
    assert free_id("note", ["note1", "note3", "frame2"]) == "note2"
