"""The sigmoid neuron of Stanford's CS231n, built from nothing on a real X screen.

The numbers are those of the course's notes on backpropagation, at two digits.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.real_window.fingers import Fingers

MOST_ACTIONS = 40
NUMBERS = {
    "w0>mul_1.x": ("2.00", "-0.20"),
    "x0>mul_1.y": ("-1.00", "0.39"),
    "w1>mul_2.x": ("-3.00", "-0.39"),
    "x1>mul_2.y": ("-2.00", "-0.59"),
    "mul_1>add_2.x": ("-2.00", "0.20"),
    "mul_2>add_2.y": ("6.00", "0.20"),
    "add_2>add_1.x": ("4.00", "0.20"),
    "w2>add_1.y": ("-3.00", "0.20"),
}
"""Value and gradient on every wire up to the sigmoid."""

INSIDE = {("1.00", "0.20"), ("-1.00", "-0.20"), ("0.37", "-0.53"), ("1.37", "-0.53")}
"""Value and gradient on the wires of the sigmoid's own circuit: -x, exp, 1 +, 1 /."""


@pytest.fixture
def fingers(display: str, tmp_path: Path) -> Iterator[Fingers]:
    """Start the program on that screen, with settings of its own."""
    eyes = tmp_path / "eyes"
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
    }
    words = [sys.executable, "-m", "tests.real_window.eyes", str(eyes)]
    with subprocess.Popen(words, env=environment) as program:
        hands = Fingers(display, eyes)
        seen = hands.look_until(lambda now: True)
        hands.focus(seen["window"])
        hands.look_until(lambda now: now["is_ready"])
        yield hands
        program.terminate()


def test_built_from_nothing_stepped_through_and_expanded(fingers: Fingers) -> None:
    build(fingers)
    assert fingers.actions < MOST_ACTIONS
    read_numbers(fingers)
    step_through(fingers)
    expand(fingers)


def build(fingers: Fingers) -> None:
    """Tab puts the sigmoid; every other node comes at the end of a wire drawn from an input."""
    right, middle = 1010, 380
    fingers.point((right, middle))
    fingers.key("Tab")
    choose(fingers, "sigmoid", "sigmoid_1")
    for port, word, name, place in (
        ("sigmoid_1.x", "add", "add_1", (860, middle)),
        ("add_1.x", "add", "add_2", (710, 320)),
        ("add_1.y", "w2=-3", "w2", (710, 500)),
        ("add_2.x", "times", "mul_1", (560, 240)),
        ("add_2.y", "times", "mul_2", (560, 400)),
        ("mul_1.x", "w0=2", "w0", (400, 190)),
        ("mul_1.y", "x0=-1", "x0", (400, 280)),
        ("mul_2.x", "w1=-3", "w1", (400, 370)),
        ("mul_2.y", "x1=-2", "x1", (400, 460)),
    ):
        start = fingers.look()["ports"][port]
        fingers.drag(start, place)
        choose(fingers, word, name)


def choose(fingers: Fingers, word: str, name: str) -> None:
    """Type into the search that is open, and take the first that is found."""
    fingers.look_until(lambda now: now["searching"] == "")
    fingers.word(word)
    fingers.look_until(lambda now: now["searching"] == word)
    fingers.key("Return")
    fingers.look_until(lambda now: name in now["nodes"] and now["is_ready"])


def read_numbers(fingers: Fingers) -> None:
    """Read the course's numbers off the wires."""
    seen = fingers.look_until(lambda now: now["outputs"].get("sigmoid_1", [""])[0])
    labels = {wire: tuple(texts[:2]) for wire, texts in seen["labels"].items()}
    assert labels == {**NUMBERS, "add_1>sigmoid_1.x": ("1.00", "0.20")}
    assert seen["outputs"] == {"sigmoid_1": ["0.73", "1.00"]}
    assert seen["labels"]["add_1>sigmoid_1.x"][2] == "∂ 0.20"


def step_through(fingers: Fingers) -> None:
    """Walk from before the first step to the last: values come first, then gradients."""
    fingers.key("ctrl+Home")
    seen = fingers.look_until(lambda now: now["steps"]["cursor"] == 0)
    assert not any(texts[0] for texts in seen["labels"].values())
    count = seen["steps"]["count"]
    says = []
    for number in range(1, count + 1):
        fingers.key("ctrl+Right")
        seen = fingers.look_until(lambda now, at=number: now["steps"]["cursor"] == at)
        says.append(seen["steps"]["says"])
    assert all(says) and len(set(says)) == count
    fingers.key("ctrl+Up")
    fingers.look_until(lambda now: now["labels"]["w0>mul_1.x"][1])


def expand(fingers: Fingers) -> None:
    """Put the sigmoid's circuit in its place: the same numbers around it, the course's inside."""
    seen = fingers.look()
    fingers.click(seen["nodes"]["sigmoid_1"])
    fingers.key("ctrl+shift+e")
    seen = fingers.look_until(lambda now: "sigmoid_1" not in now["nodes"] and now["is_ready"])
    labels = {wire: tuple(texts[:2]) for wire, texts in seen["labels"].items()}
    assert {wire: labels[wire] for wire in NUMBERS} == NUMBERS
    inside = {texts for wire, texts in labels.items() if wire not in NUMBERS}
    assert inside >= INSIDE
    assert list(seen["outputs"].values()) == [["0.73", "1.00"]]
    fingers.key("ctrl+z")
    fingers.look_until(lambda now: "sigmoid_1" in now["nodes"])
