"""Where everything stands inside a node: as somebody laid it out, or laid out now."""

from __future__ import annotations

from app.document.inside_layout import arranged_inside
from app.document.layout import places_for
from app.document.room import Sizes
from graph_engine.project.sheet import InsideLayout, Sheet
from graph_engine.shape_inference import ShapeTable
from graph_engine.structure import GraphStructure


def laid_out(
    graph: GraphStructure, shapes: ShapeTable, stored: InsideLayout | None, sizes: Sizes
) -> InsideLayout:
    """Return a layout with a place for each node of a graph.

    Parameters
    ----------
    stored : InsideLayout or None
        What was kept: its nodes keep their places, others come below them.
    """
    known = {} if stored is None else stored.positions
    places = {name: known[name] for name in graph if name in known}
    missing = [name for name in graph if name not in known]
    sheet = Sheet() if stored is None else stored.sheet
    if not places:
        laid = arranged_inside(graph, shapes, graph, sizes(graph, shapes, graph), folds=True)
        return InsideLayout(laid.places, sheet.with_courses(laid.courses))
    if missing:
        places |= places_for(graph, missing, places, shapes)
    return InsideLayout(places, sheet)
