"""Checkpoints: everything a run needs to go on as if it had never stopped.

Tensors stand in a safetensors file, numbers in a JSON file beside it that is written last and
names the first by its sha256. Nothing is pickled.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from pydantic import BaseModel, ConfigDict, ValidationError
from torch import Tensor, nn

from graph_engine.errors import TrainingError
from graph_engine.project.files import put
from graph_engine.training.job import OptimizerSettings

FORMAT = 1
_REMEDY = "Choose another checkpoint, or train from the start."


class Progress(BaseModel):
    """How far a run has come, and what the epoch under way has added up so far."""

    model_config = ConfigDict(extra="forbid")

    step: int = 0
    epoch: int = 0
    """Epochs that are complete."""
    step_in_epoch: int = 0
    loss_sum: float = 0.0
    correct: int = 0
    examples: int = 0


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid")

    format: int
    sha256: str
    progress: Progress
    seed: int
    batch_size: int
    optimizer: OptimizerSettings


@dataclass
class RunState:
    """The living parts of a run that a checkpoint holds."""

    module: nn.Module
    optimizer: torch.optim.Optimizer
    device: torch.device


def save_checkpoint(
    folder: Path,
    state: RunState,
    progress: Progress,
    seed: int,
    batch_size: int,
    optimizer: OptimizerSettings,
) -> Path:
    """Write a checkpoint and return the path of its safetensors file."""
    from safetensors.torch import save

    data = save(_tensors(state))
    path = folder / f"checkpoint-{progress.step:08d}.safetensors"
    record = _Record(
        format=FORMAT,
        sha256=hashlib.sha256(data).hexdigest(),
        progress=progress,
        seed=seed,
        batch_size=batch_size,
        optimizer=optimizer,
    )
    put(path, data)
    put(path.with_suffix(".json"), record.model_dump_json(indent=2).encode())
    return path


def remove_checkpoint(path: Path) -> None:
    """Remove both files; the JSON file first, since a checkpoint is one only with it."""
    path.with_suffix(".json").unlink(missing_ok=True)
    path.unlink(missing_ok=True)


def load_checkpoint(
    path: Path,
    state: RunState,
    seed: int,
    batch_size: int,
    optimizer: OptimizerSettings,
) -> Progress:
    """Put a checkpoint into module, optimizer and random generators; return how far it had come.

    Raises
    ------
    TrainingError
        When it is missing, cut or foreign, or belongs to another graph or another job.
    """
    from safetensors import SafetensorError
    from safetensors.torch import load

    path = path.with_suffix(".safetensors")
    try:
        record = _Record.model_validate_json(path.with_suffix(".json").read_bytes())
        data = path.read_bytes()
    except (OSError, ValidationError) as error:
        reason = str(error).splitlines()[0]
        raise TrainingError(f"checkpoint {path.name} cannot be read: {reason}", _REMEDY) from None
    if record.format != FORMAT or hashlib.sha256(data).hexdigest() != record.sha256:
        raise TrainingError(f"checkpoint {path.name} is damaged or of another version", _REMEDY)
    if (record.seed, record.batch_size) != (seed, batch_size):
        raise TrainingError(
            f"checkpoint {path.name} was made with seed {record.seed} and batch size "
            f"{record.batch_size}, the job has {seed} and {batch_size}",
            "Resume with the same ones: the order of the examples hangs on them.",
        )
    if record.optimizer.name != optimizer.name:
        raise TrainingError(
            f"checkpoint {path.name} was made with the optimizer {record.optimizer.name}, "
            f"the job has {optimizer.name}",
            "Resume with the same one: it remembers earlier gradients in its own way.",
        )
    try:
        tensors = load(data)
        _restore(state, tensors)
    except (SafetensorError, KeyError, ValueError, RuntimeError) as error:
        raise TrainingError(
            f"checkpoint {path.name} does not fit this graph and optimizer: {error}", _REMEDY
        ) from None
    return record.progress


def _tensors(state: RunState) -> dict[str, Tensor]:
    found = {f"model/{key}": tensor for key, tensor in state.module.state_dict().items()}
    for index, entries in state.optimizer.state_dict()["state"].items():
        for name, value in entries.items():
            if isinstance(value, Tensor):
                found[f"optimizer/{index}/{name}"] = value
    found["random/cpu"] = torch.get_rng_state()
    if state.device.type == "cuda":
        found["random/cuda"] = torch.cuda.get_rng_state(state.device)
    # Contiguous and apart, as the format wants them.
    return {key: tensor.detach().cpu().clone().contiguous() for key, tensor in found.items()}


def _restore(state: RunState, tensors: dict[str, Tensor]) -> None:
    model: dict[str, Tensor] = {}
    optimizer: dict[int, dict[str, Any]] = {}
    for key, tensor in tensors.items():
        part, _, rest = key.partition("/")
        if part == "model":
            model[rest] = tensor
        elif part == "optimizer":
            index, _, name = rest.partition("/")
            optimizer.setdefault(int(index), {})[name] = tensor
    state.module.load_state_dict(model)
    _check_shapes(state.optimizer, optimizer)
    groups = state.optimizer.state_dict()["param_groups"]
    state.optimizer.load_state_dict({"state": optimizer, "param_groups": groups})
    torch.set_rng_state(tensors["random/cpu"])
    if state.device.type == "cuda" and "random/cuda" in tensors:
        torch.cuda.set_rng_state(tensors["random/cuda"], state.device)


def _check_shapes(optimizer: torch.optim.Optimizer, found: dict[int, dict[str, Any]]) -> None:
    parameters = [p for group in optimizer.param_groups for p in group["params"]]
    for index, entries in found.items():
        for name, tensor in entries.items():
            if index >= len(parameters) or (
                tensor.dim() and tensor.shape != parameters[index].shape
            ):
                raise ValueError(f"{name} of parameter {index} has another shape")
