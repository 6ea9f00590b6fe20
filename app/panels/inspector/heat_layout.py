"""Where the tiles of a heat map lie on its widget, with room for row and column numbers."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from app.panels.inspector.planes import Planes

HIGHEST = 236
GAP = 6
CELL_WITH_NUMBER = 46
TALLEST_CELL = 34
LONGEST_CELL = 6
FEW_ROWS = 40
LINE = 14
"""Height of a line of small digits."""
DIGIT = 6.2
"""Width of one of them."""
TITLED_TILE = 24


@dataclass(frozen=True)
class HeatLayout:
    """Tiles in a grid.

    Attributes
    ----------
    planes : Planes
    columns, rows : int
        Of tiles.
    left, top : float
        Where the first tile begins.
    width, height : float
        Of a tile.
    has_titles : bool
        Whether there is room for a tile's index above it.
    """

    planes: Planes
    columns: int
    rows: int
    left: float
    top: float
    width: float
    height: float
    has_titles: bool

    @property
    def total_height(self) -> float:
        return self.top + self.rows * self._pitch - (self._pitch - self.height) + 1

    @property
    def _pitch(self) -> float:
        return self.height + (GAP + LINE - 2 if self.has_titles else GAP)

    def tile_area(self, tile: int) -> QRectF:
        """Return where a tile lies."""
        row, column = divmod(tile, self.columns)
        x = self.left + column * (self.width + GAP)
        return QRectF(x, self.top + row * self._pitch, self.width, self.height)

    def cell_area(self, tile: int, row: int, column: int) -> QRectF:
        """Return where one element lies."""
        area = self.tile_area(tile)
        across, down = area.width() / self.planes.width, area.height() / self.planes.height
        return QRectF(area.left() + column * across, area.top() + row * down, across, down)

    def place_at(self, point: QPointF) -> tuple[int, int, int] | None:
        """Return tile, row and column of what lies at a point."""
        height, width = self.planes.height, self.planes.width
        for tile in range(self.planes.count):
            area = self.tile_area(tile)
            if area.contains(point):
                row = min(int((point.y() - area.top()) / area.height() * height), height - 1)
                column = min(int((point.x() - area.left()) / area.width() * width), width - 1)
                return tile, row, column
        return None

    def row_text(self, row: int) -> str:
        """Return what stands beside a row: its number, of a folded vector its first element's."""
        return str(row * self.planes.width if self.planes.is_vector else row)


def heat_layout(planes: Planes, room: float) -> HeatLayout:
    """Return the layout of tiles on a widget of this width."""
    room = max(room - 2.0, 40.0)
    if planes.count == 1:
        return _one_tile(planes, room)
    height, width = planes.height, planes.width
    best: tuple[int, int, float] = (1, planes.count, 0.0)
    for columns in range(1, planes.count + 1):
        rows = math.ceil(planes.count / columns)
        tile = min((room - GAP * (columns - 1)) / columns, 108.0 * width / max(width, height))
        line = LINE - 2 if tile >= TITLED_TILE else 0
        if rows * (tile * height / width + GAP + line) <= HIGHEST + GAP and tile > best[2]:
            best = (columns, rows, tile)
    columns, rows, tile = best
    if not tile:
        columns = math.ceil(math.sqrt(planes.count))
        rows, tile = math.ceil(planes.count / columns), (room - GAP * (columns - 1)) / columns
    has_titles = tile >= TITLED_TILE and bool(planes.titles)
    top = LINE - 1.0 if has_titles else 1.0
    return HeatLayout(planes, columns, rows, 1.0, top, tile, tile * height / width, has_titles)


def _one_tile(planes: Planes, room: float) -> HeatLayout:
    left = top = 1.0
    if planes.height > 1:
        last = (planes.height - 1) * (planes.width if planes.is_vector else 1)
        left += 5.0 + DIGIT * len(str(last))
    if not planes.is_vector:
        top += LINE
    across, down = cell_size(planes.width, planes.height, room - left, planes.is_vector)
    return HeatLayout(
        planes, 1, 1, left, top, across * planes.width, down * planes.height, has_titles=False
    )


def cell_size(width: int, height: int, room: float, is_vector: bool) -> tuple[float, float]:
    """Return width and height of one number's cell in a picture of one matrix."""
    across, down = room / width, HIGHEST / height
    if is_vector or across >= CELL_WITH_NUMBER:
        return across, min(down, TALLEST_CELL)
    if across < 1.0:
        # So wide a matrix fills the room; its rows get what lets them be seen, and no more.
        return across, min(down, max(across, 3.0 if height < FEW_ROWS else 0.0))
    side = min(across, down)
    # A picture keeps its square pixels; a long thin matrix may be stretched to be seen at all.
    return (min(across, LONGEST_CELL * side) if height > 2 * width else side), side


def tick_step(cell: float, room: float) -> int:
    """Return the round step (1, 2, 5, 10 …) at which numbers along an axis do not touch."""
    step, power = 1, 1
    while step * cell < room:
        step = next((f * power for f in (2, 5) if f * power > step), 10 * power)
        power = step if step == 10 * power else power
    return step
