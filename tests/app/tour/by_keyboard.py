"""Without a mouse: walking, wiring, adding, and round the parts of the window."""

from PySide6.QtWidgets import QApplication

from tests.app.tour.tourist import Tourist


def walk(tour: Tourist) -> None:
    """Alt and the arrows follow the wires, W goes onto them, the arrows nudge."""
    selection = tour.workspace.selection
    with tour.no_edit():
        tour.key("Home", is_for="fit_here")
        tour.click(tour.at("mul_1"))
        tour.key("Alt+Right", is_for="walk_right")
        assert tour.selected == {"add_1"}
        tour.key("Alt+Left", is_for="walk_left")
        assert tour.selected == {"mul_1"}
        tour.key("Alt+Left", is_for="walk_left")
        first = tour.the_selected()
        down, up = ("Alt+Down", "Alt+Up") if first == "value_1" else ("Alt+Up", "Alt+Down")
        tour.key(down, is_for=f"walk_{down[4:].lower()}")
        assert tour.the_selected() != first
        tour.key(up, is_for=f"walk_{up[4:].lower()}")
        assert tour.the_selected() == first
        tour.key("W", is_for="walk_wires")
        assert selection.edge == tour.edge(first, "mul_1")
        tour.key("Alt+Right")
        assert tour.selected == {"mul_1"}
        tour.key("F", is_for="frame_here")
    x, y = tour.place_of("mul_1")
    with tour.edit("Move mul_1"):
        for prefix, id in (("", "nudge"), ("Shift+", "nudge_far"), ("Alt+Shift+", "nudge_little")):
            for way in ("Left", "Right", "Up", "Down", "Right", "Down"):
                tour.key(f"{prefix}{way}", is_for=f"{id}_{way.lower()}")
    assert tour.place_of("mul_1") == (x + 89, y + 89)


def wire(tour: Tourist) -> None:
    """Tab adds behind the selected node, C connects, Shift+C disconnects."""
    tour.key("Home")
    tour.click(tour.at("add_1"))
    with tour.edit("Add exp_1 to a wire"):
        tour.key("Tab", does="add_wired")
        tour.choose("exp")
    tour.on_canvas()
    with tour.edit("Disconnect add_1 from exp_1"):
        tour.key("Shift+C", does="disconnect")
    tour.on_canvas()
    tour.click(tour.at("add_1"))
    with tour.edit("Connect add_1 to exp_1"):
        tour.key("C", does="connect")
        tour.choose("out")
        tour.choose("exp_1")
    tour.on_canvas()
    tour.click(tour.at("exp_1"))
    with tour.edit("Delete exp_1"):
        tour.key("Backspace", is_for="remove")


def go_round(tour: Tourist) -> None:
    """F6 goes from part to part and back, F10 to the menus; the palette has a key of its own."""
    with tour.no_edit():
        tour.on_canvas()
        tour.key("F6", does="next_part")
        there = QApplication.focusWidget()
        assert there is not tour.canvas
        tour.key("Shift+F6", does="previous_part")
        assert QApplication.focusWidget() is tour.canvas
        tour.key("Ctrl+Shift+F", does="search_palette")
        assert QApplication.focusWidget() is tour.parts.palette.search
        tour.on_canvas()
        tour.key("F10", does="menus")
        tour.key("Escape")
        tour.on_canvas()
        tour.key("Ctrl+6", does="outline")
        tour.key("Ctrl+1", does="timeline")
        tour.on_canvas()
        tour.key("Ctrl+Shift+K", does="change_shortcuts")
        tour.close_dialogs()
        tour.on_canvas()


def present(tour: Tourist) -> None:
    """Presentation shows canvas and sentence only; Esc puts everything back."""
    with tour.no_edit():
        tour.click(tour.at("squash"))
        tour.key("Ctrl+Shift+B", does="differentiate")
        tour.key("Ctrl+Alt+P", does="presentation")
        assert not tour.parts.palette.isVisible()
        steps = tour.workspace.steps
        tour.key("Home")
        assert steps.cursor == 0
        tour.key("PgDown")
        assert steps.cursor == 1
        tour.key("PgUp")
        assert steps.cursor == 0
        tour.key("Escape")
        assert tour.parts.palette.isVisible()
        tour.on_canvas()
        tour.key("Ctrl+Up", does="show_all")
        tour.click(tour.at("squash"))
        tour.key("Ctrl+Shift+B", does="differentiate")
        tour.key("F11", does="full_screen")
        assert tour.window.isFullScreen()
        tour.key("F11", does="full_screen")
        assert not tour.window.isFullScreen()
        tour.on_canvas()
