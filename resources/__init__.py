"""The data that comes with Gradloom: icons, examples, lessons and styles."""

from importlib.resources import files
from pathlib import Path


def resource_path(*parts: str) -> Path:
    """Return the path of a file or folder that comes with Gradloom.

    Parameters
    ----------
    *parts : str
        Names below the resources folder: ``resource_path("icons", "relu.svg")``.

    Raises
    ------
    FileNotFoundError
        When nothing of that name came with the program.
    """
    path = Path(str(files(__name__))).joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(f"Gradloom has no resource {'/'.join(parts)!r}: {path} is missing")
    return path
