"""Icons: one style, drawn with strokes in the colour of the text around them."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from nodes.registry import node_types
from resources import resource_path

ICONS = sorted(resource_path("icons").glob("*.svg"))
SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {f"{SVG}{name}" for name in ("path", "circle", "rect", "line", "polyline", "g", "ellipse")}
NODE_ICONS = [path for path in ICONS if path.stem in node_types()]
every_icon = pytest.mark.parametrize("path", NODE_ICONS, ids=lambda path: path.stem)


@every_icon
def test_icon_is_drawn_with_strokes_on_a_grid_of_24(path: Path) -> None:
    root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    assert root.tag == f"{SVG}svg"
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("fill") == "none"
    assert root.get("stroke") == "currentColor"
    assert root.get("stroke-width") == "1.75"
    assert root.get("stroke-linecap") == root.get("stroke-linejoin") == "round"


@every_icon
def test_icon_needs_no_font_and_names_no_colour(path: Path) -> None:
    root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    elements = list(root.iter())[1:]
    assert elements
    assert {element.tag for element in elements} <= SHAPES
    for element in elements:
        assert element.get("fill") in {None, "none", "currentColor"}
        assert element.get("stroke") in {None, "none", "currentColor"}


def test_no_two_icons_are_the_same() -> None:
    drawings = {path.read_text(encoding="utf-8") for path in NODE_ICONS}
    assert len(drawings) == len(NODE_ICONS) > 20


def test_resource_that_did_not_come_along_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"no resource 'icons/no_such\.svg'"):
        resource_path("icons", "no_such.svg")
