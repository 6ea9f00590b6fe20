"""The window by ear: what a screen reader finds and hears on a real bus, by AT-SPI."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.real_window.fingers import Fingers
from tests.real_window.listening import Ears, missing, session_bus

CONTROLS = {
    "push button", "toggle button", "check box", "radio button", "combo box", "text", "slider",
    "spin button", "list", "list item", "tree", "tree table", "table", "canvas", "menu item",
    "page tab", "page tab list", "comment", "grouping",
}  # fmt: skip
"""Roles of what people act on, in AT-SPI's words; Qt's dialog of files is not ours to name."""
pytestmark = pytest.mark.soak  # other people's daemons take part, and have their own pace
FOCUSED, ANNOUNCED = "object:state-changed:focused", "object:announcement"
Events = list[dict[str, Any]]


@pytest.fixture
def bus() -> Iterator[str]:
    if missing():
        pytest.skip(f"not installed: {', '.join(missing())}")
    with session_bus() as address:
        yield address


@pytest.fixture
def person(display: str, bus: str, tmp_path: Path) -> Iterator[tuple[Fingers, Ears]]:
    """Start the program with a reader beside it."""
    eyes = tmp_path / "eyes"
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "DBUS_SESSION_BUS_ADDRESS": bus,
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
    }
    environment.pop("AT_SPI_BUS_ADDRESS", None)
    words = [sys.executable, "-m", "tests.real_window.eyes", str(eyes)]
    said = tmp_path / "said"
    with said.open("w") as stream, subprocess.Popen(words, env=environment, stderr=stream) as run:
        fingers = Fingers(display, eyes)
        seen = fingers.look_until(lambda now: True)
        fingers.focus(seen["window"])
        fingers.look_until(lambda now: now["is_ready"])
        ears = Ears(environment)
        yield fingers, ears
        ears.close()
        is_running = run.poll() is None
        run.terminate()
    assert is_running, said.read_text()
    assert "Traceback" not in said.read_text(), said.read_text()


def nameless(tree: Events) -> list[str]:
    """Return what people act on, or the keys come to, that a reader can only call by its role."""
    return [
        each["path"]
        for each in tree
        if (each["role"] in CONTROLS or "FOCUSABLE" in each["states"])
        and not each["name"].strip()
        and not each["labels"]
        and each["role"] != "table cell"
    ]


def came_to(name: str) -> Any:
    """Return the question whether the focus came to what is called so."""
    return lambda heard: any(
        each["kind"] == FOCUSED and each["detail"] and each["name"] == name for each in heard
    )


def said(text: str) -> Any:
    """Return the question whether a text was announced."""
    return lambda heard: any(e["kind"] == ANNOUNCED and text in e["text"] for e in heard)


def add(fingers: Fingers, keys: str, word: str, name: str) -> None:
    fingers.key(keys)
    fingers.look_until(lambda now: now["searching"] == "")
    fingers.word(word)
    fingers.look_until(lambda now: now["searching"] == word)
    fingers.key("Return")
    fingers.look_until(lambda now: name in now["nodes"] and now["is_ready"])


def test_a_graph_is_built_walked_and_stepped_by_ear(person: tuple[Fingers, Ears]) -> None:
    fingers, ears = person
    ears.tree_until(lambda tree: not nameless(tree))
    fingers.point((1010, 380))

    fingers.key("Tab")
    fingers.look_until(lambda now: now["searching"] == "")
    fingers.word("sigmoid")
    ears.hear_until(said("Sigmoid; Activations"))
    fingers.key("Return")
    ears.hear_until(came_to("sigmoid_1, Sigmoid"))
    add(fingers, "shift+a", "value", "value_1")
    ears.hear_until(came_to("value_1, Value"))
    fingers.key("c")
    ears.hear_until(said("sigmoid_1.x; Sigmoid"))
    fingers.key("Return")
    ears.hear_until(said("value_1.out is wired to sigmoid_1.x."))
    fingers.look_until(lambda now: now["outputs"].get("sigmoid_1", [""])[0] and now["is_ready"])

    read_canvas(ears)
    walk(fingers, ears)
    write_note(fingers, ears)
    every_panel(fingers, ears)
    undo(fingers, ears)


def read_canvas(ears: Ears) -> None:
    """Nodes are children of the canvas: name, numbers, place, actions."""
    tree = ears.tree_until(lambda tree: any(
        each["path"].endswith("/slider:Steps") and each["value"] == 4.0 for each in tree
    ))  # fmt: skip
    nodes = {each["name"]: each for each in tree if "/canvas:Canvas/list item:" in each["path"]}
    assert set(nodes) == {"value_1, Value", "sigmoid_1, Sigmoid"}
    sigmoid = nodes["sigmoid_1, Sigmoid"]
    assert sigmoid["description"] == ("value 0.50, gradient 1.00, from value_1; node 2 of 2")
    assert {"FOCUSABLE", "SHOWING", "SELECTABLE"} <= set(sigmoid["states"])
    assert sigmoid["area"][2] > 0 and set(sigmoid["actions"]) == {"Press", "SetFocus", "ShowMenu"}
    assert nameless(tree) == []


def walk(fingers: Fingers, ears: Ears) -> None:
    """Keys lead from node to node, onto wires and through the steps; each is said."""
    fingers.key("alt+Right")
    ears.hear_until(came_to("sigmoid_1, Sigmoid"))
    fingers.key("w")
    ears.hear_until(said("wire from value_1.out to sigmoid_1.x"))
    fingers.key("alt+Left")
    ears.hear_until(came_to("value_1, Value"))
    assert ears.act("list item", "sigmoid_1", "SetFocus")
    ears.hear_until(came_to("sigmoid_1, Sigmoid"))
    fingers.key("ctrl+Home")
    fingers.look_until(lambda now: now["steps"]["cursor"] == 0)
    fingers.key("ctrl+Right")
    ears.hear_until(said("Forward: value_1 gives its value"))


def write_note(fingers: Fingers, ears: Ears) -> None:
    """The field has a name; once it is closed the note is read."""
    fingers.key("n")
    ears.hear_until(came_to("Text of the note"))
    fingers.word("hello")
    fingers.key("ctrl+Return")
    heard = ears.hear_until(came_to("note: hello"))
    came = [each["name"] for each in heard if each["kind"] == FOCUSED and each["detail"]]
    assert came == ["Canvas", "note: hello"]


def every_panel(fingers: Fingers, ears: Ears) -> None:
    """Nothing in the panels is without a name, and Esc leads back from each."""
    for number in range(1, 7):
        fingers.key(f"ctrl+{number}")
        fingers.key("F6")
        ears.tree_until(lambda tree: not nameless(tree))
        fingers.key("Escape")
        ears.hear_until(came_to("note: hello"))


def undo(fingers: Fingers, ears: Ears) -> None:
    """What is gone is gone for the reader, too, and the program lives on."""
    for name in reversed(fingers.look()["history"]):
        fingers.key("ctrl+z")
        ears.hear_until(said(f"Undone: {name}"))
    fingers.look_until(lambda now: not now["nodes"] and now["is_ready"])
    ears.tree_until(lambda tree: not any("/canvas:Canvas/list item:" in e["path"] for e in tree))
