"""Notes and frames on a board."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF

from app.canvas.cards.field import CardField
from app.canvas.cards.holding import EAR
from app.document.commands.sheet import ChangeSheet
from graph_engine.project.sheet import Card, Frame, Note, Sheet
from tests.app.canvas.conftest import Board

NOTE = Note(-400, 120, 200, 100, "why it is so")
FRAME = Frame(-120, -160, 320, 240, "Inputs", colour="teal")


def put(board: Board, **cards: Card) -> None:
    """Put cards onto the canvas, by their ids, as one step."""
    sheet = board.document.sheet.with_cards(cards)
    board.document.push(ChangeSheet(board.document, sheet, "Put cards"))


def sheet(board: Board) -> Sheet:
    return board.document.sheet


def card(board: Board, id_: str) -> Card:
    return board.document.sheet.cards[id_]


def at(board: Board, x: float, y: float) -> QPoint:
    """Return where a point of the scene is on screen."""
    return board.view.mapFromScene(QPointF(x, y))


def title(board: Board, id_: str) -> QPoint:
    """Return where a frame is held to be moved."""
    found = card(board, id_)
    return at(board, found.x + found.width / 2, found.y + 15)


def middle(board: Board, id_: str) -> QPoint:
    found = card(board, id_)
    return at(board, found.x + found.width / 2, found.y + found.height / 2)


def ear(board: Board, id_: str) -> QPoint:
    """Return where the corner of a note is held to size it."""
    found = card(board, id_)
    return at(board, found.x + found.width - EAR / 3, found.y + found.height - EAR / 3)


def field(board: Board) -> CardField:
    found = board.view.card_editing.field
    assert found is not None
    return found


def moved(found: Card, dx: float, dy: float) -> Card:
    return replace(found, x=found.x + dx, y=found.y + dy)
