"""What the user chose about the looks of a canvas."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.canvas.edge_table import EdgeTable
from app.canvas.label_boxes import HALF_BLOCK, HALF_THUMBNAIL_BLOCK

WireInk = Literal["off", "width", "colour", "both"]
TensorLabels = Literal["shape", "statistics", "thumbnail"]


@dataclass(frozen=True)
class LookChoices:
    """Choices beside the theme.

    Attributes
    ----------
    has_marks : bool
        Whether signs say beside the colours what a number or a step is.
    wire_ink : str
        How wires show the size of their gradients.
    tensor_labels : str
        What stands on wires that carry tensors.
    label_size : float
        How large the numbers on wires are; 1 is as usual.
    """

    has_marks: bool = True
    wire_ink: WireInk = "off"
    tensor_labels: TensorLabels = "shape"
    label_size: float = 1.0

    def give_room(self, edges: EdgeTable) -> None:
        """Say how much room labels need."""
        rise = HALF_THUMBNAIL_BLOCK if self.tensor_labels == "thumbnail" else HALF_BLOCK
        edges.label_size, edges.label_rise = self.label_size, rise * self.label_size
