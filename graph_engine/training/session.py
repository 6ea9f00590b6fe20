"""One training run from its parts: data, network, optimizer, seeds, loop."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable

import numpy as np
import torch

from graph_engine.duplicate import duplicate
from graph_engine.errors import TrainingError
from graph_engine.structure import GraphStructure
from graph_engine.summary import summarize
from graph_engine.torch_module import DTYPES, graph_weights
from graph_engine.training import events
from graph_engine.training.checkpoint import RunState
from graph_engine.training.data import Data, Split, load_data
from graph_engine.training.examples import Examples, Score
from graph_engine.training.job import TrainingJob
from graph_engine.training.loop import Commands, TrainingLoop
from graph_engine.training.network import Network, build_network
from graph_engine.training.optimization import make_optimizer
from graph_engine.training.weights_file import NAME, write_weights
from nodes.inputs.dataset import Dataset

SMALL_STEP = 100_000_000
"""Multiply-adds of a forward pass below which a step runs in one thread."""


def train_graph(
    job: TrainingJob,
    graph: GraphStructure,
    emit: Callable[[events.Event], None],
    commands: Commands,
) -> events.Finished | events.Stopped:
    """Train a graph as the job says; see `graph_engine.training.run.train`."""
    threads = torch.get_num_threads()
    torch.set_num_threads(job.threads or useful_threads(graph, job.batch_size))
    try:
        return _train(job, graph, emit, commands)
    finally:
        torch.set_num_threads(threads)


def _train(
    job: TrainingJob,
    graph: GraphStructure,
    emit: Callable[[events.Event], None],
    commands: Commands,
) -> events.Finished | events.Stopped:
    began = time.monotonic()
    device = chosen_device(job.device)
    seed = graph.settings.seed if job.seed is None else job.seed
    if job.start == "fresh":
        graph = duplicate(graph, with_weights=False, seed=seed)
    network = build_network(graph, device)
    data = _data(graph, network, job)
    _seed_everything(seed, device)
    state = RunState(
        network.module, make_optimizer(job.optimizer, network.module.parameters()), device
    )
    dtype = DTYPES[graph.settings.dtype]
    train = Examples((), 1) if data is None else _examples(data.train, dtype, device)
    validation = None if data is None else _examples(data.validation, dtype, device)
    loop = TrainingLoop(job, seed, network, state, train, validation, emit, commands)
    if job.resume_from is not None:
        loop.resume(job.resume_from)
    emit(
        events.Started(
            total_steps=loop.total_steps,
            total_epochs=job.epochs,
            step=loop.progress.step,
            device=str(device),
            train_examples=0 if data is None else train.count,
            validation_examples=0 if validation is None else validation.count,
            parameters=sum(p.numel() for p in network.module.parameters()),
            run_folder=str(job.run_folder),
        )
    )
    scores = loop.run()
    checkpoint = loop.save()
    weights = job.run_folder / NAME
    write_weights(weights, graph_weights(network.module, graph, network.source))
    last: events.Finished | events.Stopped
    if scores is None:
        last = events.Stopped(
            step=loop.progress.step,
            epoch=loop.progress.epoch,
            checkpoint=str(checkpoint),
            weights=str(weights),
        )
    else:
        trained, validated = scores
        last = events.Finished(
            step=loop.progress.step,
            epoch=loop.progress.epoch,
            checkpoint=str(checkpoint),
            weights=str(weights),
            train_loss=_loss(trained),
            train_accuracy=_accuracy(trained),
            validation_loss=_loss(validated),
            validation_accuracy=_accuracy(validated),
            seconds=time.monotonic() - began,
        )
    emit(last)
    return last


def useful_threads(graph: GraphStructure, batch_size: int) -> int:
    """Return how many threads a step is worth.

    Threads that share little work mostly wait for one another: on a busy machine LeNet-5 took
    several times longer with two than with one. One thread also adds up in one order, so that a
    small network gives the same digits on machines with more cores and fewer.
    """
    is_small = summarize(graph).multiply_adds * batch_size < SMALL_STEP
    return 1 if is_small else torch.get_num_threads()


def chosen_device(name: str) -> torch.device:
    """Return the device of a job; "auto" is the GPU where there is one.

    Raises
    ------
    TrainingError
        When CUDA is asked for and not there.
    """
    if name == "cuda" and not torch.cuda.is_available():
        raise TrainingError("PyTorch finds no CUDA device", 'Set the device to "auto" or "cpu".')
    if name == "auto":
        name = "cuda" if torch.cuda.is_available() else "cpu"
    return torch.device(name)


def _seed_everything(seed: int, device: torch.device) -> None:
    random.seed(seed)
    np.random.seed(seed)  # for node types of others that draw from it
    torch.manual_seed(seed)
    if device.type == "cuda":
        # Read by cuBLAS when it starts; without it equal runs differ in the last digits.
        os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
        torch.backends.cudnn.benchmark = False
        torch.use_deterministic_algorithms(True, warn_only=True)


def _data(graph: GraphStructure, network: Network, job: TrainingJob) -> Data | None:
    if network.dataset is None:
        return None
    node = graph.node(network.dataset)
    assert isinstance(node, Dataset)
    return load_data(
        node.source, node.shape, node.classes, job.validation_fraction, folder=graph.folder
    )


def _examples(split: Split, dtype: torch.dtype, device: torch.device) -> Examples:
    images = torch.tensor(split.images, dtype=dtype, device=device)
    labels = torch.tensor(split.labels, device=device)
    return Examples((images, labels), len(split))


def _loss(score: Score | None) -> float | None:
    return None if score is None else score.loss


def _accuracy(score: Score | None) -> float | None:
    return None if score is None else score.accuracy
