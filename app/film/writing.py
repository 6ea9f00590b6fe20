"""Films as bytes: GIF by Pillow, MP4 by PyAV. No Qt; both libraries are imported when needed."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from app.film.plan import HOLD_SECONDS, FilmPlan, hold_frames
from graph_engine.errors import ProjectError
from nodes.shapes import Array

COLOURS = 160
_FLAT = 48
"""Of these, so many exactly as they are."""
ENCODERS = ("libx264", "mpeg4")
"""H.264 is what browsers, slides and telephones play; MPEG-4 part 2 where a build lacks it."""

_QUALITY = "20"


def write_film(
    suffix: str,
    frames: Iterable[Array],
    samples: list[Array],
    plan: FilmPlan,
) -> bytes:
    """Return a film.

    Parameters
    ----------
    suffix : {".gif", ".mp4"}
    frames : iterable of uint8 arrays, shape (height, width, 3)
        Height and width even; taken one after the other.
    samples : list of such arrays
        Frames that have every colour between them, for the palette of a GIF.
    """
    return _gif(frames, samples, plan) if suffix == ".gif" else _mp4(frames, plan)


def _gif(frames: Iterable[Array], samples: list[Array], plan: FilmPlan) -> bytes:
    from PIL import Image

    # One palette for all: what stays the same from frame to frame is then left out of the file.
    palette = Image.new("P", (1, 1))
    colours = _palette(np.concatenate(samples).reshape(-1, 3))
    palette.putpalette(colours.tobytes())
    flat = _packed(colours[:_FLAT])
    order = np.argsort(flat, kind="stable")
    ordered = flat[order]

    def reduced(frame: Array) -> Any:
        near = Image.fromarray(frame).quantize(palette=palette, dither=Image.Dither.NONE)
        # Pillow finds the nearest colour by its upper bits alone; what is there exactly stays so.
        packed = _packed(frame)
        at = np.minimum(np.searchsorted(ordered, packed), len(ordered) - 1)
        exact = np.where(ordered[at] == packed, order[at], np.asarray(near)).astype(np.uint8)
        image = Image.frombytes("P", exact.shape[::-1], exact.tobytes())
        image.putpalette(colours.tobytes())
        return image

    images: Iterator[Any] = map(reduced, frames)
    first = next(images)
    # A list that grows while Pillow walks through the frames: their number is not known before.
    durations = _Durations(1000 // plan.frame_rate)
    buffer = BytesIO()
    first.save(
        buffer, "GIF", save_all=True, append_images=images, duration=durations.each, loop=0,
        optimize=False, disposal=1,
    )  # fmt: skip
    return durations.hold_last(buffer.getvalue())


def _palette(pixels: Array) -> Array:
    """Return the colours of a GIF: the commonest as they are, the others gathered into groups.

    Grounds, texts and wires are flat; a mean of theirs would tint the whole film.
    """
    from PIL import Image

    packed = _packed(pixels)
    colours, counts = np.unique(packed, return_counts=True)
    colours = colours[np.argsort(-counts, kind="stable")]
    if len(colours) > COLOURS:
        rest = colours[_FLAT:]
        strip = np.stack([rest >> 16, rest >> 8 & 255, rest & 255], axis=1).astype(np.uint8)
        groups = Image.fromarray(strip[np.newaxis]).quantize(
            COLOURS - _FLAT, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE
        )
        found = groups.getpalette() or []
        grouped = np.array(found, dtype=np.uint8).reshape(-1, 3)[: COLOURS - _FLAT]
        colours = colours[:_FLAT]
    else:
        grouped = np.zeros((0, 3), dtype=np.uint8)
    flat = np.stack([colours >> 16, colours >> 8 & 255, colours & 255], axis=1).astype(np.uint8)
    return np.concatenate([flat, grouped])


def _packed(pixels: Array) -> Array:
    """Return each pixel as one number."""
    return pixels.astype(np.uint32) @ np.array([1 << 16, 1 << 8, 1], dtype=np.uint32)


class _Durations:
    """How long the frames of a GIF stay."""

    def __init__(self, each: int) -> None:
        self.each = each

    def hold_last(self, data: bytes) -> bytes:
        """Return the film with its last frame standing longer.

        A frame's time, in hundredths of a second, is in its graphic control extension: after
        21 F9 04 and one byte of flags (GIF89a, section 23).
        """
        at = data.rfind(b"\x21\xf9\x04")
        if at < 0:
            return data
        hundredths = round((HOLD_SECONDS + self.each / 1000) * 100)
        return data[: at + 4] + hundredths.to_bytes(2, "little") + data[at + 6 :]


def check_can_write(suffix: str) -> None:
    """Raise ProjectError where a kind of film needs what is not installed."""
    if suffix == ".mp4" and importlib.util.find_spec("av") is None:
        rule = "an MP4 needs PyAV, which is not installed"
        raise ProjectError(rule, "Install it by `pip install 'gradloom[film]'`, or write a GIF.")


def _mp4(frames: Iterable[Array], plan: FilmPlan) -> bytes:
    import av

    # To put the index in front, where players look first, FFmpeg reads its own file once more.
    with TemporaryDirectory(prefix="gradloom-") as folder:
        path = Path(folder) / "film.mp4"
        with av.open(str(path), "w", format="mp4", options={"movflags": "faststart"}) as container:
            stream: Any = None
            last = None
            for frame in frames:
                if stream is None:
                    stream = _stream(container, plan, frame)
                _encode(container, stream, frame)
                last = frame
            if stream is not None and last is not None:
                for _ in range(hold_frames(plan)):
                    _encode(container, stream, last)
                container.mux(stream.encode())
        return path.read_bytes()


def _stream(container: Any, plan: FilmPlan, frame: Array) -> Any:
    import av

    encoder = next(each for each in ENCODERS if each in av.codecs_available)
    options = {"crf": _QUALITY, "tune": "animation"} if encoder == "libx264" else {"qscale": "3"}
    stream = container.add_stream(encoder, rate=plan.frame_rate, options=options)
    stream.height, stream.width = frame.shape[:2]
    # The one arrangement of pixels that every player knows.
    stream.pix_fmt = "yuv420p"
    return stream


def _encode(container: Any, stream: Any, frame: Array) -> None:
    import av

    picture = av.VideoFrame.from_ndarray(np.ascontiguousarray(frame), format="rgb24")
    container.mux(stream.encode(picture))
