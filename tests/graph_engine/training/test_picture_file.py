"""One picture from a file: what is read, what is refused, and what never runs."""

from __future__ import annotations

import os
import struct
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from graph_engine.errors import TrainingError
from graph_engine.training import picture_file
from graph_engine.training.picture_file import fitted, read_picture
from graph_engine.training.sample_picture import sample_picture

HALVES = np.zeros((6, 8, 3), np.uint8)
HALVES[:, :4] = (255, 0, 51)
HALVES[:, 4:] = (0, 102, 0)


def saved(path: Path, picture: Any = HALVES, **options: Any) -> Path:
    image = picture if isinstance(picture, Image.Image) else Image.fromarray(picture)
    image.save(path, **options)
    return path


@pytest.mark.parametrize("ending", ["png", "bmp", "tif", "ppm", "webp"])
def test_colours_run_from_0_to_1(tmp_path: Path, ending: str) -> None:
    options = {"lossless": True} if ending == "webp" else {}
    found = read_picture(saved(tmp_path / f"a.{ending}", **options), (3, 6, 8))
    assert found.dtype == np.float32
    np.testing.assert_allclose(found[:, 0, 0], [1.0, 0.0, 0.2], atol=1e-6)
    np.testing.assert_allclose(found[:, 5, 7], [0.0, 0.4, 0.0], atol=1e-6)


def test_grey_is_one_channel_of_brightness(tmp_path: Path) -> None:
    found = read_picture(saved(tmp_path / "a.png"), (1, 6, 8))
    assert found.shape == (1, 6, 8)
    assert found[0, 0, 0] == pytest.approx(0.299 + 0.114 * 0.2, abs=1 / 255)


def test_picture_is_stretched_to_the_size_asked_for(tmp_path: Path) -> None:
    found = read_picture(saved(tmp_path / "a.png"), (3, 12, 4))
    assert found.shape == (3, 12, 4)
    np.testing.assert_allclose(found[0, 5], [1.0, 1.0, 0.0, 0.0], atol=0.2)


def test_picture_taken_sideways_is_turned_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held a quarter turn to the left
    found = read_picture(saved(tmp_path / "a.png", exif=exif), (3, 8, 6))
    np.testing.assert_allclose(found[0, :, 2], [1.0] * 4 + [0.0] * 4)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_transparent_parts_are_white(tmp_path: Path, mode: str) -> None:
    if mode == "P":
        picture = Image.new("P", (4, 4), 0)
        picture.putpalette([0, 0, 0, 255, 0, 0])
        path = saved(tmp_path / "a.gif", picture, transparency=0)
    else:
        path = saved(tmp_path / "a.png", Image.new(mode, (4, 4), (0,) * len(mode)))
    np.testing.assert_array_equal(read_picture(path, (3, 4, 4)), np.ones((3, 4, 4)))


@pytest.mark.parametrize(
    ("picture", "ending"),
    [
        (np.linspace(0, 65535, 16).reshape(4, 4).astype(np.uint16), "png"),
        (np.linspace(0, 65535, 16).reshape(4, 4).astype(np.int32), "tif"),
        (np.linspace(0, 1, 16).reshape(4, 4).astype(np.float32), "tif"),
    ],
    ids=["16 bits", "32 bits", "floats"],
)
def test_deep_pixels_are_scaled_and_not_cut_off(tmp_path: Path, picture: Any, ending: str) -> None:
    path = saved(tmp_path / f"a.{ending}", picture)
    for channels in (1, 3):
        found = read_picture(path, (channels, 4, 4))
        for channel in found:
            np.testing.assert_allclose(channel.ravel(), np.linspace(0, 1, 16), atol=1e-4)


# Refusals


def test_missing_picture_says_where_it_was_looked_for(tmp_path: Path) -> None:
    with pytest.raises(TrainingError) as caught:
        read_picture(tmp_path / "no.png", (3, 4, 4))
    assert caught.value.rule == "there is no picture 'no.png'"
    assert str(tmp_path / "no.png") in caught.value.remedy


@pytest.mark.parametrize("name", ["\0", os.devnull, os.curdir])
def test_what_is_no_file_is_not_opened(name: str) -> None:
    with pytest.raises(TrainingError, match="there is no picture"):
        read_picture(Path(name), (3, 4, 4))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.png")
    with pytest.raises(TrainingError, match="there is no picture"):
        read_picture(tmp_path / "a.png", (3, 4, 4))


def test_file_of_another_kind_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_text("not a picture")
    with pytest.raises(TrainingError, match=r"holiday is no picture that can be read"):
        read_picture(tmp_path / "a.png", (3, 4, 4), "holiday")


def test_postscript_is_never_opened_whatever_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PIL import EpsImagePlugin

    def ghostscript(*arguments: Any, **keywords: Any) -> None:
        raise AssertionError("a program would have been started")

    monkeypatch.setattr(EpsImagePlugin, "Ghostscript", ghostscript)
    path = tmp_path / "a.png"
    Image.new("RGB", (4, 4)).save(path, "EPS")
    with pytest.raises(TrainingError, match="is no picture that can be read"):
        read_picture(path, (3, 4, 4))


def test_picture_that_says_it_is_huge_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", 10_000, 10_000, 8, 2, 0, 0, 0)
    path = tmp_path / "bomb.png"
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(99)))
    )
    with pytest.raises(TrainingError, match=r"bomb\.png has 10000×10000 pixels, 67108864 are read"):
        read_picture(path, (3, 4, 4))


def test_limit_is_on_the_pixels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = saved(tmp_path / "a.png")
    monkeypatch.setattr(picture_file, "MAXIMUM_PIXELS", 48)
    assert read_picture(path, (1, 2, 2)).shape == (1, 2, 2)
    monkeypatch.setattr(picture_file, "MAXIMUM_PIXELS", 47)
    with pytest.raises(TrainingError, match=r"8×6 pixels, 47 are read at most"):
        read_picture(path, (1, 2, 2))


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.sampled_from(["PNG", "JPEG", "BMP", "GIF", "WEBP", "TIFF", "PPM"]),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=8),
    st.floats(0.3, 1.0),
)
def test_damaged_picture_is_read_or_refused(
    tmp_path: Path, format: str, changes: list[tuple[float, int]], kept: float
) -> None:
    path = saved(tmp_path / "a", format=format)
    data = bytearray(path.read_bytes())
    for place, byte in changes:
        data[int(place * (len(data) - 1))] = byte
    path.write_bytes(data[: int(len(data) * kept)])
    try:
        found = read_picture(path, (3, 4, 4))
    except TrainingError as error:
        assert error.rule.startswith(("a is no picture", "a has "))
    else:
        assert found.shape == (3, 4, 4)


# The drawn picture


def test_drawn_picture_has_every_hue_and_both_ends_of_grey() -> None:
    from nodes.context import Context
    from nodes.features.color_histogram import ColorHistogram

    pixels = fitted(Image.fromarray(sample_picture()), (3, 64, 64))
    shares = ColorHistogram(bins=12).forward(Context(), pixels[np.newaxis].astype(np.float64))
    assert shares.min() > 0.02
    assert pixels.min() < 0.2 and pixels.max() > 0.95
    assert sample_picture().shape == (256, 256, 3)
