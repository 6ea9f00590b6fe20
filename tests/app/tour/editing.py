"""Editing what is there: select, copy, rename, replace, swap, mute, delete."""

from tests.app.tour.tourist import CONTROL, SHIFT, Tourist


def select(tour: Tourist) -> None:
    """Clicks, bands and keys select, and none of it is an edit."""
    with tour.no_edit():
        tour.key("Home")
        tour.click(tour.at("mul_1"))
        assert tour.selected == {"mul_1"}
        tour.click(tour.at("add_1"), SHIFT)
        assert tour.selected == {"mul_1", "add_1"}
        tour.click(tour.at("add_1"), CONTROL)
        assert tour.selected == {"mul_1"}
        tour.key("U", does="select_upstream")
        assert tour.selected == {"mul_1", "value_1", "value_2"}
        tour.click(tour.at("mul_1"))
        tour.key("D", does="select_downstream")
        assert tour.selected == {"mul_1", "add_1"}
        tour.key("Ctrl+I", does="select_inverse")
        assert tour.selected == set(tour.graph) - {"mul_1", "add_1"}
        tour.key("Ctrl+A", does="select_all")
        assert tour.selected == set(tour.graph)
        tour.key("Ctrl+Shift+A", does="select_none")
        assert not tour.selected
        tour.drag(*tour.around(["value_1", "value_2"]))
        assert tour.selected == {"value_1", "value_2"}
        tour.click(tour.empty_place())
        assert not tour.selected


def change_nodes(tour: Tourist) -> None:
    """R replaces, X swaps, M mutes, F2 renames."""
    tour.click(tour.at("mul_1"))
    with tour.edit("Swap the inputs of mul_1"):
        tour.key("X", does="swap_inputs")
    assert tour.graph.edges_into("mul_1")["x"].source == "value_2"
    with tour.edit("Replace mul_1 by Maximum"):
        tour.key("R", does="replace")
        tour.choose("max")
    (source,) = tour.selected
    assert tour.graph.node(source).id == "maximum"
    assert tour.texts(source, "add_1")[0] == "5.00"
    tour.take_back()
    tour.take_back()
    tour.click(tour.at("tanh_1"))
    with tour.edit("Mute tanh_1"):
        tour.key("M", does="mute")
    assert tour.graph.node("tanh_1").id.startswith("muted")
    with tour.edit("Unmute tanh_1"):
        tour.key("M", does="mute")
    with tour.edit("Rename tanh_1 to squash"):
        tour.key("F2", does="rename")
        tour.write("squash")
        tour.key("Return")
    tour.on_canvas()


def copy_and_delete(tour: Tourist) -> None:
    """Copies come by the clipboard and without it, with their wires and without."""
    tour.click(tour.at("mul_1"))
    with tour.no_edit():
        tour.key("Ctrl+C", does="copy")
    with tour.edit("Paste mul_1"):
        tour.key("Ctrl+V", does="paste")
    copy = tour.the_selected()
    with tour.edit(f"Cut {copy}"):
        tour.key("Ctrl+X", does="cut")
    tour.take_back()
    tour.click(tour.at(copy))
    with tour.edit(f"Delete {copy}"):
        tour.key("Del", does="delete")
    tour.click(tour.at("mul_1"))
    with tour.edit("Duplicate mul_1"):
        tour.key("Ctrl+D", does="duplicate")
    assert not tour.graph.edges_into(tour.the_selected())
    tour.take_back()
    tour.click(tour.at("mul_1"))
    with tour.edit("Duplicate mul_1"):
        tour.key("Ctrl+Shift+D", does="duplicate_wired")
    assert len(tour.graph.edges_into(tour.the_selected())) == 2
    tour.take_back()
    tour.key("Ctrl+Y", does="redo")
    tour.edits.append("Duplicate mul_1")
