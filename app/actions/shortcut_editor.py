"""Changing shortcuts: every action with its keys, to be searched, added to and taken from."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.actions.action import Action, words
from app.actions.table import ACTIONS
from app.widgets.fuzzy import Text, search
from app.widgets.key_recorder import KeyRecorder
from app.widgets.keys import KeyCaps, key_parts, key_text
from app.widgets.labels import Label
from app.widgets.search_model import SearchModel
from app.widgets.search_row import SearchRow, SearchRowDelegate
from app.workspace import Workspace

SIZE = (680, 640)
FIXED = {"Space": "moves the canvas and plays", "Esc": "closes and leaves things"}
"""Keys that are no action's and cannot be one's."""


def changeable() -> list[Action]:
    """Return the actions that can have shortcuts: all but those that open a submenu."""
    return [action for action in ACTIONS if action.choices is None]


class ShortcutEditor(QDialog):
    """A list of actions, and below it the keys of the one that is lit."""

    def __init__(self, workspace: Workspace, over: QWidget) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._workspace = workspace
        self._shortcuts = workspace.shortcuts
        self._by_id = {action.id: action for action in changeable()}
        self._wanted = ""
        self.search = QLineEdit()
        self.search.setProperty("role", "search")
        self.search.setPlaceholderText(self.tr("Find an action by its name or its keys"))
        self.search.setAccessibleName(self.tr("Find an action by its name or its keys"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._find)
        self.model = SearchModel(self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Actions and their shortcuts"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(SearchRowDelegate(workspace.themes, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.selectionModel().currentChanged.connect(self._show)
        self._make_foot()
        self._lay_out()
        self._shortcuts.changed.connect(self._changed)
        self._find("")
        self.resize(*SIZE)

    @property
    def action(self) -> Action:
        """The action whose keys are shown."""
        return self._by_id[self.model.rows[max(self.list.currentIndex().row(), 0)].key]

    # Making

    def _make_foot(self) -> None:
        self.title = Label("")
        self.add = KeyRecorder(self.tr("Add keys…"))
        self.add.setAutoDefault(False)
        self.add.recorded.connect(self._recorded)
        self.reset = _button(self.tr("Reset"))
        self.reset.clicked.connect(self._reset)
        self.message = Label("", "muted").wrapped()
        self.take = _button(self.tr("Take it over"))
        self.take.clicked.connect(self._take_over)
        self.leave = _button(self.tr("Leave it"))
        self.leave.clicked.connect(self._leave)
        self.reset_all = _button(self.tr("Reset all"))
        self.reset_all.clicked.connect(self._shortcuts.reset_all)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        self._ways = QWidget()
        ways = QHBoxLayout(self._ways)
        ways.setContentsMargins(0, 0, 0, 0)
        ways.setSpacing(10)
        keys = QHBoxLayout()
        keys.setSpacing(8)
        keys.addWidget(self._ways)
        keys.addWidget(self.add)
        keys.addWidget(self.reset)
        keys.addStretch(1)
        said = QHBoxLayout()
        said.setSpacing(8)
        said.addWidget(self.message, 1)
        said.addWidget(self.take)
        said.addWidget(self.leave)
        rule = QFrame()
        rule.setObjectName("rule")
        foot = QVBoxLayout()
        foot.setContentsMargins(20, 10, 20, 4)
        foot.setSpacing(8)
        foot.addWidget(self.title)
        foot.addLayout(keys)
        foot.addLayout(said)
        end = QHBoxLayout()
        end.setContentsMargins(20, 4, 20, 14)
        end.addWidget(self.reset_all)
        end.addStretch(1)
        end.addWidget(self.buttons)
        top = QHBoxLayout()
        top.setContentsMargins(12, 12, 12, 8)
        top.addWidget(self.search)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self.list, 1)
        whole.addWidget(rule)
        whole.addLayout(foot)
        whole.addLayout(end)

    # Showing

    def _find(self, text: str) -> None:
        before = self.action.id if self.model.rows else ""
        found = search(text.strip(), list(self._by_id.values()), self._texts)
        self.model.show_rows(tuple(self._row(each.thing, each.letters) for each in found))
        rows = [row.key for row in self.model.rows]
        if rows:
            place = rows.index(before) if before in rows and not text else 0
            self.list.setCurrentIndex(self.model.index(place))
        self._show()

    def _texts(self, action: Action) -> tuple[Text, ...]:
        keys = " ".join(key_text(each) for each in self._shortcuts.of(action))
        return (
            Text(title_of(action)), Text(keys, 1.2), Text(place_of(action), 0.4),
            Text(action.id.replace("_", " "), 0.6),
        )  # fmt: skip

    def _row(self, action: Action, letters: tuple[int, ...]) -> SearchRow:
        return SearchRow(
            action.id,
            title_of(action),
            letters,
            detail=place_of(action),
            remark=self.tr("changed") if self._shortcuts.is_changed(action) else "",
            ways=tuple(key_parts(keys) for keys in self._shortcuts.of(action)),
        )

    def _changed(self) -> None:
        rows = tuple(self._row(self._by_id[row.key], row.letters) for row in self.model.rows)
        place = max(self.list.currentIndex().row(), 0)
        self.model.show_rows(rows)
        self.list.setCurrentIndex(self.model.index(place))
        self._show()

    def _show(self) -> None:
        """Show the keys of the action that is lit."""
        self._say("")
        has_any = bool(self.model.rows)
        for part in (self._ways, self.add, self.reset):
            part.setVisible(has_any)
        if not has_any:
            self.title.setText(self.tr("No action is called that, and none has such keys."))
            return
        action = self.action
        self.title.setText(self.tr("Keys of “{0}”").replace("{0}", title_of(action)))
        self.reset.setVisible(self._shortcuts.is_changed(action))
        layout = self._ways.layout()
        assert layout is not None
        while (item := layout.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for keys in self._shortcuts.of(action):
            layout.addWidget(KeyCaps([key_parts(keys)], self._workspace.themes))
            away = _button("✕")
            away.setAccessibleName(self.tr("Take {0} away").replace("{0}", key_text(keys)))
            away.setToolTip(away.accessibleName())
            away.clicked.connect(partial(self._take_away, keys))
            layout.addWidget(away)

    def _say(self, text: str, *, may_take: bool = False) -> None:
        self.message.setText(text)
        self.take.setVisible(may_take)
        self.leave.setVisible(may_take)
        if text:
            self._workspace.spoken.emit(text)

    # Changing

    def _recorded(self, keys: str) -> None:
        if keys in FIXED:
            text = self.tr("{0} is no action's: it {1}.").replace("{0}", key_text(keys))
            self._say(text.replace("{1}", words(FIXED[keys])))
            return
        owner = self._shortcuts.owner(keys, self._by_id.values(), but=self.action)
        if owner is None:
            self._add(keys)
            return
        self._wanted = keys
        text = self.tr("{0} is “{1}” already.").replace("{0}", key_text(keys))
        self._say(text.replace("{1}", title_of(self._by_id[owner.id])), may_take=True)
        self.take.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, keys: str) -> None:
        action = self.action
        self._shortcuts.set(action, (*self._shortcuts.of(action), keys), self._by_id.values())
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_over(self) -> None:
        self._add(self._wanted)

    def _leave(self) -> None:
        self._say("")
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_away(self, keys: str) -> None:
        action = self.action
        left = [each for each in self._shortcuts.of(action) if each != keys]
        self._shortcuts.set(action, left, self._by_id.values())
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reset(self) -> None:
        """Give the action the keys of the table, and say whom they were taken back from."""
        action = self.action
        losers = self._shortcuts.set(action, action.shortcuts, self._by_id.values())
        if losers:
            names = ", ".join(title_of(self._by_id[each.id]) for each in losers)
            self._say(self.tr("Taken back from {0}.").replace("{0}", names))
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)


def title_of(action: Action) -> str:
    """Return what an action is called in a list."""
    return words(action.text).rstrip(" …")


def place_of(action: Action) -> str:
    """Return in which menu an action stands, and whether its keys are the canvas's alone."""
    canvas = words("on the canvas")
    if not action.menu:
        return canvas
    return f"{words(action.menu)}, {canvas}" if action.on_canvas else words(action.menu)


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "quiet")
    # Enter in the search box, or after keys were recorded, is for neither of them.
    button.setAutoDefault(False)
    return button
