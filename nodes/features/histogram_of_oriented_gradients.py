"""Which way the edges run, cell by cell."""

from __future__ import annotations

import math
from typing import Any, ClassVar

from pydantic import Field

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.features.images import image_sizes
from nodes.features.oriented_cells import BlockNorm, cell_histograms, normalized_blocks
from nodes.features.oriented_text import OrientedText
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.settings import PairOfSizes, pair, pair_text
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode


class HistogramOfOrientedGradients(NodeType):
    """Describe an image by how strong its edges are in each direction, cell by cell.

    At each pixel the brightness rises in some direction, steeply or not: that is the difference
    of its two neighbours, down and across (0 at the border). Direction counts up to a half turn,
    since a dark edge on light and a light one on dark look alike. Each cell averages the
    steepness by direction; of a colour image the steepest channel counts.

    A strong light makes all edges steeper. So the cells are divided by their length, a block of
    them at a time; blocks overlap, each is one cell further. The L2-Hys form divides, limits every
    number to 0.2, and divides again. What comes out is one row of numbers for an image, which a
    linear classifier or nearest neighbours can work on.

    Settings and numbers are those of scikit-image's ``hog``. The gradient ends here: nobody
    learned through features made by hand.
    """

    id: ClassVar[str] = "histogram_of_oriented_gradients"
    title: ClassVar[str] = "Oriented gradients (HOG)"
    stem: ClassVar[str] = "hog"
    formula: ClassVar[str] = "out = mean steepness by direction in each cell, / its block's length"
    gradient_formula: ClassVar[str] = "the gradient ends here, on purpose"
    synonyms: ClassVar[tuple[str, ...]] = ("hog", "edges", "orientation", "texture", "feature")
    reference: ClassVar[str] = "Dalal & Triggs 2005, section 6"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "(N, channels, height, width)"),)
    outputs: ClassVar[tuple[Port, ...]] = (
        Port("out", "(N, blocks · cells per block · orientations)"),
    )
    stops_gradient: ClassVar[bool] = True
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3, 9, 8)),), {"pixels_per_cell": 2}),
        Example(
            (Sample((2, 1, 7, 9)),),
            {"pixels_per_cell": [2, 3], "cells_per_block": [2, 1], "orientations": 8},
        ),
        Example(
            (Sample((1, 1, 8, 8)),),
            {"pixels_per_cell": 4, "cells_per_block": 2, "block_norm": "L1", "orientations": 1},
        ),
        Example(
            (Sample((1, 2, 6, 6)),),
            {"pixels_per_cell": 3, "cells_per_block": 1, "block_norm": "L1-sqrt"},
        ),
        Example(
            (Sample((1, 1, 1, 6)),),
            {"pixels_per_cell": [1, 2], "cells_per_block": 1, "block_norm": "L2"},
        ),
    )

    orientations: int = Field(
        default=9, ge=1, le=180, title="Directions", description="Equal parts of a half turn."
    )
    pixels_per_cell: PairOfSizes = Field(
        default=8, title="Cell", description="Height and width of a cell, in pixels."
    )
    cells_per_block: PairOfSizes = Field(
        default=3, title="Block", description="Height and width of a block, in cells."
    )
    block_norm: BlockNorm = Field(
        default="L2-Hys", title="Block length", description="What a block is divided by."
    )

    def _counts(self, x: Shape) -> tuple[tuple[int, int], tuple[int, int]]:
        """Return how many cells and how many blocks there are, each down and across."""
        _, *sizes = image_sizes(x)
        cell, block = pair(self.pixels_per_cell), pair(self.cells_per_block)
        cells = sizes[0] // cell[0], sizes[1] // cell[1]
        blocks = cells[0] - block[0] + 1, cells[1] - block[1] + 1
        if min(blocks) < 1:
            needed = cell[0] * block[0], cell[1] * block[1]
            raise ShapeError(
                f"a block of {pair_text(block)} cells of {pair_text(cell)} pixels is "
                f"{pair_text(needed)} pixels, the image has {sizes[0]}×{sizes[1]}",
                "Make the cell or the block smaller.",
            )
        return cells, blocks

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        _, blocks = self._counts(x)
        return ((x[0], math.prod(blocks + pair(self.cells_per_block)) * self.orientations),)

    def shape_warnings(self, *shapes: Shape) -> tuple[str, ...]:
        _, *sizes = image_sizes(shapes[0])
        rests = [
            (name, size, cell, size % cell)
            for name, size, cell in zip(
                ("height", "width"), sizes, pair(self.pixels_per_cell), strict=True
            )
        ]
        return tuple(
            f"cells of {cell} pixels do not fill the {name} {size}: the last {rest} are left out"
            for name, size, cell, rest in rests
            if rest
        )

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        cells = cell_histograms(x, self.orientations, pair(self.pixels_per_cell))
        return normalized_blocks(cells, pair(self.cells_per_block), self.block_norm)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        return (None,)

    def torch(self, call: TorchCall) -> TorchCode:
        text = OrientedText(str(call.inputs[0]), call.name, *image_sizes(call.shapes[0] or ()))
        cells = text.cells(self.pixels_per_cell)
        blocks = text.blocks(cells, pair(self.cells_per_block), self.block_norm)
        return TorchCode(blocks, text.directions(self.orientations))

    def caption(self) -> str:
        cell, block = pair_text(self.pixels_per_cell), pair_text(self.cells_per_block)
        return f"{self.orientations} in {cell}, {block}"
