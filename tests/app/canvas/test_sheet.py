"""Pictures on a sheet: made when they are wanted again, copied to the pixel."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from app.canvas.sheet import Sheet

SIZE = 20


def colour(number: int) -> QColor:
    return QColor.fromHsv(37 * number % 360, 200, 200)


@pytest.fixture
def sheet(qtbot: QtBot) -> Sheet:
    return Sheet()


def maker(sheet: Sheet, made: list[int]) -> Callable[[int], None]:
    """Return what makes a square of its number's colour."""

    def make(number: int) -> None:
        made.append(number)
        sheet.picture(
            number, (SIZE, SIZE), lambda painter: painter.fillRect(0, 0, SIZE, SIZE, colour(number))
        )

    return make


def copied(sheet: Sheet, numbers: list[int], growth: float = 1.0) -> QImage:
    """Return the pictures side by side."""
    step = round(SIZE * growth)
    image = QImage(step * len(numbers), step, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    corners = np.array([[step * at, 0] for at in range(len(numbers))], dtype=float)
    sheet.copy(painter, np.array(numbers), corners, growth)
    painter.end()
    return image


def expected(numbers: list[int], growth: float = 1.0) -> QImage:
    step = round(SIZE * growth)
    image = QImage(step * len(numbers), step, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    for at, number in enumerate(numbers):
        painter.fillRect(QRectF(step * at, 0, step, step), colour(number))
    painter.end()
    return image


def test_a_picture_is_made_when_it_is_wanted_again(sheet: Sheet) -> None:
    made: list[int] = []
    make = maker(sheet, made)
    assert sheet.want(np.array([3, 5]), make).tolist() == [False, False]
    assert sheet.want(np.array([5, 8]), make).tolist() == [True, False]
    assert sheet.want(np.array([9, 9, 5]), make).tolist() == [True, True, True]
    assert made == [5, 9]
    assert sheet.want(np.array([], dtype=int), make).tolist() == []


@pytest.mark.parametrize("growth", [1.0, 1.5])
def test_pictures_are_copied_to_where_they_belong(sheet: Sheet, growth: float) -> None:
    numbers = [4, 700, 4, 12]
    for _ in range(2):
        sheet.want(np.array(numbers), maker(sheet, []))
    assert copied(sheet, numbers, growth) == expected(numbers, growth)


def test_all_are_made_anew_once_forgotten(sheet: Sheet) -> None:
    make = maker(sheet, [])
    for _ in range(2):
        sheet.want(np.array([1, 2]), make)
    sheet.forget()
    assert not sheet.want(np.array([1, 2]), make).any()


def test_when_the_pages_are_full_what_is_seen_now_is_right(sheet: Sheet) -> None:
    made: list[int] = []
    make = maker(sheet, made)
    # More than fit on all pages.
    for start in range(0, 6_000, 100):
        numbers = np.arange(start, start + 100)
        sheet.want(numbers, make)
        known = numbers[sheet.want(numbers, make)].tolist()
        assert known
        assert copied(sheet, known) == expected(known)
