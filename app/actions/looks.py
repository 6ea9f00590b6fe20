"""The lines of the View menu about how things look."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from app.actions.action import Action, Offer, nothing, words
from app.actions.restarting import offer_restart
from app.look_preferences import (
    COLOUR_CHOICES,
    LABEL_SIZES,
    MOTION_CHOICES,
    TENSOR_CHOICES,
    WINDOW_SIZES,
    WIRE_CHOICES,
)
from app.preferences import DIGIT_RANGE
from app.workspace import Workspace

MENU = "View"


def _themes(workspace: Workspace) -> Sequence[Offer]:
    texts = {
        "system": words("As the desktop"),
        "light": words("Light"),
        "dark": words("Dark"),
        "light_contrast": words("Light, high contrast"),
        "dark_contrast": words("Dark, high contrast"),
    }
    return [
        Offer(text, partial(_use_theme, name=name), is_checked=workspace.themes.choice == name)
        for name, text in texts.items()
    ]


def _use_theme(workspace: Workspace, name: str) -> None:
    workspace.preferences.theme = name
    workspace.themes.set(name)


def _colours(workspace: Workspace) -> Sequence[Offer]:
    texts = (words("Standard"), words("Safe for the colour-blind"))
    return [
        Offer(text, partial(_use_colours, choice=choice), is_checked=choice == now)
        for now in [workspace.themes.colours]
        for choice, text in zip(COLOUR_CHOICES, texts, strict=True)
    ]


def _use_colours(workspace: Workspace, choice: str) -> None:
    workspace.preferences.colours = choice
    workspace.themes.use_colours(choice)


def _toggle_marks(workspace: Workspace) -> None:
    workspace.preferences.has_marks = not workspace.preferences.has_marks


def _has_marks(workspace: Workspace) -> bool:
    return workspace.preferences.has_marks


def _motions(workspace: Workspace) -> Sequence[Offer]:
    texts = (words("As the desktop"), words("Full"), words("Reduced"))
    return _offers(workspace, "motion", MOTION_CHOICES, texts)


def _wires(workspace: Workspace) -> Sequence[Offer]:
    texts = (words("Off"), words("Width"), words("Colour"), words("Width and colour"))
    return _offers(workspace, "wire_ink", WIRE_CHOICES, texts)


def _tensors(workspace: Workspace) -> Sequence[Offer]:
    texts = (words("Shape"), words("Mean ± standard deviation"), words("Thumbnail"))
    return _offers(workspace, "tensor_labels", TENSOR_CHOICES, texts)


def _digits(workspace: Workspace) -> Sequence[Offer]:
    texts = [f"{3.14159265:.{count}f}" for count in DIGIT_RANGE]
    return _offers(workspace, "digits", DIGIT_RANGE, texts)


def _label_sizes(workspace: Workspace) -> Sequence[Offer]:
    return _offers(workspace, "label_size", LABEL_SIZES, [f"{size} %" for size in LABEL_SIZES])


def _window_sizes(workspace: Workspace) -> Sequence[Offer]:
    texts = [f"{size} %" for size in WINDOW_SIZES]
    return _offers(workspace, "window_size", WINDOW_SIZES, texts, _say_later)


def _say_later(workspace: Workspace) -> None:
    offer_restart(workspace, words("Everything has this size from the next start on."))


def _offers(
    workspace: Workspace,
    preference: str,
    choices: Sequence[object],
    texts: Sequence[str],
    then: Callable[[Workspace], None] = nothing,
) -> Sequence[Offer]:
    """Return a line for each choice of a preference."""

    def choose(workspace: Workspace, choice: object) -> None:
        setattr(workspace.preferences, preference, choice)
        then(workspace)

    now = getattr(workspace.preferences, preference)
    return [
        Offer(text, partial(choose, choice=choice), is_checked=choice == now)
        for choice, text in zip(choices, texts, strict=True)
    ]


def _wish(workspace: Workspace, what: str) -> None:
    workspace.window_wanted.emit(what)


def _is_presenting(workspace: Workspace) -> bool:
    return workspace.is_presenting


def _is_full_screen(workspace: Workspace) -> bool:
    return workspace.frame is not None and workspace.frame.isFullScreen()


LOOKS = (
    Action("presentation", MENU, "Presentation", partial(_wish, what="presentation"),
           shortcuts=("Ctrl+Alt+P",), is_checked=_is_presenting, begins_group=True,
           tip="Only the canvas and the current step, in large type"),
    Action("full_screen", MENU, "Full screen", partial(_wish, what="full_screen"),
           shortcuts=("F11",), is_checked=_is_full_screen),
    Action("theme", MENU, "Theme", nothing, choices=_themes, begins_group=True),
    Action("colours", MENU, "Colours", nothing, choices=_colours),
    Action("marks", MENU, "Marks beside colours", _toggle_marks, is_checked=_has_marks,
           tip="Signs say what a number or a step is, so that nothing depends on colours alone"),
    Action("motion", MENU, "Motion", nothing, choices=_motions),
    Action("digits", MENU, "Digits on wires", nothing, choices=_digits, begins_group=True),
    Action("tensor_labels", MENU, "On wires of tensors", nothing, choices=_tensors),
    Action("label_size", MENU, "Size of numbers on wires", nothing, choices=_label_sizes),
    Action("wire_ink", MENU, "Wires by gradient", nothing, choices=_wires,
           tip="How large the gradient of a wire is, at a glance"),
    Action("window_size", MENU, "Size of everything", nothing, choices=_window_sizes),
)  # fmt: skip
