"""A setting as text and back: how each kind of field is written and read. No widgets."""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

import annotated_types
from pydantic import BaseModel
from pydantic.fields import FieldInfo
from PySide6.QtCore import QCoreApplication

from app.language.engine_words import node_words, setting_title
from app.widgets.arithmetic import NoArithmeticError, number_of
from app.widgets.array_text import UnreadableError as UnreadableError
from app.widgets.array_text import read_array
from nodes.settings import ArrayValue

LONGEST_ARRAY = 2000
"""Numbers up to which an array is written out to be edited."""

_NO_SIZE = ("none", "–", "-")
"""What people write for an axis that stays as it is; "–" is what the node on the canvas says."""

Kind = Literal["bool", "choice", "int", "float", "number or word", "sizes", "array", "text"]


@dataclass(frozen=True)
class Setting:
    """One field of a node type, as a form shows it.

    Attributes
    ----------
    choices : tuple of str
        For kind "choice", as they are shown.
    values : tuple
        For kind "choice": what each of them stands for, which may be a number.
    is_optional : bool
        Whether it may be None, which an empty field means.
    is_tuple : bool
        Whether a single size is still a tuple.
    """

    name: str
    title: str
    help: str
    kind: Kind
    choices: tuple[str, ...] = ()
    is_optional: bool = False
    is_tuple: bool = False
    values: tuple[Any, ...] = ()


def settings_of(cls: type[BaseModel]) -> list[Setting]:
    """Return the settings of a node type (or a graph), in the order of its fields."""
    return [_setting(name, field) for name, field in cls.model_fields.items()]


def _setting(name: str, field: FieldInfo) -> Setting:
    title = node_words(setting_title(name, field))
    help_text = " ".join(filter(None, (node_words(field.description or ""), _bounds(field))))
    annotation = field.annotation
    if get_origin(annotation) is Literal:
        values = get_args(annotation)
        words = tuple(map(str, values))
        return Setting(name, title, help_text, "choice", words, values=values)
    kinds: dict[Any, Kind] = {bool: "bool", int: "int", float: "float", str: "text"}
    if annotation in kinds:
        return Setting(name, title, help_text, kinds[annotation])
    if annotation is Any or annotation == ArrayValue:
        return Setting(name, title, help_text, "array")
    members = get_args(annotation)
    is_optional = type(None) in members
    alone = [member for member in members if member is not type(None)]
    if is_optional and len(alone) == 1 and alone[0] in kinds:
        return Setting(name, title, help_text, kinds[alone[0]], (), is_optional=True)
    if any(member is float or float in get_args(member) for member in alone):
        return Setting(name, title, help_text, "number or word", (), is_optional)
    is_tuple = get_origin(annotation) is tuple
    return Setting(name, title, help_text, "sizes", (), is_optional, is_tuple)


def _bounds(field: FieldInfo) -> str:
    words = []
    for item in field.metadata:
        if isinstance(item, annotated_types.Ge):
            words.append(_said("at least {0}", f"{item.ge:,}"))
        elif isinstance(item, annotated_types.Gt):
            words.append(_said("more than {0}", f"{item.gt:,}"))
        elif isinstance(item, annotated_types.Le):
            words.append(_said("at most {0}", f"{item.le:,}"))
        elif isinstance(item, annotated_types.Lt):
            words.append(_said("less than {0}", f"{item.lt:,}"))
    text = ", ".join(words)
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _said(text: str, number: str) -> str:
    return QCoreApplication.translate("Settings", text).replace("{0}", number)


def text_of(setting: Setting, value: Any) -> str:
    """Return a value as the form shows it; None is an empty field."""
    if value is None:
        return ""
    if setting.kind in ("float", "number or word"):
        return value if isinstance(value, str) else _number_text(value)
    if setting.kind == "sizes":
        if isinstance(value, tuple):
            sizes = ("none" if size is None else str(size) for size in value)
            return " × ".join(sizes) if value else "()"
        return str(value)
    if setting.kind == "array":
        return _array_text(value)
    return str(value)


def is_too_long(value: Any) -> bool:
    """Whether an array has too many numbers to be edited as text."""
    return _count(value) > LONGEST_ARRAY


def read(setting: Setting, text: str) -> Any:
    """Return the value that a text means; the node type checks its bounds.

    Raises
    ------
    UnreadableError
    """
    text = text.strip().replace("−", "-")
    if setting.is_optional and not text:
        return None
    if setting.kind == "int":
        return _int(text)
    if setting.kind == "float":
        return _float(text)
    if setting.kind == "number or word":
        return _number_or_word(text)
    if setting.kind == "sizes":
        return _sizes(setting, text)
    if setting.kind == "choice":
        return _choice(setting, text)
    return _array(text) if setting.kind == "array" else text


def _choice(setting: Setting, text: str) -> Any:
    if text not in setting.choices:
        raise UnreadableError(f"Write one of {', '.join(setting.choices)}.")
    return setting.values[setting.choices.index(text)] if setting.values else text


def _int(text: str) -> int:
    try:
        return int(text.replace("_", "").replace(",", "").replace(" ", ""))
    except ValueError:
        found = _sum(text, "Write a whole number, such as 3.")
    if found != int(found):
        raise UnreadableError(f"It comes to {found:g}. Write a whole number, such as 3.")
    return int(found)


def _float(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return float(_sum(text, "Write a number, such as 0.5 or 1e-3."))


def _array(text: str) -> Any:
    try:
        return read_array(text)
    except UnreadableError as error:
        return _sum(text, str(error))


def _sum(text: str, otherwise: str) -> int | float:
    """Return what arithmetic such as ``2*pi/3`` comes to; of other text say `otherwise`."""
    try:
        return number_of(text)
    except NoArithmeticError as error:
        is_arithmetic = re.search(r"[-+*/^]\s*[\w.(]", text) and not re.search(r"[;\[]", text)
        if not is_arithmetic:
            raise UnreadableError(otherwise) from None
        more = "" if "Write" in str(error) else " Write a number, or arithmetic such as 2*pi/3."
        raise UnreadableError(f"{error}{more}") from None


def _number_or_word(text: str) -> float | str:
    try:
        number = float(text)
    except ValueError:
        return text
    # "inf" is a word where a node type takes it; as a number no setting may be infinite.
    return number if math.isfinite(number) else text


def _sizes(setting: Setting, text: str) -> Any:
    try:
        sizes = tuple(_size(part) for part in re.split(r"[\s,;×x()]+", text) if part)
    except ValueError:
        raise UnreadableError("Write one size, or several: 3 × 3.") from None
    return sizes[0] if len(sizes) == 1 and not setting.is_tuple else sizes


def _size(word: str) -> int | None:
    return None if word.lower() in _NO_SIZE else int(word)


def _array_text(value: Any) -> str:
    if not isinstance(value, tuple):
        return _number_text(value)
    if is_too_long(value):
        return _said("{0} numbers", f"{_count(value):,}")
    if all(not isinstance(item, tuple) for item in value):
        return " ".join(map(_number_text, value))
    if all(not isinstance(leaf, tuple) for row in value for leaf in row):
        return "; ".join(" ".join(map(_number_text, row)) for row in value)
    return json.dumps(value)


def _number_text(value: float) -> str:
    short = f"{value:g}"
    return short if float(short) == value else repr(value)


def _count(value: Any) -> int:
    return sum(_count(item) for item in value) if isinstance(value, tuple) else 1
