"""Room for what comes in the place of a node."""

import hypothesis.strategies as st
from hypothesis import given

from app.document.room import CLEAR_ACROSS, CLEAR_DOWN, Box, Position, box_around, room_for

SIZE = (100.0, 50.0)
OLD: Box = (0.0, 0.0, 100.0, 50.0)


def boxes(places: dict[str, Position]) -> dict[str, Box]:
    return {name: (x, y, x + SIZE[0], y + SIZE[1]) for name, (x, y) in places.items()}


def grown(width: float, height: float) -> Box:
    """Return a box about the middle of the old one."""
    return 50 - width / 2, 25 - height / 2, 50 + width / 2, 25 + height / 2


def test_nothing_moves_where_there_is_room() -> None:
    places = {"left": (-400.0, 0.0), "right": (400.0, 0.0), "above": (0.0, -300.0)}
    room = room_for(places, dict.fromkeys(places, SIZE), OLD, grown(300, 100))
    assert (room.dx, dict(room.moved)) == (0, {})


def test_what_lies_to_the_right_moves_on_together_and_the_left_stays() -> None:
    places = {"left": (-210.0, 0.0), "right": (210.0, 0.0), "far": (430.0, 900.0)}
    room = room_for(places, dict.fromkeys(places, SIZE), OLD, grown(500, 100))
    assert "left" not in room.moved
    left, right = grown(500, 100)[0] + room.dx, grown(500, 100)[2] + room.dx
    assert left == -210 + SIZE[0] + CLEAR_ACROSS
    assert room.moved["right"][0] == right + CLEAR_ACROSS
    assert room.moved["far"][0] - 430 == room.moved["right"][0] - 210
    assert room.moved["far"][1] == 900


def test_what_lies_above_and_below_moves_up_and_down() -> None:
    places = {"above": (0.0, -80.0), "below": (0.0, 80.0)}
    room = room_for(places, dict.fromkeys(places, SIZE), OLD, grown(300, 200))
    assert room.moved["above"] == (0, 25 - 100 - CLEAR_DOWN - SIZE[1])
    assert room.moved["below"] == (0, 25 + 100 + CLEAR_DOWN)


GRID = st.tuples(st.integers(-4, 4), st.integers(-4, 4)).filter(lambda cell: cell != (0, 0))


@given(st.sets(GRID, max_size=24), st.floats(100, 900), st.floats(50, 500))
def test_nothing_is_covered_on_any_grid(
    cells: set[tuple[int, int]], width: float, height: float
) -> None:
    places = {f"n{i}": (220.0 * x, 110.0 * y) for i, (x, y) in enumerate(sorted(cells))}
    new = grown(width, height)
    room = room_for(places, dict.fromkeys(places, SIZE), OLD, new)
    left, right = new[0] + room.dx, new[2] + room.dx
    for box in boxes({**places, **room.moved}).values():
        is_aside = box[2] <= left + 1 or box[0] >= right - 1
        is_clear = box[3] <= new[1] + 1 or box[1] >= new[3] - 1
        assert is_aside or is_clear


def test_box_goes_around_bodies() -> None:
    places = {"a": (0.0, 10.0), "b": (50.0, -20.0)}
    sizes = {"a": (20.0, 30.0), "b": (10.0, 10.0)}
    assert box_around(places, sizes) == (0.0, -20.0, 60.0, 40.0)
