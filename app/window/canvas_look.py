"""Keeps canvases as the user chose them to look."""

from __future__ import annotations

from app.canvas.look_choices import LookChoices
from app.canvas.view import CanvasView
from app.look_preferences import LookPreferences
from app.preferences import Preferences
from app.sessions.step_session import StepSession


def keep_look(canvas: CanvasView, preferences: LookPreferences) -> None:
    """Have a canvas look as the preferences say, now and after each change of them."""

    def wear() -> None:
        canvas.set_choices(choices_of(preferences))

    preferences.canvas_look_changed.connect(wear)
    wear()


def choices_of(preferences: LookPreferences) -> LookChoices:
    """Return what the preferences say about canvases."""
    return LookChoices(
        has_marks=preferences.has_marks,
        wire_ink=preferences.wire_ink,  # type: ignore[arg-type]  # one of `WIRE_CHOICES`
        tensor_labels=preferences.tensor_labels,  # type: ignore[arg-type]
        label_size=preferences.label_size / 100,
    )


def keep_habits(canvas: CanvasView, steps: StepSession, preferences: Preferences) -> None:
    """Have the canvas of the document write, snap and glide as the preferences say."""
    preferences.digits_changed.connect(canvas.set_digits)
    preferences.digits_changed.connect(steps.show_digits)
    preferences.snapping_changed.connect(canvas.set_snapping)
    preferences.motion_changed.connect(canvas.set_motion_reduced)
    canvas.set_digits(preferences.digits)
    steps.show_digits(preferences.digits)
    canvas.set_snapping(preferences.is_snapping)
    canvas.set_motion_reduced(preferences.is_motion_reduced)


def keep_still(steps: StepSession, preferences: LookPreferences) -> None:
    """Have no step move while motion is reduced."""

    def obey(is_reduced: bool) -> None:
        steps.player.animates = not is_reduced

    preferences.motion_changed.connect(obey)
    obey(preferences.is_motion_reduced)
