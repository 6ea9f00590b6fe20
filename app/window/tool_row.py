"""The row below the menus: formula, stepping, live values, precision, engine, train, export."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app.actions.menus import Menus
from app.panels.formula_bar import FormulaBar
from app.widgets.action_button import GlyphButton, MenuButton, TextButton
from app.workspace import Workspace

STEPPING = (
    ("first", {"": "first"}),
    ("back", {"": "back"}),
    ("play", {"": "play", "Pause": "pause"}),
    ("forward", {"": "forward"}),
    ("show_all", {"": "rerun"}),
)


class ToolRow(QWidget):
    """Places the tools; every one of them shows an action of the table."""

    def __init__(self, workspace: Workspace, menus: Menus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._menus = menus
        self.formula = FormulaBar(workspace.document, workspace.selection, workspace.live)
        self.live = TextButton(menus.actions["live"], "live", self.tr("● Live values"))
        self.precision = MenuButton(
            "float64", self.tr("Precision"), self.tr("Arithmetic of the NumPy engine")
        )
        self.precision.setMenu(menus.choices_menu("precision", self))
        self.engine = MenuButton(
            "NumPy", self.tr("Engine"), self.tr("What computes the numbers on the wires")
        )
        self.engine.setMenu(self._engine_menu())
        self.train = TextButton(menus.actions["train"], "primary")
        self.export = MenuButton(
            self.tr("Export model"), self.tr("Export"), self.tr("Write the model for others to use")
        )
        self.export.setMenu(menus.menu("Export", self))
        self._lay_out()
        for signal in (workspace.document.settings_changed, workspace.document.loaded):
            signal.connect(self._show_precision)
        self._show_precision()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 14, 0)
        row.setSpacing(4)
        row.addWidget(self.formula, 10)
        row.addSpacing(22)
        for id, signs in STEPPING:
            row.addWidget(GlyphButton(self._menus.actions[id], signs, self._workspace.themes))
        row.addSpacing(8)
        for part in (self.live, self.precision, self.engine):
            row.addWidget(part)
            row.addSpacing(3)
        row.addStretch(4)
        row.addSpacing(12)
        row.addWidget(self.train)
        row.addSpacing(3)
        row.addWidget(self.export)

    def _engine_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        title = menu.addAction(self.tr("NumPy: forward and backward, every number kept"))
        title.setCheckable(True)
        title.setChecked(True)
        # It is the only engine that keeps every number, so the tick stays.
        title.toggled.connect(lambda: title.setChecked(True))
        menu.addSeparator()
        for id in ("check_parity", "check_gradients", "training_mode"):
            menu.addAction(self._menus.actions[id])
        return menu

    def _show_precision(self) -> None:
        self.precision.show_text(self._workspace.document.graph.settings.dtype)
