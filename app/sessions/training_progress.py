"""How far a training run has come, from its events."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any

from app.sessions.pace import Pace

MOST_POINTS = 2_000
"""Points of a curve over the steps; from there on every second one makes way."""


@dataclass
class TrainingProgress:
    """How far a run has come.

    Attributes
    ----------
    steps, epochs : list of dict
        The step and epoch events so far, for curves.
    ratios : dict of str to dict of int to float
        |Δw| / |w| by node and step.
    started : dict
        The first event: device, counts of examples and parameters.
    checkpoint : str
        Path of the last one; empty before there is any.
    """

    step: int = 0
    total_steps: int = 0
    epoch: int = 0
    total_epochs: int = 0
    steps: list[dict[str, Any]] = field(default_factory=list)
    epochs: list[dict[str, Any]] = field(default_factory=list)
    ratios: dict[str, dict[int, float]] = field(default_factory=dict)
    started: dict[str, Any] = field(default_factory=dict)
    checkpoint: str = ""
    checkpoint_time: float | None = None
    pace: Pace = field(default_factory=Pace)

    @property
    def fraction(self) -> float:
        """From 0 to 1."""
        return self.step / self.total_steps if self.total_steps else 0.0

    @property
    def seconds_left(self) -> float | None:
        """Seconds until the end at the present pace; None while nobody can know."""
        return self.pace.seconds_left(self.total_steps)

    @property
    def seconds_since_checkpoint(self) -> float | None:
        """None before there is one."""
        return None if self.checkpoint_time is None else time.monotonic() - self.checkpoint_time

    def note(self, event: dict[str, Any]) -> None:
        """Take an event in.

        Raises
        ------
        KeyError, TypeError, ValueError
            When it is not an event of a training run.
        """
        match event["event"]:
            case "started":
                self.started = event
                self.total_steps = int(event["total_steps"])
                self.total_epochs = int(event["total_epochs"])
                self.step = int(event.get("step", 0))
                self.pace.add(self.step)
            case "step":
                self.step, self.epoch = int(event["step"]), int(event["epoch"])
                self.steps.append(event)
                self._note_ratios(event)
                self.pace.add(self.step)
            case "epoch":
                self.epoch = int(event["epoch"])
                self.epochs.append(event)
            case "checkpoint":
                self.checkpoint = str(event["path"])
                self.checkpoint_time = time.monotonic()
            case "paused":
                self.pace.pause()
            case "resumed":
                self.pace.resume()
            case "finished" | "stopped":
                self.step = int(event["step"])

    def _note_ratios(self, event: dict[str, Any]) -> None:
        for node, ratio in event.get("update_ratios", {}).items():
            known = self.ratios.setdefault(str(node), {})
            known[self.step] = float(ratio)
            if len(known) > MOST_POINTS:
                self.ratios[str(node)] = dict(list(known.items())[::2])
