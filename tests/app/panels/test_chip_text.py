"""The words on chips."""

import pytest

from app.panels.timeline.chip_text import LARGE, SMALL, laid_out

pytestmark = pytest.mark.usefixtures("qapp")
WIDTH = 38.0


def test_short_names_are_large_and_on_one_line() -> None:
    assert laid_out("fc1", WIDTH) == (LARGE, ("fc1",))


def test_names_of_neighbours_stay_apart() -> None:
    found = {laid_out(f"residual_block_{number}", WIDTH) for number in range(20)}
    assert len(found) == 20


def test_long_name_is_parted_where_it_has_a_seam() -> None:
    pixels, lines = laid_out("my_tanh", WIDTH)
    assert "".join(lines) == "my_tanh"
    pixels, lines = laid_out("output_gate", WIDTH)
    assert pixels == SMALL
    assert (lines[0][:3], lines[1][:2]) == ("out", "ga")


@pytest.mark.parametrize("name", ["", "x", "_", "a" * 300, "σ", "1/x"])
def test_any_name_has_words(name: str) -> None:
    _, lines = laid_out(name, WIDTH)
    assert 1 <= len(lines) <= 2
