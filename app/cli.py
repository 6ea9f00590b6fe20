"""The command `gradloom`: opens the window, or does one job without one.

Exit codes: 0 all is well; 1 a check failed; 2 wrong usage or input, said in one line.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any

import typer

from app.command_line.program import program
from graph_engine.errors import GraphError
from nodes.errors import RuleError, UnknownNodeTypeError

# typer brings its own copy of click and exports no base class of its errors.
_USAGE_ERROR = next(c for c in typer.BadParameter.__mro__ if c.__name__ == "ClickException")

BAD_INPUT = 2
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code.

    Parameters
    ----------
    arguments : sequence of str, optional
        Left out, those of the process.
    """
    _never_fail_to_print()
    try:
        code = typer.main.get_command(program)(
            args=None if arguments is None else list(arguments),
            prog_name="gradloom",
            standalone_mode=False,
        )
        sys.stdout.flush()
    except _USAGE_ERROR as error:
        return _refuse(_usage_text(error))
    except (GraphError, RuleError, UnknownNodeTypeError) as error:
        return _refuse(str(error))
    except (typer.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        # The reader (head, less) has seen enough; Python would complain once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code if isinstance(code, int) else 0


def _usage_text(error: Any) -> str:
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "gradloom"
    message = error.format_message().replace("Value error, ", "").rstrip(".")
    message = message[:1].lower() + message[1:]
    return f"{message}. `{command} --help` shows the usage."


def _refuse(text: str) -> int:
    print(f"gradloom: {' '.join(text.split())}", file=sys.stderr)
    return BAD_INPUT


def _never_fail_to_print() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A terminal that knows no ∂ shows a ? rather than a traceback.
            stream.reconfigure(errors="replace")


if __name__ == "__main__":
    sys.exit(main())
