"""What counts as a shake."""

from app.canvas.gestures.shake import Shake


def is_shaken(places: list[float], seconds_each: float) -> bool:
    shake = Shake()
    shake.begin(places[0])
    return any(shake.move(x, number * seconds_each) for number, x in enumerate(places))


def test_quick_turns_are_a_shake() -> None:
    assert is_shaken([0, 40, 0, 40, 0, 40], 0.08)


def test_slow_turns_are_not() -> None:
    assert not is_shaken([0, 40, 0, 40, 0, 40], 0.5)


def test_a_trembling_hand_is_not() -> None:
    assert not is_shaken([0, 8, 0, 8, 0, 8, 0, 8, 0], 0.05)


def test_a_drag_to_and_fro_is_not() -> None:
    assert not is_shaken([0, 50, 100, 150, 100, 50, 0], 0.05)
