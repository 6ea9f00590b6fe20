"""The course of wires."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.canvas.curves import boxes, control_points, nearest, path, points_at, polylines

DRAW = np.random.default_rng(3)
START = DRAW.uniform(-500, 500, size=(60, 2))
END = DRAW.uniform(-500, 500, size=(60, 2))
BELOW = DRAW.random(60) < 0.3
POINTS = control_points(START, END, BELOW)


def test_wires_begin_and_end_at_their_ports() -> None:
    assert np.array_equal(POINTS[:, :2], START)
    assert np.array_equal(POINTS[:, -2:], END)


def test_wires_leave_to_the_right() -> None:
    soon = points_at(POINTS, np.full(60, 0.01))
    assert (soon[:, 0] > START[:, 0]).all()


def test_wires_arrive_from_the_left_or_from_below() -> None:
    late = points_at(POINTS, np.full(60, 0.99))
    assert (late[~BELOW, 0] < END[~BELOW, 0]).all()
    assert (late[BELOW, 1] > END[BELOW, 1]).all()


def test_both_halves_join() -> None:
    before, after = (points_at(POINTS, np.full(60, t)) for t in (0.499999, 0.500001))
    assert np.abs(before - after).max() < 0.05


def test_boxes_hold_the_whole_course() -> None:
    along = polylines(POINTS, 24).reshape(60, 24, 4)
    box = boxes(POINTS)[:, None, :]
    assert (along[..., [0, 2]] >= box[..., 0:1] - 1e-9).all()
    assert (along[..., [0, 2]] <= box[..., 2:3] + 1e-9).all()
    assert (along[..., [1, 3]] >= box[..., 1:2] - 1e-9).all()
    assert (along[..., [1, 3]] <= box[..., 3:4] + 1e-9).all()


def test_a_wire_that_runs_back_keeps_to_a_lane_between_its_rows() -> None:
    points = control_points(np.array([[800.0, 0.0]]), np.array([[0.0, 200.0]]), np.array([False]))
    middle = points_at(points, np.array([0.4]))
    assert abs(middle[0, 1] - 100.0) < 30.0


def test_a_wire_that_runs_back_along_its_own_row_goes_around_it() -> None:
    points = control_points(np.array([[800.0, 0.0]]), np.array([[0.0, 0.0]]), np.array([False]))
    assert points_at(points, np.array([0.5]))[0, 1] > 50.0


@pytest.mark.parametrize("row", range(0, 60, 7))
def test_the_path_is_the_same_course(qtbot: QtBot, row: int) -> None:
    curve = path(POINTS[row].tolist())
    for t in (0.0, 0.3, 0.5, 0.8, 1.0):
        (point,) = points_at(POINTS[row : row + 1], np.array([t]))
        away = min(
            float(np.hypot(*(np.array(curve.pointAtPercent(share).toTuple()) - point)))
            for share in np.linspace(0.0, 1.0, 400)
        )
        assert away < 4.0


def test_the_nearest_wire_is_found() -> None:
    (place,) = points_at(POINTS[7:8], np.array([0.37]))
    distances = nearest(POINTS, (float(place[0]), float(place[1])))
    assert distances[7] < 1.0
