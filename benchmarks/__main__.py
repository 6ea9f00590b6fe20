"""Run the benchmarks: ``python -m benchmarks [name …]``, all of them if no name is given.

A name is that of one table (``lenet``, ``convolution``) or of a group (``nets``, ``kernels``).
"""

from __future__ import annotations

import argparse
import importlib
import os
import platform

GROUPS = {
    "window": ("start", "editing", "arranging", "canvas_frames", "whole_window.frames"),
    "engine": ("scalars", "training_step"),
    "nets": ("nets.mlp", "nets.lenet", "nets.vgg"),
    "kernels": tuple(
        f"kernels.{family}"
        for family in (
            "convolution",
            "pooling",
            "normalization",
            "dense",
            "losses",
            "recurrent",
            "attention",
            "activation",
        )
    ),
}
TABLES = {path.rpartition(".")[2]: path for paths in GROUPS.values() for path in paths}


def main() -> None:
    """Print the machine, then each row as it is measured."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    names = ", ".join([*GROUPS, *TABLES])
    parser.add_argument("names", nargs="*", metavar="name", help=f"of {names}")
    chosen = parser.parse_args().names or list(GROUPS)
    unknown = [name for name in chosen if name not in GROUPS and name not in TABLES]
    if unknown:
        parser.error(f"{', '.join(unknown)} not among {names}")
    # Before NumPy and PyTorch start their thread pools: one thread is what is compared.
    for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[variable] = "1"
    print(_machine(), flush=True)
    from benchmarks.table import print_table

    for name in chosen:
        for path in GROUPS.get(name) or (TABLES[name],):
            module = importlib.import_module(f"benchmarks.{path}")
            if hasattr(module, "report"):
                module.report()
            else:
                print_table(path.replace(".", ": "), module.rows())


def _machine() -> str:
    """Return what computes, in words."""
    import numpy
    import threadpoolctl
    import torch

    torch.set_num_threads(1)
    cores = {
        f"{library['internal_api']} {library['version']}, core {library.get('architecture', '?')}"
        for library in threadpoolctl.threadpool_info()
        if library["user_api"] == "blas"
    }
    return (
        f"Python {platform.python_version()}\n"
        f"NumPy {numpy.__version__} on {', '.join(sorted(cores)) or 'unknown BLAS'}\n"
        f"PyTorch {torch.__version__} with {torch.backends.cpu.get_cpu_capability()}\n"
        "One thread, CPU time, median ratio of paired rounds [smallest–largest]"
    )


if __name__ == "__main__":
    main()
