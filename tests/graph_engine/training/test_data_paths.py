from pathlib import Path

import numpy as np
import pytest

from graph_engine.errors import TrainingError
from graph_engine.training.data import load_data
from graph_engine.training.data_paths import data_path


def test_relative_path_begins_at_the_folder(tmp_path: Path) -> None:
    assert data_path("a/b.png", tmp_path) == tmp_path / "a" / "b.png"
    assert data_path("a/b.png") == Path("a/b.png")


def test_path_in_full_stays_as_it_is(tmp_path: Path) -> None:
    full = tmp_path / "b.png"
    assert data_path(str(full), Path("elsewhere")) == full


def test_home_folder_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert data_path("~/b.png", Path("elsewhere")) == tmp_path / "b.png"


def test_home_folder_of_nobody_is_refused() -> None:
    with pytest.raises(TrainingError, match="no home folder for '~nobody-of-that-name/b'"):
        data_path("~nobody-of-that-name/b")
    with pytest.raises(TrainingError, match="no home folder"):
        load_data("~nobody-of-that-name/b", (4,), 2)


def test_data_set_is_looked_for_in_the_folder(tmp_path: Path) -> None:
    np.savez(tmp_path / "a.npz", images=np.ones((10, 4)), labels=np.arange(10) % 2)
    assert len(load_data("a.npz", (4,), 2, folder=tmp_path).train) == 8
    with pytest.raises(TrainingError, match="is not there"):
        load_data("a.npz", (4,), 2, folder=tmp_path / "other")
