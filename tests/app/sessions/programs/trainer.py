"""Behaves as a training run does, without PyTorch; the job's seed chooses how it ends.

0: as it should. 1: it dies by a signal after the first step. 2: it exits without a last event.
3: it says what failed. 4: it never obeys. 5: its weights do not fit.
"""

from __future__ import annotations

import json
import os
import queue
import signal
import sys
import threading
import time
from pathlib import Path
from typing import Any

import numpy as np

from graph_engine.training.job import read_job
from graph_engine.training.weights_file import write_weights

STEPS_PER_EPOCH = 10


def say(event: str, **details: Any) -> None:
    print(json.dumps({"event": event, **details}), flush=True)


def read(commands: queue.SimpleQueue[str]) -> None:
    for line in sys.stdin:
        commands.put(json.loads(line)["command"])


def main() -> int:
    job = read_job(Path(sys.argv[1]))
    assert (job.project / "graph.json").is_file()
    commands: queue.SimpleQueue[str] = queue.SimpleQueue()
    threading.Thread(target=read, args=(commands,), daemon=True).start()
    print("a library says hello")
    print("[1, 2, 3]", flush=True)
    total = job.epochs * STEPS_PER_EPOCH
    say("started", total_steps=total, total_epochs=job.epochs, device="cpu", parameters=3)
    if job.seed == 4:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        time.sleep(600)
    ending = "finished"
    step = 0
    while step < total:
        step += 1
        epoch = 1 + (step - 1) // STEPS_PER_EPOCH
        say("step", step=step, epoch=epoch, loss=1 / step, accuracy=0.5)
        if job.seed == 1:
            os.kill(os.getpid(), signal.SIGKILL)
        if job.seed == 2:
            print("Something dreadful: out of memory", file=sys.stderr)
            return 3
        if job.seed == 3:
            say("failed", error="the loss became nan", remedy="Lower the rate.", node="w0")
            return 1
        if step % STEPS_PER_EPOCH == 0:
            say("epoch", epoch=epoch, train_loss=1 / step, validation_loss=2 / step)
        ending = obey(commands, job.run_folder, step) or ending
        if ending == "stopped":
            break
        time.sleep(0.005)
    weights = job.run_folder / "weights.safetensors"
    weights.parent.mkdir(parents=True, exist_ok=True)
    shape = (7,) if job.seed == 5 else ()
    write_weights(weights, {("w0", "value"): np.full(shape, 42.0), ("w1", "value"): np.array(43.0)})
    say(ending, step=step, epoch=1, checkpoint="", weights=str(weights))
    return 0


def obey(commands: queue.SimpleQueue[str], folder: Path, step: int) -> str | None:
    is_paused = False
    while is_paused or not commands.empty():
        match commands.get():
            case "pause":
                is_paused = True
                say("paused", step=step)
            case "resume":
                is_paused = False
                say("resumed", step=step)
            case "checkpoint":
                say("checkpoint", path=str(folder / "c.safetensors"), step=step, epoch=1)
            case "stop":
                return "stopped"
    return None


if __name__ == "__main__":
    sys.exit(main())
