"""Batches of images, as the features take them."""

from __future__ import annotations

from nodes.errors import ShapeError
from nodes.shapes import Shape, require_rank, shape_text

FORM = "(batch, channels, height, width)"


def image_sizes(shape: Shape) -> tuple[int, int, int]:
    """Return channels, height and width of a batch of images.

    Raises
    ------
    ShapeError
        Where there are other axes, or their sizes are not known.
    """
    require_rank(shape, 4, "x", FORM)
    known = [size for size in shape[1:] if isinstance(size, int)]
    if len(known) < 3:
        raise ShapeError(
            f"channels, height and width must be known sizes, x has shape {shape_text(shape)}",
            "Wire images of one size.",
        )
    channels, height, width = known
    return channels, height, width
