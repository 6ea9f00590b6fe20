"""One picture from a file that may come from anywhere.

Only formats that Pillow decodes by itself are opened, whatever a file's name says: for EPS it would
start another program. The size is looked at before any pixel is.
"""

from __future__ import annotations

import struct
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from graph_engine.errors import TrainingError
from nodes.shapes import Array

if TYPE_CHECKING:
    from PIL.Image import Image

FORMATS = ("PNG", "JPEG", "BMP", "GIF", "WEBP", "TIFF", "PPM")
ENDINGS = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff", ".pgm"})
MAXIMUM_PIXELS = 64 * 2**20
DAMAGE = (
    OSError, SyntaxError, ValueError, TypeError, LookupError, ArithmeticError, EOFError,
    struct.error,
)  # fmt: skip
"""What Pillow raises for files that are cut or changed."""
_WHITE = {"F": 1.0, "I": 65535.0}
"""White by the first letter of a mode, where a pixel is more than a byte."""


def read_picture(path: Path, shape: tuple[int, int, int], shown: str = "") -> Array:
    """Return a picture in [0, 1] resized to `shape`, as float32.

    It is turned upright where the camera noted how it was held; transparent parts are white.

    Parameters
    ----------
    shape : tuple of int
        (1, height, width) for grey or (3, height, width) for colour.
    shown : str
        What to call the file in an error; left out, its name.

    Raises
    ------
    TrainingError
        When it is missing, no picture, damaged or too large.
    """
    from PIL import Image

    shown = shown or path.name
    try:
        if not path.is_file():
            raise TrainingError(
                f"there is no picture {shown!r}", f"It was looked for at {str(path.absolute())!r}."
            )
        with warnings.catch_warnings():
            # Size is judged here, by one limit and an error.
            warnings.simplefilter("ignore")
            with Image.open(path, formats=FORMATS) as picture:
                if picture.width * picture.height > MAXIMUM_PIXELS:
                    raise TrainingError(
                        f"{shown} has {picture.width}×{picture.height} pixels, "
                        f"{MAXIMUM_PIXELS} are read at most",
                        "Make it smaller.",
                    )
                plain = _as_seen(picture)
    except TrainingError:
        raise
    except (*DAMAGE, Image.DecompressionBombError) as error:
        raise TrainingError(
            f"{shown} is no picture that can be read: {error}", "Replace or remove it."
        ) from None
    return fitted(plain, shape)


def _as_seen(picture: Image) -> Image:
    """Return the picture upright, on white where it is transparent."""
    from PIL import Image, ImageOps

    upright = ImageOps.exif_transpose(picture)
    if upright.mode[0] in _WHITE or not upright.has_transparency_data:
        return upright
    white = Image.new("RGBA", upright.size, "white")
    return Image.alpha_composite(white, upright.convert("RGBA"))


def fitted(picture: Image, shape: tuple[int, int, int]) -> Array:
    """Return a picture's pixels in [0, 1], shape (channels, height, width), as float32."""
    from PIL import Image

    channels, height, width = shape
    deepest = _WHITE.get(picture.mode[0])
    if deepest is not None:
        # Pillow would cut such pixels off at 255 instead of scaling them.
        levels = np.clip(np.asarray(picture, dtype=np.float32) / np.float32(deepest), 0.0, 1.0)
        grey = Image.fromarray(levels).resize((width, height), Image.Resampling.BILINEAR)
        return np.repeat(np.asarray(grey, dtype=np.float32)[np.newaxis], channels, axis=0)
    plain = picture.convert("L" if channels == 1 else "RGB")
    if plain.size != (width, height):
        plain = plain.resize((width, height), Image.Resampling.BILINEAR)
    pixels = np.asarray(plain, dtype=np.float32) / np.float32(255.0)
    return pixels[np.newaxis] if channels == 1 else np.moveaxis(pixels, 2, 0)
