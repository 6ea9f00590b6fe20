"""Histograms of gradient directions as PyTorch text."""

from __future__ import annotations

import math
from dataclasses import dataclass

from nodes.features.oriented_cells import DIGITS, FLOOR, LIMIT, BlockNorm
from nodes.torch_code import literal


@dataclass(frozen=True)
class OrientedText:
    """The text for one node.

    Attributes
    ----------
    x : str
        The expression of the images.
    name : str
        The node's identifier.
    channels, height, width : int
    """

    x: str
    name: str
    channels: int
    height: int
    width: int

    def directions(self, orientations: int) -> dict[str, str]:
        """Return the members: cosine and sine of where each part of the half turn begins."""
        step = literal(math.pi / orientations)
        angle = f"torch.arange({literal(orientations)}).double().mul({step})"
        kind = "torch.get_default_dtype()"
        return {
            f"{self.name}_{short}": (
                f"nn.Buffer({angle}.{short}().round(decimals={DIGITS}).view(-1, 1, 1).to({kind}), "
                "persistent=False)"
            )
            for short in ("cos", "sin")
        }

    def cells(self, pixels_per_cell: int | tuple[int, int]) -> str:
        """Return the mean steepness by direction, (N, orientations, cells down, cells across)."""
        steepness = "torch.sqrt(down.square() + across.square())"
        passed = f"torch.ge(self.{self.name}_cos * down, self.{self.name}_sin * across)"
        # Passed this border and not the next one: that is the part it lies in.
        parts = f"F.pad(-{passed}.to(down.dtype), (0, 0, 0, 0, 0, 1)).diff(dim=1)"
        cells = f"F.avg_pool2d({steepness} * {parts}, {literal(pixels_per_cell)})"
        forward = "(lambda d: d * torch.where(d[0] == 0, d[1], d[0]).sign())"
        return f"(lambda down, across: {cells})(*{forward}({self._differences()}))"

    def _differences(self) -> str:
        """Return the steepest channel's differences, (2, N, 1, height, width)."""
        x = self.x
        down = across = f"torch.zeros_like({x})"
        if self.height > 2:
            down = f"F.pad({x}[:, :, 2:] - {x}[:, :, :-2], (0, 0, 1, 1))"
        if self.width > 2:
            across = f"F.pad({x}[..., 2:] - {x}[..., :-2], (1, 1))"
        stacked = f"torch.stack([{down}, {across}]).detach()"
        if self.channels == 1:
            return stacked
        place = "d.square().sum(0).argmax(1, keepdim=True)"
        return f"(lambda d: d.gather(2, {place}.expand(2, -1, -1, -1, -1)))({stacked})"

    def blocks(self, cells: str, block: tuple[int, int], norm: BlockNorm) -> str:
        """Return the blocks of cells, each over its length, one row for an image."""
        down, across = block
        windows = f"{cells}.unfold(2, {literal(down)}, 1).unfold(3, {literal(across)}, 1)"
        rows = f"{windows}.permute(0, 2, 3, 4, 5, 1).flatten(3)"
        if norm in ("L1", "L1-sqrt"):
            rows = _over_length(rows, "p=1, ")
            if norm == "L1-sqrt":
                rows += ".sqrt()"
        else:
            rows = _over_length(rows)
            if norm == "L2-Hys":
                rows = _over_length(f"{rows}.clamp(max={literal(LIMIT)})")
        return f"{rows}.flatten(1)"


def _over_length(rows: str, power: str = "") -> str:
    # One number more in each row, and its length is never 0.
    padded = f"F.pad({rows}, (0, 1), value={literal(FLOOR)})"
    return f"F.normalize({padded}, {power}dim=-1)[..., :-1]"
