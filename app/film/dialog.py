"""Asking how a film of the steps is to be, and making it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.actions.action import words
from app.actions.dialogs import ask_file
from app.canvas.render import unwritable
from app.film.file import too_long
from app.film.frames import Frames
from app.film.job import FilmJob
from app.film.plan import (
    FRAME_RATES,
    HOLD_SECONDS,
    PARTS,
    SUFFIXES,
    WIDTHS,
    FilmPlan,
    cursors,
    is_too_long,
)
from app.film.writing import check_can_write
from app.language.counting import counted
from app.looks.safe_colours import SUFFIX
from app.theme import THEMES
from app.widgets.choice import Choice, Switch
from app.widgets.labels import Label
from app.workspace import Workspace
from graph_engine.errors import ProjectError

_WIDTH = 420
_TITLE_WIDTH = 130


class FilmDialog(QDialog):
    """Range, speed, size and colours; then a bar, and a button to stop.

    Attributes
    ----------
    job : FilmJob or None
        The film under way.
    """

    def __init__(self, workspace: Workspace, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words("Film of the steps"))
        self._workspace = workspace
        self.job: FilmJob | None = None
        self._path = Path()
        self.part = Choice()
        for part, title in zip(
            PARTS,
            (words("The whole run"), words("Forward only"), words("Backward only")),
            strict=True,
        ):
            self.part.addItem(title, part)
        self.by_node = Switch()
        self.by_node.setChecked(workspace.steps.walks_by_node)
        self.rate = QSpinBox()
        self.rate.setRange(*FRAME_RATES)
        self.rate.setValue(FilmPlan().frame_rate)
        self.width_choice = Choice()
        for width in WIDTHS:
            self.width_choice.addItem(words("{count} pixels wide").format(count=width), width)
        self.width_choice.setCurrentIndex(WIDTHS.index(FilmPlan().width))
        self.theme = Choice()
        for name, title in (
            ("light", words("Light")),
            ("dark", words("Dark")),
            ("light_contrast", words("Light, high contrast")),
            ("dark_contrast", words("Dark, high contrast")),
        ):
            self.theme.addItem(title, name)
        now = workspace.themes.current.name
        self.theme.setCurrentIndex(self.theme.findData(now.removesuffix(SUFFIX)))
        self.summary = Label("", "muted").wrapped()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(words("Frames painted"))
        self.save = QPushButton(words("Save as…"))
        self.save.setProperty("role", "primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self._ask)
        self.stop = QPushButton(words("Cancel"))
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(self.reject)
        self._lay_out()
        for signal in (self.part.currentIndexChanged, self.rate.valueChanged, self.by_node.toggled):
            signal.connect(self._say)
        self._say()

    def _lay_out(self) -> None:
        rows = QGridLayout()
        rows.setHorizontalSpacing(8)
        rows.setVerticalSpacing(8)
        rows.setColumnStretch(1, 1)
        fields: tuple[tuple[str, QWidget], ...] = (
            (words("Steps"), self.part),
            (words("A whole node at once"), self.by_node),
            (words("Steps per second"), self.rate),
            (words("Size"), self.width_choice),
            (words("Colours"), self.theme),
        )
        self._fields = [field for _, field in fields]
        for row, (title, field) in enumerate(fields):
            label = Label(title)
            label.setMinimumWidth(_TITLE_WIDTH)
            label.setBuddy(field)
            field.setAccessibleName(title)
            rows.addWidget(label, row, 0)
            place = Qt.AlignmentFlag.AlignLeft if isinstance(field, Switch) else Qt.AlignmentFlag(0)
            rows.addWidget(field, row, 1, place)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.stop)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(8)
        column.addLayout(rows)
        column.addSpacing(4)
        column.addWidget(self.summary)
        column.addWidget(self.bar)
        column.addSpacing(6)
        column.addLayout(buttons)
        keeps = self.bar.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(keeps)
        self.bar.hide()
        self.setFixedWidth(_WIDTH)

    @property
    def plan(self) -> FilmPlan:
        """The film as it is chosen now."""
        return FilmPlan(
            self.part.currentData(),
            self.by_node.isChecked(),
            self.rate.value(),
            self.width_choice.currentData(),
        )

    def _say(self) -> None:
        trace = self._workspace.steps.trace
        count = 0 if trace is None else len(cursors(trace, self.plan))
        seconds = count / self.rate.value() + HOLD_SECONDS
        frames = counted("Actions", "%n frame", "%n frames", count)
        length = counted("Actions", "%n second", "%n seconds", round(seconds))
        text = words("{frames}, {seconds}. GIF plays anywhere, MP4 is smaller.")
        self.summary.setText(text.format(frames=frames, seconds=length))
        self.save.setEnabled(count > 0)

    def _ask(self) -> None:
        stem = self._workspace.document.title.partition(".")[0]
        kinds = f"{words('Animated GIF')} (*.gif);;MP4 (*.mp4)"
        ask_file(self._workspace, words("Film of the steps"), kinds, f"{stem}.gif", self.make)

    def make(self, path: Path) -> None:
        """Make the film and write it to a path; its ending says the format."""
        steps = self._workspace.steps
        if steps.result is None or self.job is not None:
            return
        if path.suffix.lower() not in SUFFIXES:
            path = path.with_name(f"{path.name}{SUFFIXES[0]}")
        try:
            check_can_write(path.suffix.lower())
        except ProjectError as error:
            self._workspace.notices.error(error)
            return
        trace = self._workspace.steps.trace
        count = 0 if trace is None else len(cursors(trace, self.plan))
        if is_too_long(path.suffix.lower(), count):
            self._workspace.notices.error(too_long(count))
            return
        self._path = path
        # Colours for the colour-blind stay as they are chosen for the window.
        is_safe = self._workspace.themes.current.name.endswith(SUFFIX)
        theme = THEMES[self.theme.currentData() + (SUFFIX if is_safe else "")]
        frames = Frames(
            self._workspace.document, steps.result, self.plan, theme, steps.words.digits
        )
        self.job = FilmJob(frames, self.plan, path, self)
        self.job.progressed.connect(self._progress)
        self.job.done.connect(self._done)
        self.job.failed.connect(self._failed)
        self.job.cancelled.connect(self._gone)
        for field in (*self._fields, self.save):
            field.setEnabled(False)
        self.bar.setRange(0, frames.count)
        self.bar.show()
        self.job.start()

    def _progress(self, painted: int, count: int) -> None:
        self.bar.setValue(painted)
        text = words("Frame {number} of {count}") if painted < count else words("Packing…")
        self.summary.setText(text.format(number=painted, count=count))

    def _done(self, path: Path) -> None:
        self._workspace.notices.done(words("Film written to {path}").format(path=path))
        self.accept()

    def _failed(self, error: OSError) -> None:
        self._workspace.notices.error(unwritable(self._path, error))
        self._gone()

    def _gone(self) -> None:
        self.done(QDialog.DialogCode.Rejected)

    def reject(self) -> None:
        """Close; a film under way is given up first."""
        if self.job is None:
            super().reject()
            return
        self.stop.setEnabled(False)
        self.summary.setText(words("Stopping…"))
        self.job.cancel()
