"""All commands, and what `gradloom` alone or with a project does: open the window."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from app.command_line import catalogue, checks, export, formula, passes, render, train
from app.command_line import demo as demonstration
from app.command_line.display import require_window
from app.command_line.errors import InputError

OPEN = "open"
"""The command that a project alone stands for."""


class OpensProjects(TyperGroup):
    """A group of commands whose first argument may be a project instead."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if args and not args[0].startswith("-") and args[0] not in self.commands:
            self._check_project(args[0])
            args = [OPEN, *args]
        return super().parse_args(ctx, args or [OPEN])

    def _check_project(self, name: str) -> None:
        if Path(name).exists():
            return
        known = [command for command, what in self.commands.items() if not what.hidden]
        near = difflib.get_close_matches(name, known, n=1)
        hint = f"Did you mean {near[0]}?" if near else "`gradloom --help` lists the commands."
        raise InputError(f"there is no project or command {name!r}", hint)


program = typer.Typer(
    cls=OpensProjects,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help=(
        "Draw a neural network, watch values and gradients on every edge, train what you see. "
        "`gradloom` alone opens the window, `gradloom PROJECT` opens it on a project."
    ),
)


def _show_version(is_wanted: bool) -> None:
    if is_wanted:
        from importlib.metadata import PackageNotFoundError, version

        try:
            print(f"gradloom {version('gradloom')}")
        except PackageNotFoundError:
            print("gradloom, run from its source folder")
        raise typer.Exit


@program.callback()
def options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    pass


@program.command(OPEN, hidden=True)
def open_project(
    project: Annotated[Path | None, typer.Argument(help="A project folder or archive.")] = None,
) -> int:
    """Open the window."""
    require_window()
    # Qt only now: no other command needs it.
    from app.main_window import open_window

    return open_window(project, None)


program.command("run")(passes.run)
program.command("step")(passes.step)
program.command("formula", context_settings={"ignore_unknown_options": True})(formula.formula)
program.command("check")(checks.check)
program.command("summary")(checks.summary)
program.command("train")(train.train)
program.command("export")(export.export)
program.command("render")(render.render)
program.command("nodes")(catalogue.nodes)
program.command("examples")(catalogue.examples)
program.command("new")(catalogue.new)
program.command("demo")(demonstration.demo)
