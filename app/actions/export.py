"""The Export menu."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from app.actions.action import Action, words
from app.actions.dialogs import ask_file
from app.actions.edit import why_empty
from app.actions.graph import why_not_check
from app.document.document import USER_ERRORS
from app.workspace import Workspace

MENU = "Export"


@dataclass(frozen=True)
class Format:
    """One way to export the model.

    Attributes
    ----------
    id : str
        As `TorchWorker.export` takes it.
    """

    id: str
    text: str
    suffix: str
    tip: str


FORMATS = (
    Format("python", "Python source…", ".py", "The nn.Module as readable text"),
    Format("safetensors", "Weights…", ".safetensors", "The state_dict, without pickle"),
    Format("onnx", "ONNX…", ".onnx", "Checked against the module with onnxruntime"),
    Format("pt2", "PyTorch program…", ".pt2", "What torch.export writes"),
)
PICTURES = "SVG (*.svg);;PNG (*.png);;PDF (*.pdf)"


def _export(workspace: Workspace, format: Format) -> None:
    stem = workspace.document.title.partition(".")[0]

    def write(path: Path) -> None:
        workspace.torch.export(format.id, path)

    title = words(format.text).rstrip(" …")
    ask_file(workspace, title, f"{title} (*{format.suffix})", stem + format.suffix, write)


def _picture(workspace: Workspace) -> None:
    stem = workspace.document.title.partition(".")[0]

    def write(path: Path) -> None:
        from app.canvas.render import render
        from app.window.canvas_look import choices_of

        try:
            theme, choices = workspace.themes.current, choices_of(workspace.preferences)
            render(workspace.document, path, theme, numbers=workspace.steps, choices=choices)
        except USER_ERRORS as error:
            workspace.notices.error(error)
        else:
            workspace.notices.done(words("Picture written to {path}").format(path=path))

    ask_file(workspace, words("Picture of the graph"), PICTURES, f"{stem}.svg", write)


def _film(workspace: Workspace) -> None:
    # Late: nobody who makes no film needs any of it.
    from app.film.dialog import FilmDialog

    workspace.steps.pause()
    FilmDialog(workspace, workspace.frame).open()


def _why_no_steps(workspace: Workspace) -> str:
    if workspace.steps.count:
        return ""
    return words("There are no steps yet: the graph has not run.")


ACTIONS = (
    *(
        Action(
            f"export_{each.id}", MENU, each.text, partial(_export, format=each), why_not_check,
            tip=each.tip,
        )
        for each in FORMATS
    ),
    Action("export_picture", MENU, "Picture of the graph…", _picture, why_empty, begins_group=True,
           tip="SVG, PNG or PDF"),
    Action("export_film", MENU, "Film of the steps…", _film, _why_no_steps,
           tip="An animated GIF or an MP4 of the stepper"),
)  # fmt: skip
