"""Choices about how the window looks."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSettings, Signal

from app.looks.desktop import wants_less_motion
from app.looks.desktop_wishes import desktop_wishes

THEME_CHOICES = ("light", "system", "dark", "light_contrast", "dark_contrast")
COLOUR_CHOICES = ("standard", "safe")
MOTION_CHOICES = ("system", "full", "reduced")
WIRE_CHOICES = ("off", "width", "colour", "both")
TENSOR_CHOICES = ("shape", "statistics", "thumbnail")
LABEL_SIZES = (100, 125, 150, 200)
WINDOW_SIZES = (90, 100, 110, 125, 150)


class LookPreferences(QObject):
    """What the user chose for the eye; what is stored is checked when it is read.

    The first of the choices of a kind is the usual one.

    Parameters
    ----------
    settings : QSettings, optional
        Where to keep them. Left out, where this desktop keeps such things.

    Signals
    -------
    motion_changed(bool)
        Whether motion is reduced from now on.
    canvas_look_changed()
        Something else is chosen about marks, wires or the numbers on them.
    """

    motion_changed = Signal(bool)
    canvas_look_changed = Signal()

    def __init__(self, settings: QSettings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings or QSettings("Gradloom", "Gradloom")
        desktop_wishes().changed.connect(self._follow_desktop)

    @property
    def theme(self) -> str:
        """One of `THEME_CHOICES`."""
        return self._one_of("theme", THEME_CHOICES)

    @theme.setter
    def theme(self, name: str) -> None:
        self._settings.setValue("theme", name)

    @property
    def colours(self) -> str:
        """One of `COLOUR_CHOICES`; "safe" are those that everybody can tell apart."""
        return self._one_of("colours", COLOUR_CHOICES)

    @colours.setter
    def colours(self, choice: str) -> None:
        self._settings.setValue("colours", choice)

    @property
    def motion(self) -> str:
        """One of `MOTION_CHOICES`."""
        return self._one_of("motion", MOTION_CHOICES)

    @motion.setter
    def motion(self, choice: str) -> None:
        self._settings.setValue("motion", choice)
        self.motion_changed.emit(self.is_motion_reduced)

    @property
    def is_motion_reduced(self) -> bool:
        """Whether nothing is to be seen moving: things are at their new places at once."""
        motion = self.motion
        return wants_less_motion() if motion == "system" else motion == "reduced"

    def _follow_desktop(self) -> None:
        if self.motion == "system":
            self.motion_changed.emit(self.is_motion_reduced)

    # The canvas

    @property
    def has_marks(self) -> bool:
        """Whether signs say beside the colours what a number or a step is."""
        return self._flag("marks", default=True)

    @has_marks.setter
    def has_marks(self, is_on: bool) -> None:
        self._choose("marks", is_on)

    @property
    def wire_ink(self) -> str:
        """One of `WIRE_CHOICES`: how wires show the size of their gradients."""
        return self._one_of("wire_ink", WIRE_CHOICES)

    @wire_ink.setter
    def wire_ink(self, choice: str) -> None:
        self._choose("wire_ink", choice)

    @property
    def tensor_labels(self) -> str:
        """One of `TENSOR_CHOICES`: what stands on wires that carry tensors."""
        return self._one_of("tensor_labels", TENSOR_CHOICES)

    @tensor_labels.setter
    def tensor_labels(self, choice: str) -> None:
        self._choose("tensor_labels", choice)

    @property
    def label_size(self) -> int:
        """How large the numbers on wires are, one of `LABEL_SIZES`, in percent."""
        size = self._number("label_size", 100, range(min(LABEL_SIZES), max(LABEL_SIZES) + 1))
        return size if size in LABEL_SIZES else 100

    @label_size.setter
    def label_size(self, percent: int) -> None:
        self._choose("label_size", percent)

    # The whole window

    @property
    def window_size(self) -> int:
        """How large everything is from the next start on, one of `WINDOW_SIZES`, in percent."""
        size = self._number("window_size", 100, range(min(WINDOW_SIZES), max(WINDOW_SIZES) + 1))
        return size if size in WINDOW_SIZES else 100

    @window_size.setter
    def window_size(self, percent: int) -> None:
        self._settings.setValue("window_size", percent)

    def _choose(self, key: str, choice: object) -> None:
        self._settings.setValue(key, choice)
        self.canvas_look_changed.emit()

    def _one_of(self, key: str, allowed: tuple[str, ...]) -> str:
        stored = self._settings.value(key)
        return stored if isinstance(stored, str) and stored in allowed else allowed[0]

    def _flag(self, key: str, *, default: bool) -> bool:
        return self._settings.value(key, default) in (True, "true")

    def _number(self, key: str, default: int, allowed: range) -> int:
        try:
            number = int(self._settings.value(key, default))  # type: ignore[call-overload]
        except (TypeError, ValueError):
            return default
        return number if number in allowed else default
