"""Texts with a number in them, which says what form their words take."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.language.speaking import SOURCE_LANGUAGE, spoken


def counted(context: str, one: str, many: str, count: int) -> str:
    """Return a text about so many things, in the user's language.

    ``%n`` stands for the number; other places are filled in afterwards. All of it are literals, so
    that the catalogue finds them; a translation has a form for each that its language knows.

    Parameters
    ----------
    context : str
        The name of the class, or of the door that the neighbours use: ``History``.
    one, many : str
        What English says of one thing, and of none or several.
    """
    if spoken() != SOURCE_LANGUAGE:
        found = QCoreApplication.translate(context, many, "", count)
        found = found.replace(str(count), f"{count:,}")
        if found != many.replace("%n", f"{count:,}"):
            return found
    return (one if count == 1 else many).replace("%n", f"{count:,}")
