"""All commands, and what `gradloom` alone or with a project does: open the window.

A command is imported when it is called by its name: the window shows before the engine is read.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from app.command_line.display import require_window
from app.command_line.errors import InputError

OPEN = "open"
"""The command that a project alone stands for."""
COMMANDS = (
    "run", "step", "formula", "check", "summary", "train", "export", "render", "nodes", "examples",
    "new", "demo",
)  # fmt: skip
_program = partial(
    typer.Typer, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False
)


def _function(name: str) -> Callable[..., Any]:
    match name:
        case "run" | "step":
            from app.command_line.passes import run, step

            return run if name == "run" else step
        case "formula":
            from app.command_line.formula import formula

            return formula
        case "check" | "summary":
            from app.command_line.checks import check, summary

            return check if name == "check" else summary
        case "train":
            from app.command_line.train import train

            return train
        case "export":
            from app.command_line.export import export

            return export
        case "render":
            from app.command_line.render import render

            return render
        case "nodes":
            from app.command_line.catalogue import nodes

            return nodes
        case "examples":
            from app.command_line.catalogue import examples

            return examples
        case "new":
            from app.command_line.catalogue import new

            return new
        case _:
            from app.command_line.demo import demo

            return demo


class OpensProjects(TyperGroup):
    """A group of commands whose first argument may be a project instead."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if args and not args[0].startswith("-") and args[0] not in (OPEN, *COMMANDS):
            self._check_project(args[0])
            args = [OPEN, *args]
        return super().parse_args(ctx, args or [OPEN])

    def list_commands(self, ctx: Any) -> list[str]:
        return [OPEN, *COMMANDS]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name in COMMANDS and cmd_name not in self.commands:
            alone = _program()
            # Of a formula "-x" is the beginning, not an option.
            settings = {"ignore_unknown_options": True} if cmd_name == "formula" else {}
            alone.command(cmd_name, context_settings=settings)(_function(cmd_name))
            self.commands[cmd_name] = typer.main.get_command(alone)
        return super().get_command(ctx, cmd_name)

    def _check_project(self, name: str) -> None:
        if Path(name).exists():
            return
        near = difflib.get_close_matches(name, COMMANDS, n=1)
        hint = f"Did you mean {near[0]}?" if near else "`gradloom --help` lists the commands."
        raise InputError(f"there is no project or command {name!r}", hint)


program = _program(
    cls=OpensProjects,
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
    example: Annotated[str | None, typer.Option(hidden=True)] = None,
) -> int:
    """Open the window."""
    require_window()
    # Qt only now: no other command needs it.
    from app.main_window import open_window

    return open_window(project, example)
