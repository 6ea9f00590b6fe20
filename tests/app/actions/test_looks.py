"""The lines of the View menu about how things look."""

import pytest
from PySide6.QtWidgets import QMenu

from tests.app.window import Hands

LINES = {
    "theme": ["As the desktop", "Light", "Dark", "Light, high contrast", "Dark, high contrast"],
    "colours": ["Standard", "Safe for the colour-blind"],
    "motion": ["As the desktop", "Full", "Reduced"],
    "tensor_labels": ["Shape", "Mean ± standard deviation", "Thumbnail"],
    "label_size": ["100 %", "125 %", "150 %", "200 %"],
    "wire_ink": ["Off", "Width", "Colour", "Width and colour"],
    "window_size": ["90 %", "100 %", "110 %", "125 %", "150 %"],
}


def opened(hands: Hands, id: str) -> QMenu:
    menu = hands.parts.menus.choices_menu(id, hands.window)
    menu.aboutToShow.emit()
    return menu


def choose(hands: Hands, id: str, text: str) -> None:
    next(a for a in opened(hands, id).actions() if a.text() == text).trigger()


@pytest.mark.parametrize("id", LINES)
def test_every_choice_is_offered_and_marked_once_it_is_taken(hands: Hands, id: str) -> None:
    assert [action.text() for action in opened(hands, id).actions()] == LINES[id]
    for text in LINES[id]:
        choose(hands, id, text)
        ticked = [action.text() for action in opened(hands, id).actions() if action.isChecked()]
        assert ticked == [text]


def test_high_contrast_reaches_the_window(hands: Hands) -> None:
    choose(hands, "theme", "Dark, high contrast")
    assert hands.window.themes.current.name == "dark_contrast"
    choose(hands, "colours", "Safe for the colour-blind")
    assert hands.window.themes.current.name == "dark_contrast_safe"
    ring = "border: 2px solid"
    assert ring in hands.window.styleSheet()
    choose(hands, "theme", "Light")
    assert ring not in hands.window.styleSheet()
    assert hands.parts.canvas.canvas.look.ink.theme.name == "light_safe"


def test_choices_reach_the_canvas_and_the_inside_of_a_node(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    hands.settle()
    choose(hands, "wire_ink", "Width and colour")
    choose(hands, "tensor_labels", "Thumbnail")
    hands.trigger("marks")
    hands.parts.workspace.inside.open("f")
    for canvas in (hands.parts.canvas, hands.parts.area.inside.canvas):
        choices = canvas.canvas.look.choices
        assert (choices.wire_ink, choices.tensor_labels, choices.has_marks) == (
            "both", "thumbnail", False
        )  # fmt: skip
    hands.trigger("marks")
    assert hands.parts.area.inside.canvas.canvas.look.choices.has_marks
    assert hands.parts.menus.actions["marks"].isChecked()


def test_reduced_motion_stills_the_moving_step(hands: Hands) -> None:
    player = hands.parts.workspace.steps.player
    assert player.animates
    choose(hands, "motion", "Reduced")
    assert not player.animates
    choose(hands, "motion", "Full")
    assert player.animates
