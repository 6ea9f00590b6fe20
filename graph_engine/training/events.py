"""What a training run says: one line of JSON for each event."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter


class _Event(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", allow_inf_nan=False)

    def line(self) -> str:
        """Return the event as JSON, without line breaks."""
        return self.model_dump_json()


class Started(_Event):
    """The data is there and the first step follows."""

    event: Literal["started"] = "started"
    total_steps: int
    total_epochs: int
    step: int = 0
    """Steps done before, by the run that is resumed."""
    device: str
    train_examples: int
    validation_examples: int
    parameters: int
    run_folder: str


class Step(_Event):
    """A step was taken; some steps say so, the last of an epoch always does."""

    event: Literal["step"] = "step"
    step: int
    """How many have been taken."""
    epoch: int
    """Which one it belongs to, from 1."""
    loss: float
    accuracy: float | None
    """Share of the batch that is classified right; None where there are no classes."""
    examples_per_second: float
    learning_rate: float
    update_ratios: dict[str, float] = Field(default_factory=dict)
    """|Δw| / |w| of this step by node; empty where it was not measured."""


class Epoch(_Event):
    """Every example was seen once more."""

    event: Literal["epoch"] = "epoch"
    epoch: int
    train_loss: float
    train_accuracy: float | None
    validation_loss: float | None
    validation_accuracy: float | None
    seconds: float


class Checkpoint(_Event):
    """Everything needed to go on from here is on the disk."""

    event: Literal["checkpoint"] = "checkpoint"
    path: str
    step: int
    epoch: int


class Paused(_Event):
    event: Literal["paused"] = "paused"
    step: int


class Resumed(_Event):
    event: Literal["resumed"] = "resumed"
    step: int


class Stopped(_Event):
    """The run was ended early; checkpoint and weights are on the disk."""

    event: Literal["stopped"] = "stopped"
    step: int
    epoch: int
    checkpoint: str
    weights: str


class Finished(_Event):
    """The last epoch is over; checkpoint and weights are on the disk."""

    event: Literal["finished"] = "finished"
    step: int
    epoch: int
    checkpoint: str
    weights: str
    train_loss: float | None
    train_accuracy: float | None
    validation_loss: float | None
    validation_accuracy: float | None
    seconds: float


class Failed(_Event):
    """The run ended with an error; what it had written stays."""

    event: Literal["failed"] = "failed"
    error: str
    remedy: str = ""
    node: str = ""


Event = Started | Step | Epoch | Checkpoint | Paused | Resumed | Stopped | Finished | Failed
_ANY: TypeAdapter[Event] = TypeAdapter(Annotated[Event, Field(discriminator="event")])


def parse_event(line: str | bytes) -> Event:
    """Return the event of one line.

    Raises
    ------
    ValueError
        When the line is no event.
    """
    return _ANY.validate_json(line)
