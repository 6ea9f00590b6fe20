"""The palette: search box and list of node types."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from app.panels.palette.model import PaletteModel
from app.panels.palette.row import RowDelegate
from app.panels.palette.sections import sections
from app.theme import Themes, interface_font
from app.widgets.labels import Label
from app.widgets.type_families import family_of_type
from graph_engine.blocks.composite import Composite
from graph_engine.blocks.definition import BlockDefinition
from nodes.node_type import NodeType
from nodes.registry import families

_MOVES = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}


class Palette(QWidget):
    """Node types by family, and what the blocks of the document make.

    Drag one onto the canvas, or double-click it (or press Enter) to add it in the middle.

    Signals
    -------
    node_wanted(str)
        The id of a node type to add where there is room.
    removal_wanted(str)
        The name of a block to take away.
    """

    node_wanted = Signal(str)
    removal_wanted = Signal(str)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._themes = themes
        self.search = QLineEdit()
        self.search.setProperty("role", "search")
        self.search.setPlaceholderText(self.tr("Search nodes"))
        self.search.setAccessibleName(self.tr("Search nodes"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._add_current)
        self.search.installEventFilter(self)
        self._model = PaletteModel(parent=self)
        self._blocks: Mapping[str, BlockDefinition] = {}
        self._is_filled = False
        self.list = _TypeList(themes)
        self.list.setAccessibleName(self.tr("Node types"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(RowDelegate(themes, self.list))
        self.list.activated.connect(self._add)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._offer_removal)
        self._nothing = Label("", "muted").wrapped()
        self._nothing.setContentsMargins(12, 8, 12, 0)
        self._nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(6)
        box = QVBoxLayout()
        box.setContentsMargins(12, 0, 12, 0)
        box.addWidget(self.search)
        column.addLayout(box)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        themes.changed.connect(self.list.viewport().update)

    def fill(self) -> None:
        """Read the node types; the window calls this once the canvas has shown its numbers."""
        if not self._is_filled:
            self._read()

    def _read(self) -> None:
        self._is_filled = True
        before, place = self._model, self.list.verticalScrollBar().value()
        self._model = PaletteModel(sections(families(), self._blocks), self)
        self.list.setModel(self._model)
        before.deleteLater()
        self._search(self.search.text())
        self.list.verticalScrollBar().setValue(place)

    def show_blocks(self, blocks: Mapping[str, BlockDefinition]) -> None:
        """Offer what these blocks of the document make."""
        if dict(blocks) != self._blocks:
            self._blocks = dict(blocks)
            if self._is_filled:
                self._read()

    def focus_search(self) -> None:
        """Put the cursor into the search box."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _search(self, text: str) -> None:
        if not self._is_filled:
            self._read()  # which searches
            return
        self._model.search(text)
        is_empty = self._model.rowCount() == 0 and bool(text.strip())
        self._nothing.setText(
            self.tr("No node is called “{0}”. Try another word: “gate”, “loss”, “pool”.").replace(
                "{0}", text.strip()
            )
        )
        self._nothing.setVisible(is_empty)
        if text.strip() and not is_empty:
            self.list.setCurrentIndex(self._model.first_type(text))

    def _add_current(self) -> None:
        if self.list.currentIndex().isValid():
            self._add(self.list.currentIndex())

    def _add(self, index: QModelIndex) -> None:
        cls = self._model.row(index).type
        if cls is not None:
            self.node_wanted.emit(cls.id)

    def _offer_removal(self, place: QPoint) -> None:
        """Offer to take away the block that a row is made of."""
        index = self.list.indexAt(place)
        cls = self._model.row(index).type if index.isValid() else None
        if cls is None or not issubclass(cls, Composite):
            return
        name = cls.definition.name
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(
            self.tr("Remove block {0}").replace("{0}", name),
            lambda: self.removal_wanted.emit(name),
        )
        menu.popup(self.list.viewport().mapToGlobal(place))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Arrow keys in the search box move through what it found.
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _MOVES:
                self.list.keyPressEvent(event)
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)


class _TypeList(QListView):
    def __init__(self, themes: Themes) -> None:
        super().__init__()
        self._themes = themes
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)

    def startDrag(self, actions: Qt.DropAction) -> None:
        index = self.currentIndex()
        model = self.model()
        assert isinstance(model, PaletteModel)
        if not index.isValid() or model.row(index).type is None:
            return
        drag = QDrag(self)
        drag.setMimeData(model.mimeData([index]))
        picture = node_picture(model.row(index).type, self._themes, self.devicePixelRatioF())
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(int(picture.deviceIndependentSize().width() / 2), 12))
        drag.exec(Qt.DropAction.CopyAction)


def node_picture(cls: type[NodeType] | None, themes: Themes, scale: float) -> QPixmap:
    """Return what hangs at the pointer while a node type is dragged."""
    assert cls is not None
    theme = themes.current
    size = QSize(104, 48)
    pixmap = QPixmap(size * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    body = QRectF(0.5, 0.5, size.width() - 1, size.height() - 1)
    painter.setPen(theme.colour("node_border"))
    painter.setBrush(theme.colour("node_body"))
    painter.drawRoundedRect(body, 6, 6)
    painter.setClipRect(QRectF(0, 0, size.width(), 8))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour_of(theme.family(family_of_type(cls).colour)))
    painter.drawRoundedRect(body, 6, 6)
    painter.setClipping(False)
    painter.setPen(theme.colour("text"))
    painter.setFont(interface_font(12, is_bold=True))
    painter.drawText(body.adjusted(0, 8, 0, 0), Qt.AlignmentFlag.AlignCenter, cls.title)
    painter.end()
    return pixmap
