"""Panels, help and the searches."""

from tests.app.tour.tourist import Tourist


def look_at_panels(tour: Tourist) -> None:
    """Ctrl and a digit bring a panel to the front."""
    with tour.no_edit():
        for number, name in enumerate(("timeline", "training", "problems", "code", "history")):
            tour.key(f"Ctrl+{number + 1}", does=name)
            assert tour.parts.tabs.currentIndex() == number
        tour.key("Ctrl+1", does="timeline")
        tour.on_canvas()


def search_and_help(tour: Tourist) -> None:
    """The command search does any action; ? shows every key, F1 the page of a node."""
    with tour.no_edit():
        tour.key("Ctrl+Shift+P", does="commands")
        tour.choose("select all")
        assert tour.selected == set(tour.graph)
        tour.key("?", does="shortcuts")
        tour.close_dialog("Keyboard and mouse")
        tour.on_canvas()
        tour.click(tour.at("squash"))
        tour.key("F1", does="node_help")
        tour.close_dialogs()
        tour.on_canvas()


def rest(tour: Tourist) -> None:
    """Live values can rest."""
    live = tour.workspace.live
    with tour.no_edit():
        tour.key("Ctrl+Shift+L", does="live")
        assert not live.is_enabled
        tour.key("Ctrl+Shift+L", does="live")
        assert live.is_enabled


def undo_spares_fields(tour: Tourist) -> None:
    """Ctrl+Z in a field takes back what was typed there, and nothing of the graph."""
    with tour.no_edit():
        field = tour.parts.tools.formula.edit
        field.setFocus()
        field.setText("")
        tour.write("relu(q)")
        tour.key("Ctrl+Z")
        assert field.text() != "relu(q)"
        tour.key("Escape")
        tour.on_canvas()
