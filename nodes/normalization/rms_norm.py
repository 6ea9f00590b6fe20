"""Root mean square normalization."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.examples import Example, Sample
from nodes.normalization.feature_norm import FeatureNorm


class RmsNorm(FeatureNorm):
    """Divide the features of every example by their root mean square, then scale each.

    A simpler layer norm: the mean stays where it is and no bias is added, since the steady size
    is what helps. It costs less and does as well in most transformers.

    The gradient of an example loses its part along the example: stretching all of its features
    alike changes nothing, while a common shift now does.
    """

    id: ClassVar[str] = "rms_norm"
    title: ClassVar[str] = "RMS norm"
    stem: ClassVar[str] = "norm"
    formula: ClassVar[str] = "out = weight · x̂, x̂ = x / sqrt(mean(x²) + eps)"
    gradient_formula: ClassVar[str] = (
        "∂x = (h − x̂ · mean(h · x̂)) / rms, h = g · weight; ∂weight = Σ g · x̂"
    )
    synonyms: ClassVar[tuple[str, ...]] = ("RMSNorm", "root mean square", "normalization", "LLaMA")
    reference: ClassVar[str] = "Zhang & Sennrich 2019, equation 4"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((3, 4)),)),
        Example((Sample((2, 2, 3)),), {"normalized_axes": 2, "eps": 0.1}),
        Example((Sample((20, 3)),), {"elementwise_affine": False}),
        Example((Sample((4, 3)),), {"elementwise_affine": False, "eps": 0.1}),
    )
    is_centred: ClassVar[bool] = False
    torch_module: ClassVar[str] = "nn.RMSNorm"
    torch_function: ClassVar[str] = "F.rms_norm"

    eps: float | None = Field(
        default=None,
        gt=0.0,
        le=1.0,
        title="Epsilon",
        description="Added to the mean square; none is the float type's precision.",
    )

    def expands_to(self) -> str:
        if self.elementwise_affine or self.eps is None:
            return ""
        return f"x / sqrt(mean(x ** 2, {self.along()}) + {self.eps!r})"

    def learned(self) -> tuple[str, ...]:
        return ("weight",) if self.elementwise_affine else ()

    def epsilon(self, dtype: np.dtype[Any]) -> float:
        return float(np.finfo(dtype).eps) if self.eps is None else self.eps
