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
FILM_SUFFIXES = (".gif", ".mp4")


class ThemeName(StrEnum):
    """The themes a picture can be drawn in."""

    LIGHT = "light"
    DARK = "dark"
    LIGHT_CONTRAST = "light_contrast"
    DARK_CONTRAST = "dark_contrast"


class StepsName(StrEnum):
    """The steps that a film can show."""

    ALL = "all"
    FORWARD = "forward"
    BACKWARD = "backward"


_FILM = "Of a film"


def render(
    project: ProjectPath,
    output: Annotated[
        Path, typer.Option("--output", "-o", help="A .svg, .png or .pdf file; a .gif or .mp4 film.")
    ],
    theme: Annotated[ThemeName, typer.Option(help="Light, dark, high contrast.")] = ThemeName.LIGHT,
    steps: Annotated[
        StepsName, typer.Option(help="Which steps it shows.", rich_help_panel=_FILM)
    ] = StepsName.ALL,
    by_node: Annotated[
        bool, typer.Option("--by-node", help="All edges of a node at once.", rich_help_panel=_FILM)
    ] = False,
    frame_rate: Annotated[
        int, typer.Option(min=1, max=30, help="Steps per second.", rich_help_panel=_FILM)
    ] = 3,
    width: Annotated[
        int, typer.Option(min=64, max=3840, help="In pixels.", rich_help_panel=_FILM)
    ] = 960,
) -> None:
    """Draw the canvas, with all its numbers, into a file; or the stepper into a film."""
    suffix = output.suffix.lower()
    if suffix not in SUFFIXES + FILM_SUFFIXES:
        known = ", ".join(SUFFIXES + FILM_SUFFIXES)
        raise InputError(f"{output} ends in none of {known}", "Name such a file.")
    if suffix in FILM_SUFFIXES:
        # Read when Qt starts, as below.
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from app.film.file import film_file
        from app.film.plan import FilmPlan

        plan = FilmPlan(steps.value, by_node, frame_rate, width)
        count = film_file(project, output, plan, theme)
        print(f"Wrote {output}, {count} frames")
        return
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
