"""Write the bundled projects: ``python -m graph_engine.examples [FOLDER]``."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

from graph_engine.examples import INDEX, examples_folder
from graph_engine.examples.blocks import BLOCKS
from graph_engine.examples.networks import NETWORKS
from graph_engine.examples.scalars import SCALARS
from graph_engine.project import save_project

RECIPES = (*SCALARS, *NETWORKS, *BLOCKS)


def write_examples(folder: Path) -> None:
    """Write every example and the index into a folder, in place of what was there."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.gradloom"):
        shutil.rmtree(old)
    for recipe in RECIPES:
        graph, layout = recipe.build()
        save_project(graph, folder / f"{recipe.name}.gradloom", layout)
    entries = [{"name": r.name, "title": r.title, "about": r.about} for r in RECIPES]
    text = ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in entries)
    (folder / INDEX).write_text(f"[\n{text}\n]\n", "utf-8")


def main(arguments: list[str]) -> int:
    """Run the program and return its exit code."""
    folder = Path(arguments[0]) if arguments else examples_folder()
    write_examples(folder)
    print(f"Wrote {len(RECIPES)} examples to {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
