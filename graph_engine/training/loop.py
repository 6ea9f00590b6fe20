"""The training loop: steps, epochs, validation, and the commands that come in between."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from pathlib import Path
from queue import Queue, SimpleQueue

import torch
from torch import Tensor

from graph_engine.errors import TrainingError
from graph_engine.training import events
from graph_engine.training.checkpoint import (
    Progress,
    RunState,
    load_checkpoint,
    remove_checkpoint,
    save_checkpoint,
)
from graph_engine.training.examples import Examples, Score
from graph_engine.training.job import TrainingJob
from graph_engine.training.network import Network
from graph_engine.training.optimization import learning_rate_at, set_learning_rate
from graph_engine.training.update_ratios import UpdateRatios

Commands = Queue[str] | SimpleQueue[str]
"""Words from outside: pause, resume, stop, checkpoint."""

SECONDS_BETWEEN_STEPS = 0.05
"""Steps are told about twenty times a second at most: no eye and no plot follows more."""
SECONDS_BETWEEN_CHECKPOINTS = 30.0


class TrainingLoop:
    """Trains a network as a job says and tells about it.

    Parameters
    ----------
    validation : Examples or None
        None where there is no data.
    """

    def __init__(
        self,
        job: TrainingJob,
        seed: int,
        network: Network,
        state: RunState,
        train: Examples,
        validation: Examples | None,
        emit: Callable[[events.Event], None],
        commands: Commands,
    ) -> None:
        self._job = job
        self._seed = seed
        self._network = network
        self._state = state
        self._train = train
        self._validation = validation
        self._emit = emit
        self._commands = commands
        self._progress = Progress()
        self._ratios = UpdateRatios(network.module, network.source.weight_keys)
        self._step_seconds = SECONDS_BETWEEN_STEPS
        self._steps_per_epoch = math.ceil(train.count / job.batch_size)
        self._rate = job.optimizer.learning_rate
        self._stopping = False
        self._last_told = 0.0
        self._examples_since = 0
        self._paused_seconds = 0.0
        self._checkpoint: Path | None = None
        self._checkpoint_time = time.monotonic()
        self._is_kept = True

    @property
    def progress(self) -> Progress:
        """How far the run has come."""
        return self._progress

    @property
    def total_steps(self) -> int:
        return self._steps_per_epoch * self._job.epochs

    def resume(self, path: Path) -> None:
        """Go on from a checkpoint."""
        self._progress = load_checkpoint(
            path, self._state, self._seed, self._job.batch_size, self._job.optimizer
        )
        if self._progress.step > self.total_steps:
            raise TrainingError(
                f"checkpoint {path.name} is at step {self._progress.step}, "
                f"the job ends at {self.total_steps}",
                "Ask for more epochs.",
            )

    def run(self) -> tuple[Score | None, Score | None] | None:
        """Train to the end; return the last epoch's scores, or None when stopped before.

        The scores are those of training and of validation.
        """
        scores: tuple[Score | None, Score | None] | None = None
        while self._progress.epoch < self._job.epochs:
            scores = self._run_epoch()
            if scores is None:
                return None
            if time.monotonic() - self._checkpoint_time > SECONDS_BETWEEN_CHECKPOINTS:
                self.save(is_kept=False)
        return scores or (None, self._validate())

    def save(self, *, is_kept: bool = True) -> Path:
        """Write a checkpoint and tell; one that was not asked for makes way for the next."""
        old, was_kept = self._checkpoint, self._is_kept
        self._checkpoint = save_checkpoint(
            self._job.run_folder,
            self._state,
            self._progress,
            self._seed,
            self._job.batch_size,
            self._job.optimizer,
        )
        self._is_kept = is_kept
        self._checkpoint_time = time.monotonic()
        if old is not None and old != self._checkpoint and not was_kept:
            remove_checkpoint(old)
        told = events.Checkpoint(
            path=str(self._checkpoint), step=self._progress.step, epoch=self._progress.epoch
        )
        self._emit(told)
        return self._checkpoint

    def _run_epoch(self) -> tuple[Score, Score | None] | None:
        progress = self._progress
        started = time.monotonic()
        self._paused_seconds = 0.0
        self._start_clock()
        self._network.module.train()
        device = self._state.device
        order = self._order(progress.epoch)
        size = self._job.batch_size
        loss_sum = torch.tensor(progress.loss_sum, dtype=torch.float64, device=device)
        correct = torch.tensor(progress.correct, device=device)
        for index in range(progress.step_in_epoch, self._steps_per_epoch):
            which = order[index * size : (index + 1) * size]
            batch = self._train.batch(which)
            began = time.monotonic()
            if self._is_told(index + 1, began + self._step_seconds):
                self._ratios.look()
            loss, right = self._step(batch)
            self._step_seconds = time.monotonic() - began
            loss_sum += loss * len(which)
            if right is not None:
                correct += right
            progress.step += 1
            progress.step_in_epoch = index + 1
            progress.examples += len(which)
            self._tell_step(loss, right, len(which))
            if not self._commands.empty():
                progress.loss_sum, progress.correct = loss_sum.item(), int(correct)
                self._obey()
                if self._stopping:
                    return None
        score = self._score(loss_sum, correct, progress.examples)
        self._check_finite(score.loss)
        validation = self._validate()
        self._progress = Progress(step=progress.step, epoch=progress.epoch + 1)
        self._tell_epoch(score, validation, time.monotonic() - started - self._paused_seconds)
        return score, validation

    def _step(self, batch: tuple[Tensor, ...]) -> tuple[Tensor, Tensor | None]:
        """Take one step; return its loss, and how many examples were classified right."""
        optimizer = self._state.optimizer
        self._rate = learning_rate_at(self._job.optimizer, self._progress.step, self.total_steps)
        set_learning_rate(optimizer, self._rate)
        optimizer.zero_grad(set_to_none=True)
        loss, scores = self._network.loss_and_scores(batch)
        loss.backward()  # type: ignore[no-untyped-call]  # torch leaves it without types
        optimizer.step()
        return loss.detach(), _right(scores, batch)

    def _order(self, epoch: int) -> Tensor:
        """Return the order of examples in an epoch; it hangs on nothing but seed and epoch."""
        generator = torch.Generator().manual_seed((self._seed << 24) + epoch)
        return torch.randperm(self._train.count, generator=generator).to(self._state.device)

    @torch.no_grad()
    def _validate(self) -> Score | None:
        if self._validation is None:
            return None
        self._network.module.eval()
        loss_sum = torch.zeros((), dtype=torch.float64, device=self._state.device)
        correct = torch.zeros((), dtype=torch.int64, device=self._state.device)
        size = max(self._job.batch_size, 256)
        for first in range(0, self._validation.count, size):
            batch = self._validation.batch(slice(first, first + size))
            loss, scores = self._network.loss_and_scores(batch)
            loss_sum += loss * len(batch[0])
            right = _right(scores, batch)
            if right is not None:
                correct += right
        return self._score(loss_sum, correct, self._validation.count)

    def _score(self, loss_sum: Tensor, correct: Tensor, count: int) -> Score:
        has_classes = self._network.scores_index is not None
        return Score(loss_sum.item() / count, int(correct) / count if has_classes else None)

    # Telling

    def _start_clock(self) -> None:
        self._last_told = time.monotonic()
        self._examples_since = 0

    def _tell_step(self, loss: Tensor, right: Tensor | None, count: int) -> None:
        self._examples_since += count
        now = time.monotonic()
        elapsed = now - self._last_told
        if not self._is_told(self._progress.step_in_epoch, now):
            return
        value = loss.item()
        self._check_finite(value)
        self._emit(
            events.Step(
                step=self._progress.step,
                epoch=self._progress.epoch + 1,
                loss=value,
                accuracy=None if right is None else int(right) / count,
                examples_per_second=self._examples_since / max(elapsed, 1e-9),
                learning_rate=self._rate,
                update_ratios=self._ratios.measure(),
            )
        )
        self._start_clock()

    def _is_told(self, step_in_epoch: int, time_of_end: float) -> bool:
        """Whether a step that ends at a time is told."""
        is_last = step_in_epoch == self._steps_per_epoch
        # A graph without data has epochs of a single step: those are told by the clock alone.
        always = self._steps_per_epoch > 1 or self._progress.epoch == self._job.epochs - 1
        return (is_last and always) or time_of_end - self._last_told >= SECONDS_BETWEEN_STEPS

    def _tell_epoch(self, score: Score, validation: Score | None, seconds: float) -> None:
        if self._steps_per_epoch == 1 and self._validation is None:
            return
        self._emit(
            events.Epoch(
                epoch=self._progress.epoch,
                train_loss=score.loss,
                train_accuracy=score.accuracy,
                validation_loss=None if validation is None else validation.loss,
                validation_accuracy=None if validation is None else validation.accuracy,
                seconds=seconds,
            )
        )

    def _check_finite(self, loss: float) -> None:
        if not math.isfinite(loss):
            raise TrainingError(
                f"the loss became {loss} at step {self._progress.step}",
                f"Lower the learning rate, it is {self._job.optimizer.learning_rate:g}.",
            )

    # Obeying

    def _obey(self) -> None:
        """Carry out what has come in; while paused, wait for more."""
        is_paused = False
        began = time.monotonic()
        while not self._stopping and (is_paused or not self._commands.empty()):
            match self._commands.get():
                case "pause" if not is_paused:
                    is_paused = True
                    self._emit(events.Paused(step=self._progress.step))
                case "resume" if is_paused:
                    is_paused = False
                    self._emit(events.Resumed(step=self._progress.step))
                case "checkpoint":
                    self.save()
                case "stop":
                    self._stopping = True
        self._paused_seconds += time.monotonic() - began
        self._start_clock()


def _right(scores: Tensor | None, batch: tuple[Tensor, ...]) -> Tensor | None:
    if scores is None:
        return None
    return (scores.detach().argmax(1) == batch[1]).sum()
