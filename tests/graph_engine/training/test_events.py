import json

import pytest

from graph_engine.training import events

STEP = events.Step(
    step=3, epoch=1, loss=0.5, accuracy=None, examples_per_second=100.0, learning_rate=0.1
)


def test_event_is_one_line_of_json_and_back() -> None:
    line = STEP.line()
    assert "\n" not in line
    assert json.loads(line)["event"] == "step"
    assert events.parse_event(line) == STEP


def test_fields_of_a_newer_version_are_passed_over() -> None:
    line = json.dumps({**json.loads(STEP.line()), "memory": 12})
    assert events.parse_event(line) == STEP


@pytest.mark.parametrize(
    "line", ["", "{}", '{"event": "lunch"}', '{"event": "step"}', "a traceback"]
)
def test_what_is_no_event_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="validation error"):
        events.parse_event(line)
