"""Running commands in this process, as `gradloom` would, and reading what they said."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.cli import main
from graph_engine.examples import example


@dataclass(frozen=True)
class Outcome:
    """Exit code, standard output and standard error of a command."""

    code: int
    out: str
    error: str

    @property
    def json(self) -> Any:
        return json.loads(self.out, parse_constant=_refuse)


def _refuse(text: str) -> Any:
    raise AssertionError(f"{text} is no JSON")


Gradloom = Callable[..., Outcome]


@pytest.fixture
def gradloom(capsys: pytest.CaptureFixture[str], qapp: object) -> Gradloom:
    # One application of Qt for all: `render` would make its own, and Qt bears only one at a time.
    def run(*arguments: object) -> Outcome:
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return run


@pytest.fixture
def refused(gradloom: Gradloom) -> Callable[..., str]:
    """Run a command that must be refused: code 2 and one line; return that line."""

    def run(*arguments: object) -> str:
        outcome = gradloom(*arguments)
        assert outcome.code == 2
        assert outcome.out == ""
        assert outcome.error.startswith("gradloom: ")
        assert outcome.error.count("\n") == 1
        return outcome.error

    return run


@pytest.fixture(scope="session")
def example_path() -> Callable[[str], Path]:
    return lambda name: example(name).path


@pytest.fixture
def made(gradloom: Gradloom, tmp_path: Path) -> Callable[[str], Path]:
    """Make a project from an example in a folder of the test's own."""

    def make(name: str) -> Path:
        path = tmp_path / f"{name}.gradloom"
        assert gradloom("new", "--example", name, path).code == 0
        return path

    return make
