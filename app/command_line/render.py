"""`gradloom render`: the canvas as a picture, without a window."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from app.command_line.errors import InputError
from app.command_line.projects import ProjectPath

SUFFIXES = (".svg", ".png", ".pdf")


class ThemeName(StrEnum):
    """The themes a picture can be drawn in."""

    LIGHT = "light"
    DARK = "dark"


def render(
    project: ProjectPath,
    output: Annotated[Path, typer.Option("--output", "-o", help="A .svg, .png or .pdf file.")],
    theme: Annotated[ThemeName, typer.Option(help="Light or dark.")] = ThemeName.LIGHT,
) -> None:
    """Draw the canvas, with all its numbers, into a file."""
    if output.suffix.lower() not in SUFFIXES:
        known = ", ".join(SUFFIXES)
        raise InputError(f"{output} ends in none of {known}", "Name such a file.")
    render_project(project, output, theme)
    print(f"Wrote {output}")


def render_project(project: Path, output: Path, theme: str = "light") -> None:
    """Draw a project into a file.

    Raises
    ------
    ProjectError
        When the project cannot be read or the picture not be written.
    """
    # Read when Qt starts: a picture needs no screen, even where there is one.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from app.canvas.render import render_file

    render_file(project, output, theme)
