"""What a film shows, and when. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.sessions.step_cursor import StepCursor
from graph_engine.trace import Trace

Part = Literal["all", "forward", "backward"]
PARTS: tuple[Part, ...] = ("all", "forward", "backward")
SUFFIXES = (".gif", ".mp4")
WIDTHS = (640, 960, 1280, 1920)
FRAME_RATES = (1, 30)
MOST_GIF_FRAMES = 1_000
HOLD_SECONDS = 1.5
"""How long the last frame stays."""


@dataclass(frozen=True)
class FilmPlan:
    """How a film is to be made.

    Attributes
    ----------
    part : {"all", "forward", "backward"}
        Which steps; updates belong to "all".
    by_node : bool
        Whether a frame shows all steps of a node at once.
    frame_rate : int
        Steps per second.
    width : int
        Pixels.
    """

    part: Part = "all"
    by_node: bool = False
    frame_rate: int = 3
    width: int = 960

    def __post_init__(self) -> None:
        if self.part not in PARTS:
            raise ValueError(f"part must be one of {', '.join(PARTS)}, is {self.part!r}")
        least, most = FRAME_RATES
        if not least <= self.frame_rate <= most:
            raise ValueError(f"frame rate must be {least} to {most}, is {self.frame_rate}")
        if self.width < 64:
            raise ValueError(f"width must be at least 64 pixels, is {self.width}")


def cursors(trace: Trace, plan: FilmPlan) -> list[int | None]:
    """Return how many steps are done in each frame.

    The first frame is what there is before the first step; None, the last, is everything at rest
    once all gradients are there.
    """
    cursor = StepCursor()
    cursor.trace, cursor.by_node = trace, plan.by_node
    backward = trace.start_of("backward")
    start = backward if plan.part == "backward" else 0
    stop = {"all": len(trace), "forward": backward}.get(plan.part, trace.start_of("update"))
    found: list[int | None] = [start]
    at = start
    while at < stop:
        at = min(cursor.stop_after(at), stop)
        found.append(at)
    if plan.part != "forward":
        found.append(None)
    return found


def is_too_long(suffix: str, count: int) -> bool:
    """Whether so many frames are too many for a file of this kind.

    A GIF is put together in memory, as many numbers for each frame as it has pixels.
    """
    return suffix == ".gif" and count > MOST_GIF_FRAMES


def hold_frames(plan: FilmPlan) -> int:
    """Return how many times more the last frame is shown in a film of equal frames."""
    return round(HOLD_SECONDS * plan.frame_rate)
