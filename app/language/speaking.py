"""The language of the window: which one, and the files that Qt's translation reads.

Only words change with the language. Numbers keep a decimal point and no thousands separator
of the desktop: they are those of NumPy and PyTorch, people paste them into code, and a file or
a field must mean the same on every desktop.
"""

from __future__ import annotations

import locale
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

LANGUAGES = {"en": "English", "de": "Deutsch"}
"""Code to name; a name is never translated, so that everybody finds their own."""
LANGUAGE_CHOICES = ("system", *LANGUAGES)
SOURCE_LANGUAGE = "en"
FOLDER = "translations"
_NAME = "gradloom_language"
"""What translators are known by, and the property of the application that says the language."""


def language_of(choice: str) -> str:
    """Return the code of the language that a choice stands for on this desktop."""
    if choice in LANGUAGES:
        return choice
    for wanted in QLocale.system().uiLanguages():
        code = wanted.replace("_", "-").partition("-")[0].lower()
        if code in LANGUAGES:
            return code
    return SOURCE_LANGUAGE


def speak(application: QCoreApplication, choice: str) -> str:
    """Let everything that is made from now on speak a language; return its code.

    Parameters
    ----------
    choice : str
        One of `LANGUAGE_CHOICES`.
    """
    fix_numbers()
    hush(application)
    code = language_of(choice)
    if code != SOURCE_LANGUAGE:
        for translator in translators(code, application):
            application.installTranslator(translator)
    application.setProperty(_NAME, code)
    return code


def spoken() -> str:
    """Return the code of the language that is spoken now."""
    application = QCoreApplication.instance()
    code = None if application is None else application.property(_NAME)
    return code if isinstance(code, str) else SOURCE_LANGUAGE


def fix_numbers() -> None:
    """Let widgets read and write numbers as Python does, whatever the desktop's habits are."""
    QLocale.setDefault(QLocale.c())
    # Qt takes over the desktop's habits for C libraries as well; Python itself never does.
    locale.setlocale(locale.LC_NUMERIC, "C")


def hush(application: QCoreApplication) -> None:
    """Take away what `speak` installed: English is what the sources say."""
    for child in application.children():
        if isinstance(child, QTranslator) and child.objectName() == _NAME:
            application.removeTranslator(child)
            child.deleteLater()
    application.setProperty(_NAME, SOURCE_LANGUAGE)


def translators(code: str, parent: QCoreApplication) -> list[QTranslator]:
    """Return what translates into a language: Qt's own dialogs first, then Gradloom's texts.

    The later one is asked first.
    """
    found = []
    for path in (_qt_file(code), _own_file(code)):
        translator = QTranslator(parent)
        translator.setObjectName(_NAME)
        if path is not None and translator.load(str(path)):
            found.append(translator)
        else:
            translator.deleteLater()
    return found


def _own_file(code: str) -> Path | None:
    path = Path(str(files("resources"))) / FOLDER / f"gradloom_{code}.qm"
    return path if path.exists() else None


def _qt_file(code: str) -> Path | None:
    """Return Qt's translation of its own buttons and dialogs; distributions may leave it out."""
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    path = Path(folder) / f"qtbase_{code}.qm"
    return path if path.exists() else None
