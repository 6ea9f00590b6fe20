"""The window's process never imports PyTorch."""

import subprocess
import sys
from pathlib import Path

PROGRAM = """
import sys
from PySide6.QtWidgets import QApplication
application = QApplication([])
from app.document.commands import BuildFormula, ChangeSettings, Paste
from app.document.clipboard import copy_text
from app.document.document import Document
from app.document.selection import Selection
from app.sessions.live_session import LiveSession
from app.sessions.step_session import StepSession
from app.sessions.torch_worker import TorchWorker
from app.sessions.training_session import TrainingSession

document = Document()
selection = Selection(document)
live = LiveSession(document)
steps = StepSession(document, live)
training, worker = TrainingSession(document), TorchWorker(document)
document.push(BuildFormula(document, "sigmoid(w*x)", {"w": 1.0, "x": 2.0}))
document.push(Paste(document, copy_text(document, list(document.graph))))
document.save(sys.argv[1])
document.open(sys.argv[1])
steps.jump(3)
assert steps.sentence()
training.start(epochs=0)
training.start(epochs=1)
training.close()
worker.check_parity()
worker.close()
live.close()
document.graph.torch_source()
heavy = {"torch", "pyqtgraph", "onnx", "sklearn", "scipy"} & set(sys.modules)
assert not heavy, heavy
"""


def test_document_and_sessions_leave_torch_alone(tmp_path: Path, repository_root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "a.gradloom")],
        cwd=repository_root,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
