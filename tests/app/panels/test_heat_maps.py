"""Heat maps with real pointer and key events: cross-hair, slices, legend, large tensors."""

import time

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from app.panels.inspector.heat_layout import tick_step
from app.panels.inspector.planes import planes_of, usual_choice
from app.panels.inspector.ramps import Kind, ramp, scale_of
from app.panels.inspector.tensor_picture import TensorPicture
from app.panels.inspector.tensor_view import TensorView
from app.theme import THEMES, Themes


@pytest.fixture
def view(qtbot: QtBot) -> TensorView:
    shown = TensorView(Themes())
    qtbot.addWidget(shown)
    shown.resize(320, 400)
    shown.show()
    return shown


def point_at(qtbot: QtBot, view: TensorView, index: tuple[int, ...]) -> None:
    place = view.picture.point_of(index)
    assert place is not None
    qtbot.mouseMove(view.picture, QPoint(2, view.picture.height() - 2))
    qtbot.mouseMove(view.picture, place.toPoint())


def test_number_under_the_pointer_is_told_with_every_digit(view: TensorView, qtbot: QtBot) -> None:
    array = np.random.default_rng(0).normal(size=(12, 9))
    view.show_tensor(array, "value")
    point_at(qtbot, view, (7, 4))
    assert view.caption.text() == f"[7, 4] = {float(array[7, 4])!r}"


def test_cross_hair_is_painted_through_the_element(view: TensorView, qtbot: QtBot) -> None:
    view.show_tensor(np.zeros((12, 9)), "value")
    before = view.picture.grab().toImage()
    point_at(qtbot, view, (7, 4))
    middle, edge = view.picture.point_of((7, 4)), view.picture.point_of((7, 0))
    assert middle is not None and edge is not None
    ratio = before.devicePixelRatio()
    place = QPoint(round(edge.x() * ratio), round(middle.y() * ratio))
    after = view.picture.grab().toImage()
    found = [
        QColor(after.pixel(place + QPoint(0, dy))) != QColor(before.pixel(place + QPoint(0, dy)))
        for dy in (-1, 0, 1)
    ]
    assert any(found)


def test_arrow_keys_move_the_cross_hair(view: TensorView, qtbot: QtBot) -> None:
    view.show_tensor(np.arange(20.0).reshape(4, 5), "value")
    picture = view.picture
    with qtbot.waitActive(view):
        view.activateWindow()
    picture.clearFocus()
    picture.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.caption.text() == "[0, 0] = 0.0"
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(picture, key)
    assert view.caption.text() == "[2, 1] = 11.0"
    with qtbot.waitSignal(view.chosen) as told:
        qtbot.keyClick(picture, Qt.Key.Key_Return)
    assert told.args == [(2, 1)]
    for _ in range(9):
        qtbot.keyClick(picture, Qt.Key.Key_Left)
    assert view.caption.text() == "[2, 0] = 10.0"


def test_batch_of_images_shows_every_channel_of_the_first(view: TensorView) -> None:
    view.show_tensor(np.arange(2 * 3 * 4 * 4.0).reshape(2, 3, 4, 4), "value", is_batched=True)
    assert [axis.name for axis in view.slices.axes] == ["example", "channel"]
    assert view.slices.chosen == (0, None)
    assert view.picture._planes is not None
    assert list(view.picture._planes.indices) == [(0, 0), (0, 1), (0, 2)]


def test_slices_are_chosen_by_button_and_by_typing(view: TensorView, qtbot: QtBot) -> None:
    array = np.arange(2 * 3 * 4 * 4.0).reshape(2, 3, 4, 4)
    view.show_tensor(array, "value", is_batched=True)
    example, channel = view.slices.axes
    qtbot.mouseClick(example._up, Qt.MouseButton.LeftButton)
    assert not example._up.isEnabled()
    channel.spin.selectAll()
    qtbot.keyClicks(channel.spin, "2")
    qtbot.keyClick(channel.spin, Qt.Key.Key_Return)
    assert view.slices.chosen == (1, 2)
    point_at(qtbot, view, (1, 2, 3, 0))
    assert view.caption.text() == f"[1, 2, 3, 0] = {array[1, 2, 3, 0]}"
    view.show_tensor(array + 1, "value", is_batched=True)
    assert view.slices.chosen == (1, 2)


def test_filters_of_a_layer_lie_side_by_side(view: TensorView) -> None:
    view.show_tensor(np.zeros((16, 6, 5, 5)), "value", is_weight=True)
    assert [axis.name for axis in view.slices.axes] == ["filter", "channel"]
    assert view.picture._planes is not None
    assert view.picture._planes.count == 64
    assert "32 more not shown" in view.caption.text()


def test_large_tensor_is_shown_at_once(view: TensorView) -> None:
    array = np.zeros((64, 512, 64, 64), np.float32)
    started = time.process_time()
    view.show_tensor(array, "value", is_batched=True)
    view.grab()
    assert time.process_time() - started < 1.0
    assert view.picture._painting is not None
    wide = np.random.default_rng(0).normal(size=(2000, 3000))
    view.show_tensor(wide, "value")
    view.grab()
    (image,) = view.picture._painting._images.values()
    assert image.width() <= 700 and image.height() <= 700
    assert "every row of" in view.caption.text()


def test_signed_numbers_have_zero_in_the_middle() -> None:
    assert scale_of([np.array([-1.0, 3.0])], "value").levels([0.0])[0] in (127, 128)
    assert scale_of([np.array([1.0, 3.0])], "value").low == 1.0
    assert scale_of([np.array([1.0, np.inf, np.nan])], "gradient").high == 1.0


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("kind", ["value", "gradient", "local"])
def test_signs_differ_for_people_who_see_no_red_or_no_green(theme: str, kind: Kind) -> None:
    # Vienot, Brettel & Mollon 1999, simplified to linear light: protanopes and deuteranopes see
    # one mixture of red and green, and blue as it is.
    colours = ramp(theme, kind, is_signed=True)
    for weights in ((0.1124, 0.8876), (0.2927, 0.7073)):
        seen = []
        for colour in (colours[0], colours[-1]):
            red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
            linear = weights[0] * red**2.2 + weights[1] * green**2.2
            seen.append(np.array([linear ** (1 / 2.2), blue]))
        assert np.abs(seen[0] - seen[1]).max() > 0.25


def test_folded_vector_ends_where_it_ends(view: TensorView) -> None:
    view.show_tensor(np.arange(40.0), "value")
    picture: TensorPicture = view.picture
    last = picture.point_of((39,))
    assert last is not None and picture.index_at(last) == (39,)
    behind = picture._layout.cell_area(0, 1, 20).center() if picture._layout else None
    assert behind is not None and picture.index_at(behind) is None


def test_only_what_is_lit_stays_bright(view: TensorView) -> None:
    view.show_tensor(np.ones((8, 8)), "gradient")
    mask = np.zeros((8, 8), bool)
    mask[2:4, 5:7] = True
    view.picture.light(mask)
    image = view.picture.grab().toImage()
    ratio = image.devicePixelRatio()
    inside, outside = (view.picture.point_of(each) for each in ((2, 5), (6, 1)))
    assert inside is not None and outside is not None
    colours = [
        QColor(image.pixel(round((p.x() + 3) * ratio), round((p.y() + 3) * ratio)))
        for p in (inside, outside)
    ]
    assert colours[0].lightness() < colours[1].lightness() - 40


@pytest.mark.parametrize("cell,step", [(20.0, 1), (8.0, 2), (3.0, 5), (0.3, 50), (0.05, 500)])
def test_ticks_come_in_round_steps(cell: float, step: int) -> None:
    assert tick_step(cell, 14.0) == step


def test_slice_of_five_axes_says_what_is_where() -> None:
    array = np.arange(2 * 3 * 2 * 2 * 2).reshape(2, 3, 2, 2, 2)
    assert usual_choice(array.shape) == (0, 0, None)
    planes = planes_of(array, (1, None, 0))
    assert planes.index(2, 1, 0) == (1, 2, 0, 1, 0)
    assert planes.tiles[2][1, 0] == array[1, 2, 0, 1, 0]
    assert planes.place((1, 2, 0, 1, 0)) == (2, 1, 0)
    assert planes.place((0, 2, 0, 1, 0)) is None
