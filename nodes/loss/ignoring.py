"""Base for classification losses that leave one label out."""

from __future__ import annotations

from pydantic import Field

from nodes.loss.classification import Classification
from nodes.torch_code import TorchCall, arguments

NO_CLASS = -100
"""PyTorch's label for places that do not count, such as the filling behind a short sentence."""


class IgnoringLoss(Classification):
    """A loss in which examples with one label cost nothing, and are not counted in the mean."""

    ignore_index: int = Field(
        default=NO_CLASS,
        ge=-1_000_000_000,
        le=1_000_000_000,
        strict=True,
        title="Ignored label",
        description="Examples with this label do not count.",
    )

    def ignored_label(self) -> int:
        return self.ignore_index

    def torch_label_settings(self, call: TorchCall) -> str:
        """Return class weights and ignored label as PyTorch's keywords, each after a comma."""
        ignored = self.ignore_index != NO_CLASS
        text = f", {arguments(ignore_index=self.ignore_index)}" if ignored else ""
        return self.torch_weight(call) + text
