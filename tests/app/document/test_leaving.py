from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """
import gc
from PySide6.QtWidgets import QApplication
from app.document.commands import BuildFormula
from app.document.document import Document

application = QApplication([])
kept = [Document() for _ in range(4)]
for document in kept:
    document.push(BuildFormula(document, "x * y", {{"x": 2.0, "y": 3.0}}))
{end}
gc.collect()
"""


@pytest.mark.parametrize(
    "end",
    ["del document, kept", "kept[0].close(); del document, kept", "pass"],
    ids=["dropped", "closed", "kept to the end"],
)
def test_process_with_a_history_ends_quietly(end: str) -> None:
    found = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(end=end)], capture_output=True, text=True
    )
    assert (found.returncode, found.stderr) == (0, "")
