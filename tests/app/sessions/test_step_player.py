"""The clock of playing."""

import pytest
from pytestqt.qtbot import QtBot

from app.sessions.step_player import FRAME, StepPlayer

pytestmark = pytest.mark.usefixtures("qapp")


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def made(clock: Clock) -> tuple[StepPlayer, list[str]]:
    player = StepPlayer(None, clock)
    told: list[str] = []
    player.due.connect(lambda: told.append("due"))
    player.progressed.connect(lambda: told.append(f"{player.progress:.2f}"))
    return player, told


def test_progress_goes_from_0_to_1_and_then_the_step_is_due() -> None:
    clock = Clock()
    player, told = made(clock)
    player.speed = 2.0
    player.start()
    for now in (0.1, 0.25, 0.4, 0.5):
        clock.now = now
        player._tick()
    assert told == ["0.20", "0.50", "0.80", "0.00", "due"]
    clock.now = 0.6
    player._tick()
    assert told[-1] == "0.20"
    player.stop()
    assert told[-1] == "0.00"


def test_fast_playing_shows_no_motion() -> None:
    clock = Clock()
    player, told = made(clock)
    player.speed = 32.0
    player.start()
    clock.now = 0.02
    player._tick()
    assert told == ["due"]
    player.stop()


def test_wish_for_reduced_motion_is_respected() -> None:
    clock = Clock()
    player, told = made(clock)
    player.animates = False
    player.speed = 1.0
    player.start()
    assert player._timer.interval() == 1000
    player.stop()
    assert told == []


def test_motion_is_left_where_pictures_take_too_long() -> None:
    player, _ = made(Clock())
    player.speed = 1.0
    player.start()
    assert player.shows_motion
    player.frame_took(2 * FRAME)
    player.frame_took(FRAME / 2)  # one slow picture among quick ones is no reason
    for _ in range(3):
        assert player.shows_motion
        player.frame_took(2 * FRAME)
    assert not player.shows_motion
    assert player._timer.interval() == 1000
    player.hope_again()
    assert player.shows_motion
    player.stop()


def test_no_more_than_sixty_pictures_a_second(qtbot: QtBot) -> None:
    player, _ = made(Clock())
    player.start()
    assert player._timer.interval() >= 16
    player.stop()


def test_playing_is_told_once() -> None:
    player, _ = made(Clock())
    told: list[bool] = []
    player.playing_changed.connect(told.append)
    player.start()
    player.start()
    player.stop()
    player.stop()
    assert told == [True, False]
