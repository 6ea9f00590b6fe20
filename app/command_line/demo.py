"""`gradloom demo`: the window on LeNet; without a display the same job in a terminal."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import platformdirs
import typer

from app.command_line.display import has_display
from graph_engine.errors import ProjectError

if TYPE_CHECKING:
    from graph_engine.training.job import TrainingJob

EXAMPLE = "lenet-digits"

Folder = Annotated[
    Path | None,
    typer.Option(help="Where to put everything; else your data folder.", show_default=False),
]
Epochs = Annotated[int, typer.Option(help="How long to train where there is no display.")]


def demo(folder: Folder = None, epochs: Epochs = 20) -> int:
    """Open the LeNet example, or show it without a display.

    Without a display: steps the sigmoid neuron, trains LeNet on the handwritten digits, exports
    it to ONNX, renders the canvas to PNG, and says where each thing is.
    """
    folder = folder or platformdirs.user_data_path("gradloom", appauthor=False) / "demo"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        rule = f"{folder} cannot be made: {error.strerror}"
        raise ProjectError(rule, "Name another place with --folder.") from None
    if has_display():
        from app.main_window import open_window

        # The window shows before the engine is read, which the copy needs.
        return open_window(partial(_own_copy, folder), None)
    print("There is no display, so the window stays closed: here is the same job without it.\n")
    _without_display(folder, epochs)
    return 0


def _own_copy(folder: Path) -> Path:
    """Return the user's copy of the example; one that was changed stays as it is."""
    from app.command_line.catalogue import make_project
    from app.command_line.projects import open_graph

    path = folder / f"{EXAMPLE}.gradloom"
    if not path.exists():
        return make_project(path, EXAMPLE)
    try:
        open_graph(path)
    except ProjectError:
        copies = (folder / f"{EXAMPLE}-{count}.gradloom" for count in range(2, 1000))
        return make_project(next(copy for copy in copies if not copy.exists()), EXAMPLE)
    return path


def _without_display(folder: Path, epochs: int) -> None:
    # Late, all of them: with a display, none is needed.
    from app.command_line.catalogue import make_project
    from app.command_line.passes import print_steps
    from app.command_line.projects import open_graph, run
    from app.command_line.render import render_project
    from app.command_line.train import run_folder, train_and_save

    neuron, lenet, model, picture = (
        folder / name
        for name in (
            "sigmoid-neuron.gradloom",
            # Not the copy that the window opens: somebody may have worked on that one.
            "lenet-trained.gradloom",
            "lenet.onnx",
            "lenet.png",
        )
    )
    print("── The sigmoid neuron, step by step\n")
    make_project(neuron, "sigmoid-neuron")
    graph, _ = open_graph(neuron)
    print_steps(graph, run(graph))

    print("\n── LeNet-5, trained on the handwritten digits\n")
    make_project(lenet, EXAMPLE)
    graph, _ = open_graph(lenet)
    with run_folder(lenet) as runs:
        train_and_save(_job(lenet, runs, epochs), graph)

    print("\n── Export and picture\n")
    # Late: it brings PyTorch along, and the steps above need none.
    from graph_engine.exporting import export

    done = export(graph, "onnx", model)
    print(f"onnxruntime gives the network's own outputs, to {done.max_error:.1g}")
    render_project(lenet, picture)

    print("\nWhere everything is:")
    for what, path in (
        ("the neuron", neuron),
        ("the trained network", lenet),
        ("its training run", runs),
        ("its ONNX model", model),
        ("its picture", picture),
    ):
        print(f"  {what:<20} {path}")
    print(f"\n`gradloom {lenet}` opens the network where there is a display.")


def _job(project: Path, folder: Path, epochs: int) -> TrainingJob:
    from graph_engine.training.job import job_from

    return job_from({"project": project, "run_folder": folder, "epochs": epochs})
