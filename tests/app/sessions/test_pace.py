"""Pace and the time that is left."""

import pytest

from app.sessions.pace import Pace


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_nobody_knows_before_two_points() -> None:
    pace = Pace(Clock())
    assert pace.seconds_left(100) is None
    pace.add(0)
    assert pace.seconds_left(100) is None


def test_even_pace_gives_what_is_left() -> None:
    clock = Clock()
    pace = Pace(clock)
    for step in range(0, 50, 10):
        pace.add(step)
        clock.now += 1.0
    assert pace.steps_per_second == pytest.approx(10.0)
    assert pace.seconds_left(100) == pytest.approx(5.0)


def test_pause_does_not_count() -> None:
    clock = Clock()
    pace = Pace(clock)
    pace.add(0)
    clock.now += 1.0
    pace.add(10)
    pace.pause()
    clock.now += 1000.0
    assert pace.seconds_left(20) == pytest.approx(1.0)
    pace.resume()
    clock.now += 1.0
    pace.add(20)
    assert pace.steps_per_second == pytest.approx(10.0)


def test_slow_beginning_is_forgotten() -> None:
    clock = Clock()
    pace = Pace(clock)
    pace.add(0)
    clock.now += 60.0
    for step in range(1, 400):
        pace.add(step)
        clock.now += 0.1
    assert pace.steps_per_second == pytest.approx(10.0, rel=0.02)


def test_time_left_is_never_negative() -> None:
    clock = Clock()
    pace = Pace(clock)
    pace.add(0)
    clock.now += 1.0
    pace.add(10)
    clock.now += 50.0
    assert pace.seconds_left(20) == 0.0
