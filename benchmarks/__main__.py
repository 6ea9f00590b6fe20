"""Run the benchmarks: ``python -m benchmarks [lenet] [scalars] [training_step] [start]``."""

from __future__ import annotations

import argparse
import importlib
import os
import platform

NAMES = ("start", "editing", "scalars", "lenet", "training_step", "canvas_frames")


def main() -> None:
    """Print the machine, then each row as it is measured."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", help=f"which of {', '.join(NAMES)}; all if left out")
    chosen = parser.parse_args().names or NAMES
    # Before NumPy and PyTorch start their thread pools: one thread is what is compared.
    for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[variable] = "1"
    import numpy
    import threadpoolctl
    import torch

    torch.set_num_threads(1)
    cores = {
        f"{library['internal_api']} {library['version']} ({library.get('architecture', '?')})"
        for library in threadpoolctl.threadpool_info()
        if library["user_api"] == "blas"
    }
    print(
        f"Python {platform.python_version()}, NumPy {numpy.__version__} on "
        f"{', '.join(sorted(cores)) or 'unknown BLAS'}, PyTorch {torch.__version__}; one thread, "
        "CPU time, median of paired rounds",
        flush=True,
    )
    for name in chosen:
        for row in importlib.import_module(f"benchmarks.{name}").rows():
            print(row.text(), flush=True)


if __name__ == "__main__":
    main()
