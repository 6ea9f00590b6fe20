"""Layer normalization."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.examples import Example, Sample
from nodes.normalization.feature_norm import FeatureNorm


class LayerNorm(FeatureNorm):
    """Give every example's features mean 0 and variance 1, then scale and shift.

    Each example, and in a text each word, is normalized by its own numbers alone: nothing depends
    on the rest of the batch, and training and evaluation are the same. That suits recurrent
    networks and transformers, where batches are small and sentences differ in length.

    The gradient of an example loses its mean and its part along the normalized example: to shift
    all of its features alike, or to stretch them, changes nothing.

    PyTorch wants the sizes of the normalized axes; here their number is enough, 1 for the last.
    """

    id: ClassVar[str] = "layer_norm"
    title: ClassVar[str] = "Layer norm"
    stem: ClassVar[str] = "norm"
    formula: ClassVar[str] = "out = weight · x̂ + bias, x̂ = (x − mean) / sqrt(variance + eps)"
    gradient_formula: ClassVar[str] = (
        "∂x = (h − mean(h) − x̂ · mean(h · x̂)) / σ, h = g · weight; ∂weight = Σ g · x̂, ∂bias = Σ g"
    )
    synonyms: ClassVar[tuple[str, ...]] = ("ln", "LayerNorm", "normalization", "transformer")
    reference: ClassVar[str] = "Ba, Kiros & Hinton 2016, section 3"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((3, 4)),)),
        Example((Sample((2, 3, 4)),), {"bias": False, "eps": 0.1}),
        Example((Sample((2, 2, 3, 2)),), {"normalized_axes": 3}),
        Example((Sample((20, 3)),), {"elementwise_affine": False}),
        Example((Sample((2, 3, 2)),), {"elementwise_affine": False, "normalized_axes": 2}),
    )
    torch_module: ClassVar[str] = "nn.LayerNorm"
    torch_function: ClassVar[str] = "F.layer_norm"

    eps: float = Field(
        default=1e-5, gt=0.0, le=1.0, title="Epsilon", description="Added to the variance."
    )
    bias: bool = Field(
        default=True, title="Shift", description="Whether a bias is learned beside the weight."
    )

    def expands_to(self) -> str:
        if self.elementwise_affine:
            return ""
        variance = f"var(x, {self.along()}, correction=0)"
        return f"(x - mean(x, {self.along()})) / sqrt({variance} + {self.eps!r})"

    def learned(self) -> tuple[str, ...]:
        if not self.elementwise_affine:
            return ()
        return ("weight", "bias") if self.bias else ("weight",)

    def epsilon(self, dtype: np.dtype[Any]) -> float:
        return self.eps
