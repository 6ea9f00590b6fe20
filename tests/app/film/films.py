"""Reads films back, as a player would."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
from PIL import Image

from nodes.shapes import Array


def read_gif(path: Path) -> tuple[list[Array], list[int]]:
    """Return the frames, and how many milliseconds each stays."""
    frames, times = [], []
    with Image.open(path) as film:
        for number in range(film.n_frames):
            film.seek(number)
            frames.append(np.asarray(film.convert("RGB")))
            times.append(film.info["duration"])
    return frames, times


def read_mp4(path: Path) -> tuple[list[Array], str, float]:
    """Return the frames, the name of the codec, and frames per second."""
    with av.open(str(path)) as film:
        stream = film.streams.video[0]
        frames = [frame.to_ndarray(format="rgb24") for frame in film.decode(stream)]
        assert stream.average_rate is not None
        return frames, stream.codec_context.name, float(stream.average_rate)
