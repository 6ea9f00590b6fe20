"""What holds for a whole graph: precision, seed, batch."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class GraphSettings(BaseModel):
    """What holds for the whole document."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    dtype: Literal["float64", "float32"] = Field(
        default="float64", title="Precision", description="Arithmetic of the NumPy engine."
    )
    seed: int = Field(
        default=0, ge=0, lt=2**32, title="Seed", description="For everything random here."
    )
    batch_size: int = Field(
        default=4, ge=1, le=65_536, title="Batch", description="Rows shown for Input nodes."
    )
    is_training: bool = Field(
        default=False, title="Training mode", description="Whether dropout drops while watching."
    )
    learning_rate: float = Field(
        default=0.1, gt=0, le=1e6, title="Learning rate", description="Of the update steps shown."
    )
