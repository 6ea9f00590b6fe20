"""An element pointed at in the inspector lights what belongs to it on the canvas."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from tests.app.window import Hands


def test_receptive_field_is_lit_on_the_canvas_and_goes_with_the_pointer(hands: Hands) -> None:
    hands.parts.open_example("lenet-digits")
    hands.settle()
    hands.click_node("pool1")
    hands.parts.inspector.refresh()
    page = hands.parts.inspector.node_page
    assert page is not None
    near = hands.parts.canvas.canvas.near
    picture = page.views.tensor.picture
    place = picture.point_of((0, 0, 3, 3))
    assert place is not None
    hands.qtbot.mouseMove(picture, QPoint(1, picture.height() - 1))
    hands.qtbot.mouseMove(picture, place.toPoint())
    hands.qtbot.waitUntil(lambda: near.masks is not None, timeout=20_000)
    assert near.masks is not None
    assert near.masks["relu1", "out"].sum() == 4
    assert near.is_related("digits")
    assert not near.is_related("logits")
    hands.qtbot.mouseMove(picture, QPoint(1, picture.height() - 1))
    assert near.masks is None
    assert near.is_related("logits")
