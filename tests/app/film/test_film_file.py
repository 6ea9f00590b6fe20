"""Films of an example, read back."""

from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication

from app.canvas.render import loaded_document
from app.film.file import film_file
from app.film.frames import Frames
from app.film.plan import FilmPlan, cursors, hold_frames
from app.film.writing import write_film
from app.theme import Themes
from graph_engine.errors import ProjectError
from graph_engine.examples import example
from graph_engine.run import run_graph
from tests.app.film.films import read_gif, read_mp4

PLAN = FilmPlan(frame_rate=5, width=480)


@pytest.fixture(scope="module")
def neuron() -> Path:
    return example("sigmoid-neuron").path


def count_of(neuron: Path) -> int:
    document = loaded_document(neuron)
    found = len(cursors(run_graph(document.graph).trace, PLAN))
    document.close()
    return found


def test_gif_has_a_frame_for_every_step_and_each_differs(
    qapp: QCoreApplication, neuron: Path, tmp_path: Path
) -> None:
    path = tmp_path / "film.gif"
    assert film_file(neuron, path, PLAN) == count_of(neuron)
    frames, times = read_gif(path)
    assert len(frames) == count_of(neuron)
    assert {frame.shape for frame in frames} == {frames[0].shape}
    assert frames[0].shape[1] == 480
    assert all((a != b).any() for a, b in itertools.pairwise(frames))
    assert set(times[:-1]) == {200}
    assert times[-1] > 1000


def test_last_frame_of_a_gif_shows_the_final_numbers(
    qapp: QCoreApplication, neuron: Path, tmp_path: Path
) -> None:
    path = tmp_path / "film.gif"
    film_file(neuron, path, PLAN)
    frames, _ = read_gif(path)
    document = loaded_document(neuron)
    painted = Frames(document, run_graph(document.graph), PLAN, Themes("light").current)
    final = painted.array(painted.count - 1)
    first = painted.array(0)
    from_final = np.abs(frames[-1].astype(int) - final).mean()
    assert from_final < 0.25 * np.abs(frames[-1].astype(int) - first).mean()
    painted.close()
    document.close()


def test_colours_of_large_areas_are_kept_exactly(
    qapp: QCoreApplication, neuron: Path, tmp_path: Path
) -> None:
    path = tmp_path / "film.gif"
    film_file(neuron, path, PLAN, "dark")
    frames, _ = read_gif(path)
    canvas = Themes("dark").current.colour("canvas")
    assert tuple(frames[3][2, 2]) == (canvas.red(), canvas.green(), canvas.blue())


def test_mp4_is_h264_that_players_play_and_has_every_frame(
    qapp: QCoreApplication, neuron: Path, tmp_path: Path
) -> None:
    path = tmp_path / "film.mp4"
    film_file(neuron, path, PLAN)
    frames, codec, rate = read_mp4(path)
    assert codec == "h264"
    assert rate == 5.0
    assert len(frames) == count_of(neuron) + hold_frames(PLAN)
    assert frames[0].shape[1] == 480
    assert not any(side % 2 for side in frames[0].shape[:2])
    document = loaded_document(neuron)
    painted = Frames(document, run_graph(document.graph), PLAN, Themes("light").current)
    for at in (0, 8, painted.count - 1):
        assert np.abs(frames[at].astype(int) - painted.array(at)).mean() < 4.0
    painted.close()
    document.close()


def test_index_of_an_mp4_stands_before_its_frames(
    qapp: QCoreApplication, neuron: Path, tmp_path: Path
) -> None:
    path = tmp_path / "film.mp4"
    film_file(neuron, path, FilmPlan("forward", by_node=True, width=320))
    data = path.read_bytes()
    assert data.index(b"moov") < data.index(b"mdat")


def test_film_in_a_folder_that_is_not_there_is_refused(
    qapp: QCoreApplication, neuron: Path, tmp_path: Path
) -> None:
    with pytest.raises(ProjectError, match="cannot be written"):
        film_file(neuron, tmp_path / "missing" / "film.gif", PLAN)


def test_film_of_few_colours_is_possible() -> None:
    frames = [np.full((10, 12, 3), shade, dtype=np.uint8) for shade in (0, 255)]
    assert write_film(".gif", iter(frames), frames, PLAN).startswith(b"GIF89a")


def test_gif_with_more_frames_than_memory_is_good_for_is_refused(
    qapp: QCoreApplication, neuron: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.film.plan.MOST_GIF_FRAMES", 5)
    with pytest.raises(ProjectError, match="at most"):
        film_file(neuron, tmp_path / "film.gif", PLAN)
    assert film_file(neuron, tmp_path / "film.mp4", FilmPlan(by_node=True, width=320)) > 5
