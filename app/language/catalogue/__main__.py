"""``python -m app.language.catalogue``: bring the .ts files up to date and build the .qm files."""

from __future__ import annotations

import sys
from pathlib import Path

from app.language.catalogue import ts_file
from app.language.catalogue.building import build
from app.language.catalogue.catalogue import every_text
from app.language.catalogue.rule_templates import write_templates
from app.language.catalogue.source import ROOT
from app.language.speaking import FOLDER, LANGUAGES, SOURCE_LANGUAGE


def main() -> int:
    """Collect, merge, write, build; say what is left to translate, and fail where something is."""
    texts, unknown = every_text()
    for call in unknown:
        print(f"{call.module}:{call.line}: no table is known for {call.expression!r}")
    folder = ROOT / "resources" / FOLDER
    write_templates(folder)
    missing = 0
    for code in LANGUAGES:
        if code == SOURCE_LANGUAGE:
            continue
        path: Path = folder / f"gradloom_{code}.ts"
        translations = ts_file.merged(texts, ts_file.read(path))
        counted = ts_file.merged_counted(texts, ts_file.read_counted(path))
        ts_file.write(path, code, texts, translations, counted)
        build(path)
        done = translations.keys() | counted.keys()
        print(f"{path.name}: {len(done)} of {len(texts)} texts")
        for text in texts:
            if (text.context, text.source) not in done:
                missing += 1
                print(f"  {text.place}: {text.context}: {text.source!r}")
    return 1 if missing or unknown else 0


if __name__ == "__main__":
    sys.exit(main())
