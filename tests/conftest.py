"""What every test stands on: no screen, one arithmetic thread, repeatable examples."""

import os
from pathlib import Path

# Read when QApplication starts; a developer may name a real screen instead.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Read when numpy and torch are first imported. Tests start processes of their own;
# threads for each would only wait for one another, and one thread adds up in one order.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import pytest
from hypothesis import settings

# No deadline: a shared machine is slow by moments. In CI the same examples every time.
settings.register_profile("gradloom", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("gradloom")


@pytest.fixture(scope="session")
def repository_root() -> Path:
    """Return the folder that holds pyproject.toml."""
    return Path(__file__).resolve().parent.parent
