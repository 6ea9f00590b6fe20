"""`gradloom render`: the canvas as a picture."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage


@pytest.mark.parametrize(
    ("suffix", "start"), [("png", b"\x89PNG\r\n"), ("svg", b"<?xml"), ("pdf", b"%PDF-")]
)
def test_picture_is_of_the_kind_its_name_says(
    gradloom, example_path, tmp_path: Path, suffix: str, start: bytes
) -> None:
    path = tmp_path / f"picture.{suffix}"
    outcome = gradloom("render", example_path("sigmoid-neuron"), "-o", path)
    assert (outcome.code, outcome.out) == (0, f"Wrote {path}\n")
    assert path.read_bytes().startswith(start)


def test_values_and_gradients_stand_in_the_picture(gradloom, example_path, tmp_path: Path) -> None:
    gradloom("render", example_path("add-multiply"), "-o", tmp_path / "picture.svg")
    text = (tmp_path / "picture.svg").read_text("utf-8")
    assert "-12.00" in text and "-4.00" in text


def test_theme_is_dark_where_it_is_asked_for(gradloom, example_path, tmp_path: Path) -> None:
    corners = []
    for theme in ("light", "dark"):
        path = tmp_path / f"{theme}.png"
        gradloom("render", example_path("fan-out"), "-o", path, "--theme", theme)
        corners.append(QImage(str(path)).pixelColor(2, 2).lightness())
    assert corners[0] > 200 > 80 > corners[1]


def test_picture_in_a_folder_that_is_not_there_is_refused(
    refused, example_path, tmp_path: Path
) -> None:
    path = tmp_path / "missing" / "picture.png"
    assert "cannot be written" in refused("render", example_path("fan-out"), "-o", path)


def test_rendering_needs_no_display(example_path, tmp_path: Path, repository_root: Path) -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    path = tmp_path / "picture.png"
    done = subprocess.run(
        [sys.executable, "-m", "app.cli", "render", str(example_path("max-gate")), "-o", str(path)],
        cwd=repository_root,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert path.stat().st_size > 0


@pytest.mark.parametrize(("suffix", "start", "at"), [("gif", b"GIF89a", 0), ("mp4", b"ftyp", 4)])
def test_film_of_the_steps_is_written_where_the_name_asks_for_one(
    gradloom, example_path, tmp_path: Path, suffix: str, start: bytes, at: int
) -> None:
    path = tmp_path / f"film.{suffix}"
    outcome = gradloom(
        "render", example_path("add-multiply"), "-o", path, "--steps", "forward", "--width", "320"
    )
    assert outcome.code == 0
    assert outcome.out == f"Wrote {path}, 6 frames\n"
    assert path.read_bytes()[at:].startswith(start)
