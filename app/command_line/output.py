"""What commands print: tables for people, JSON for programs."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Sequence
from typing import Annotated, Any

import numpy as np
import typer

from graph_engine.errors import Problem

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]


def print_json(data: Any) -> None:
    """Print one line of JSON."""
    print(json.dumps(data, ensure_ascii=False, allow_nan=False))


def plain(value: Any) -> Any:
    """Return a value as JSON has it: numbers, nested lists; null for none, NaN and Inf."""
    if value is None:
        return None
    array = np.asarray(value)
    if array.dtype.kind == "f" and not np.isfinite(array).all():
        array = np.where(np.isfinite(array), array, None)
    return array.tolist()


def print_table(
    heads: Sequence[str], rows: Sequence[Sequence[str]], *, right: Sequence[int] = ()
) -> None:
    """Print a table with aligned columns.

    Parameters
    ----------
    right : sequence of int
        Columns of numbers, aligned at their right ends.
    """
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    for row in (heads, ["─" * width for width in widths], *rows):
        cells = [
            text.rjust(width) if index in right else text.ljust(width)
            for index, (text, width) in enumerate(zip(row, widths, strict=True))
        ]
        print("  ".join(cells).rstrip())


def number(value: Any) -> str:
    """Return a number or a tensor in few words; empty for none."""
    if value is None:
        return ""
    array = np.asarray(value)
    if array.ndim == 0:
        number = array.item()
        return str(number) if isinstance(number, int) else f"{number:.6g}"
    if array.size <= 6:
        return str(np.array2string(array, precision=4, separator=", ")).replace("\n", "")
    sizes = "×".join(map(str, array.shape))
    if array.dtype.kind != "f":
        return f"{sizes}, {array.min()} to {array.max()}"
    finite = array[np.isfinite(array)].astype(np.float64)
    if finite.size < array.size:
        return f"{sizes}, {array.size - finite.size} not finite"
    return f"{sizes}, mean {finite.mean():.4g}, std {finite.std():.4g}"


def size(count: float) -> str:
    """Return bytes in the unit that suits them."""
    unit = 0 if count < 1 else min(int(math.log(count, 1024)), 3)
    text = f"{count / 1024**unit:.4g}"
    return f"{text} {('B', 'KiB', 'MiB', 'GiB')[unit]}"


def warn(problems: Sequence[Problem]) -> None:
    """Print problems that do not stop a command, one line each, to standard error."""
    for problem in problems:
        print(f"gradloom: {problem.severity}: {problem_text(problem)}", file=sys.stderr)


def problem_text(problem: Problem) -> str:
    """Return rule and remedy of a problem as one line."""
    return f"{problem.rule.rstrip('.')}. {problem.remedy}".strip()
