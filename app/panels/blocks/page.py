"""Everything about one block, to be edited."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from app.panels.blocks.editing import BlockEditing
from app.panels.blocks.ports import Ports, States
from app.panels.blocks.row import Line, Row
from app.panels.blocks.settings import Settings
from app.widgets.labels import Label
from graph_engine.blocks.definition import BlockDefinition
from graph_engine.blocks.reshaping import described, renamed

TITLE = 60


class BlockPage(QScrollArea):
    """Name, text, settings, ports and states; each change is a step of the history."""

    def __init__(self, editing: BlockEditing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Block"))
        self._editing = editing
        self.head = Row()
        self.name = Line(self.tr("Name of the block"))
        self.name.setToolTip(self.tr("Also the name of its class in PyTorch"))
        self.name.entered.connect(self._rename)
        self.about = _About()
        self.about.setAccessibleName(self.tr("What the block does"))
        self.about.setPlaceholderText(self.tr("What the block does, for its help page"))
        self.about.setProperty("role", "field")
        self.about.setFixedHeight(64)
        self.about.entered.connect(self._describe)
        for title, control in ((self.tr("Name"), self.name),):
            label = Label(title)
            label.setFixedWidth(TITLE)
            self.head.fields.addWidget(label)
            self.head.fields.addWidget(control, 1)
        told = QHBoxLayout()
        told.setSpacing(6)
        label = Label(self.tr("About"))
        label.setFixedWidth(TITLE)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        told.addWidget(label)
        told.addWidget(self.about, 1)
        self.settings = Settings(editing)
        self.inputs = Ports(editing, is_input=True)
        self.outputs = Ports(editing, is_input=False)
        self.states = States(editing)
        body = QWidget()
        body.setObjectName("panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(14)
        column.addWidget(self.head)
        column.addLayout(told)
        column.addWidget(self.settings)
        ports = QHBoxLayout()
        ports.setSpacing(20)
        for side in (self.inputs, self.outputs):
            ports.addWidget(side, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(ports)
        column.addWidget(self.states)
        column.addStretch(1)
        self.setWidget(body)

    def show_block(self, block: BlockDefinition) -> None:
        """Show a block as it is now."""
        self.name.show_text(block.name)
        self.head.settle()
        self.about.show_text(block.about)
        for part in (self.settings, self.inputs, self.outputs, self.states):
            part.show_block(block)

    def _rename(self) -> None:
        new = self.name.text().strip()
        text = self.tr("Rename block {old} to {new}")
        text = text.replace("{old}", self._editing.name).replace("{new}", new)
        self.head.show_error(self._editing.do(text, lambda block: renamed(block, new)), self.name)

    def _describe(self) -> None:
        about = self.about.toPlainText().strip()
        text = self.tr("Describe block {name}").replace("{name}", self._editing.name)
        self._editing.do(text, lambda block: described(block, about))


class _About(QPlainTextEdit):
    """A text that is taken over when it is left."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self._shown = ""

    def show_text(self, text: str) -> None:
        """Show a text, unless another is being typed."""
        if self.hasFocus() and self.document().isModified() and text == self._shown:
            return
        self._shown = text
        if text != self.toPlainText():
            self.setPlainText(text)
        self.document().setModified(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.toPlainText().strip() != self._shown:
            self.entered.emit()
