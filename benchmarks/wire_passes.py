"""How often wires pass over nodes that they do not belong to."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from app.canvas.curves import control_points, points_at
from app.canvas.led_wires import spans_between
from app.document.layout import Arranged
from app.document.port_levels import input_levels, output_levels
from app.document.room import DEFAULT_SIZE
from app.layout.passing import boxes_at
from graph_engine import Graph
from graph_engine.edge import Edge
from graph_engine.project.course import Course
from nodes.shapes import Array

_STEP = 8.0
_MOST_STEPS = 4_000
_AT_ONCE = 500
_GRAZING = 2.0
"""As deep as that into a body a wire may be, in pixels."""


def passes(graph: Graph, laid: Arranged) -> tuple[int, int]:
    """Return how many pairs of a wire and a node it passes over there are, led and on plain ways.

    All nodes have the size of a small one, as `app.document.layout.arrange` takes them to have.
    """
    return _count(graph, laid, laid.courses), _count(graph, laid, {})


def _count(graph: Graph, laid: Arranged, courses: Mapping[Edge, Course]) -> int:
    number = {name: index for index, name in enumerate(laid.places)}
    places = np.array(list(laid.places.values())) + _GRAZING
    sizes = np.full((len(places), 2), DEFAULT_SIZE) - 2 * _GRAZING
    edges = graph.edges()
    found = 0
    for first in range(0, len(edges), _AT_ONCE):
        part = edges[first : first + _AT_ONCE]
        ways = [_course(graph, laid, edge, courses.get(edge)) for edge in part]
        wire = np.repeat(np.arange(len(part)), [len(way) for way in ways])
        points = np.concatenate(ways)
        box = boxes_at(points[:, 0], points[:, 1], places, sizes)
        own = np.array([(number[edge.source], number[edge.target]) for edge in part])
        is_foreign = (box >= 0) & (box != own[wire, 0]) & (box != own[wire, 1])
        found += len(np.unique(np.stack([wire, box])[:, is_foreign], axis=1).T)
    return found


def _course(graph: Graph, laid: Arranged, edge: Edge, course: Course | None) -> Array:
    """Return points along a wire, near enough to each other to meet every node."""
    width, height = DEFAULT_SIZE
    (x, y), (u, v) = laid.places[edge.source], laid.places[edge.target]
    start = np.array(
        [x + width, y + output_levels(graph.node(edge.source), height)[edge.source_port]]
    )
    end = np.array([u, v + input_levels(graph.node(edge.target), height)[edge.target_port]])
    if course is None:
        spans = control_points(start[None], end[None], np.zeros(1, dtype=bool))
    else:
        anchors = np.concatenate(
            [start[None], np.array(course.points) + np.array([x, y]), end[None]]
        )
        spans = spans_between(anchors[:-1], anchors[1:], np.zeros(len(anchors) - 1, dtype=bool))
    length = np.abs(spans[:, -2:] - spans[:, :2]).sum(axis=1)
    steps = np.clip(length / _STEP, 16, _MOST_STEPS).astype(int)
    return np.concatenate(
        [
            points_at(np.repeat(span[None], count, axis=0), np.linspace(0.0, 1.0, count))
            for span, count in zip(spans, steps.tolist(), strict=True)
        ]
    )
