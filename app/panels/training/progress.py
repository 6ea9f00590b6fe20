"""How far a run is, as a line of numbers. No widgets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.language.counting import counted
from app.sessions.training_progress import TrainingProgress
from app.widgets.numbers import number_text


def progress_line(progress: TrainingProgress, seconds_left: float | None) -> str:
    """Return ``epoch 4/12   step 1,284/3,600   62,400 examples/s   loss 0.0831 …``."""
    if not progress.total_steps:
        return ""
    words = [
        _said("epoch {0}", f"{progress.epoch or 1}/{progress.total_epochs}"),
        _said("step {0}", f"{progress.step:,}/{progress.total_steps:,}"),
    ]
    if progress.steps:
        last = progress.steps[-1]
        words.append(_said("{0} examples/s", f"{last['examples_per_second']:,.0f}"))
        words.append(_said("loss {0}", number_text(last["loss"], 4)))
    if progress.epochs and progress.epochs[-1].get("validation_accuracy") is not None:
        accuracy = 100 * progress.epochs[-1]["validation_accuracy"]
        words.append(_said("val {0} %", f"{accuracy:.1f}"))
    if progress.steps:
        words.append(_said("lr {0}", f"{progress.steps[-1]['learning_rate']:.3g}"))
    if seconds_left is not None:
        words.append(_said("ETA {0}", clock(seconds_left)))
    since = progress.seconds_since_checkpoint
    if since is not None:
        words.append(_said("checkpoint {0} ago", ago(since)))
    return "   ".join(words)


def clock(seconds: float) -> str:
    """Return ``0:18``, ``2:05`` or ``1:02:03``."""
    minutes, second = divmod(round(seconds), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"


def ago(seconds: float) -> str:
    """Return a rough time: ``2 s``, ``5 min``."""
    return f"{seconds:.0f} s" if seconds < 90 else f"{seconds / 60:.0f} min"


def result_line(progress: TrainingProgress) -> str:
    """Return what a run came to: ``20 epochs, validation accuracy 98.3 %, loss 0.061``."""
    words = [counted("Progress", "%n epoch", "%n epochs", progress.epoch)]
    last = progress.epochs[-1] if progress.epochs else {}
    if last.get("validation_accuracy") is not None:
        accuracy = 100 * last["validation_accuracy"]
        words.append(_said("validation accuracy {0} %", f"{accuracy:.1f}"))
    loss = last.get("validation_loss")
    loss = last.get("train_loss") if loss is None else loss
    if loss is not None:
        words.append(_said("loss {0}", number_text(loss, 4)))
    return ", ".join(words)


def _said(text: str, field: str) -> str:
    return QCoreApplication.translate("Progress", text).replace("{0}", field)
