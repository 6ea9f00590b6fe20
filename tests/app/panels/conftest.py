"""What panels stand on: a document with sessions, and no window."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from app.document.commands import BuildFormula
from app.document.document import Document
from app.document.selection import Selection
from app.preferences import Preferences
from app.sessions.live_session import LiveSession
from app.sessions.step_session import StepSession
from app.theme import Themes


@dataclass
class Desk:
    document: Document
    selection: Selection
    live: LiveSession
    steps: StepSession
    themes: Themes
    preferences: Preferences

    def build(self, formula: str, **values: object) -> None:
        self.document.push(BuildFormula(self.document, formula, values))

    def neuron(self) -> None:
        self.build("f = sigmoid(w0*x0 + w1*x1 + w2)", w0=2, x0=-1, w1=-3, x1=-2, w2=-3)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    document = Document()
    live = LiveSession(document)
    settings = QSettings(str(tmp_path / "preferences.ini"), QSettings.Format.IniFormat)
    yield Desk(
        document,
        Selection(document),
        live,
        StepSession(document, live),
        Themes(),
        Preferences(settings),
    )
    live.close()
    document.close()
