"""The packages that are installed, allowed and pinned."""

import re
import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

MANY_VOID_CALLS = """
from PySide6.QtCore import QObject

item = QObject()
for _ in range(20_000):
    item.setObjectName("x")
"""


@pytest.fixture(scope="module")
def pyproject(repository_root: Path) -> dict:
    return tomllib.loads((repository_root / "pyproject.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def runtime_requirements(pyproject: dict) -> dict[str, Requirement]:
    requirements = map(Requirement, pyproject["project"]["dependencies"])
    return {canonicalize_name(requirement.name): requirement for requirement in requirements}


@pytest.fixture(scope="module")
def pins(repository_root: Path) -> dict[str, str]:
    lock = (repository_root / "requirements.lock").read_text("utf-8")
    lines = re.findall(r"^[^#\n].*$", lock, flags=re.MULTILINE)
    names_and_versions = (line.split(";")[0].strip().split("==") for line in lines)
    return {canonicalize_name(name): pinned for name, pinned in names_and_versions}


def test_installed_pyside_is_older_than_the_release_that_loses_none() -> None:
    assert Version(version("PySide6-Essentials")) < Version("6.12")


def test_pyproject_refuses_the_pyside_release_that_loses_none(
    runtime_requirements: dict[str, Requirement],
) -> None:
    allowed = runtime_requirements["pyside6-essentials"].specifier
    assert "6.11.3" in allowed
    assert "6.12.0" not in allowed


def test_twenty_thousand_void_qt_calls_do_not_abort_the_interpreter() -> None:
    # A process of its own: the failure, PYSIDE-3474, is an abort and not an exception.
    finished = subprocess.run(
        [sys.executable, "-c", MANY_VOID_CALLS], capture_output=True, text=True, timeout=60
    )
    assert finished.returncode == 0, finished.stderr


def test_lock_pins_the_release_of_torch(pins: dict[str, str]) -> None:
    assert pins["torch"] == "2.13.0"


def test_every_dependency_is_pinned_to_a_version_that_it_allows(
    pyproject: dict, runtime_requirements: dict[str, Requirement], pins: dict[str, str]
) -> None:
    development = map(Requirement, pyproject["project"]["optional-dependencies"]["dev"])
    for requirement in [*runtime_requirements.values(), *development]:
        pinned = pins.get(canonicalize_name(requirement.name))
        assert pinned is not None, f"{requirement.name} has no pin in requirements.lock"
        assert pinned in requirement.specifier


def test_development_packages_are_the_same_as_an_extra_and_as_a_group(pyproject: dict) -> None:
    extra = pyproject["project"]["optional-dependencies"]["dev"]
    assert extra == pyproject["dependency-groups"]["dev"]
