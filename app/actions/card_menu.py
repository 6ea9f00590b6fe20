"""What the context menu of the canvas says about notes and frames."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QMenu

from app.actions.menus import Menus
from app.canvas.cards.colours import hue
from app.workspace import Workspace
from graph_engine.project.sheet import COLOURS

_SWATCH = 14


def fitting(ids: Sequence[str], workspace: Workspace) -> Sequence[str]:
    """Return the lines of the context menu that make sense for what is selected.

    Parameters
    ----------
    ids : sequence of str
        Of all lines; an empty one is a gap. Those before the first are about everything.
    """
    selection = workspace.selection
    are_only_cards = selection.cards and not selection.nodes and selection.edge is None
    return ids[: list(ids).index("")] if are_only_cards else ids


def offer_cards(menu: QMenu, menus: Menus, workspace: Workspace) -> None:
    """Offer what can be done with the selected notes and frames, and to make new ones."""
    menu.addSeparator()
    if workspace.selection.cards:
        wanted = ("edit_card", "fit_frame", "select_inside")
        menu.addActions([menus.actions[id] for id in wanted if menus.actions[id].isEnabled()])
        colours = menus.choices_menu("card_colour", menu)
        colours.setTitle(menus.actions["card_colour"].text())
        colours.aboutToShow.connect(partial(_show_swatches, colours, workspace))
        menu.addMenu(colours)
        menu.addSeparator()
    menu.addActions([menus.actions["add_note"], menus.actions["add_frame"]])


def _show_swatches(menu: QMenu, workspace: Workspace) -> None:
    """Put a spot of its colour beside each line; filled when the menu opens."""
    theme = workspace.themes.current
    for action, colour in zip(menu.actions(), COLOURS, strict=True):
        swatch = _swatch(hue(theme, colour), menu.devicePixelRatioF())
        if action.isChecked():
            # An icon takes the place of the tick.
            _tick(swatch, theme.colour("window"))
        action.setIcon(QIcon(swatch))
        action.setIconVisibleInMenu(True)


def _swatch(colour: str, ratio: float) -> QPixmap:
    picture = QPixmap(round(_SWATCH * ratio), round(_SWATCH * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(QRectF(1.0, 1.0, _SWATCH - 2.0, _SWATCH - 2.0), 3.0, 3.0)
    painter.end()
    return picture


def _tick(picture: QPixmap, colour: QColor) -> None:
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.8))
    painter.drawPolyline(QPolygonF([QPointF(3.6, 7.2), QPointF(6.2, 9.8), QPointF(10.6, 4.6)]))
    painter.end()
