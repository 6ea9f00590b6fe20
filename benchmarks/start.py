"""From start to first paint, against importing numpy, networkx and QtWidgets alone."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys

from benchmarks.timing import Row

ROUNDS = 7
IMPORTS = "import numpy, networkx; from PySide6 import QtWidgets"
PAINT = """
from app.main_window import first_paint
first_paint()
"""


def _cpu_seconds(code: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "OPENBLAS_NUM_THREADS": "1"}
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def rows() -> list[Row]:
    """CPU seconds of whole processes, in turn."""
    for code in (IMPORTS, PAINT):
        _cpu_seconds(code)
    times = [(_cpu_seconds(PAINT), _cpu_seconds(IMPORTS)) for _ in range(ROUNDS)]
    ratios = [paint / imports for paint, imports in times]
    return [
        Row(
            "start to first paint of the window on LeNet-5",
            "whole process",
            "its imports alone",
            statistics.median(paint for paint, _ in times) * 1e3,
            statistics.median(imports for _, imports in times) * 1e3,
            statistics.median(ratios),
            min(ratios),
            max(ratios),
            1.5,
        )
    ]
