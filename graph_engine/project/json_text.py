"""JSON as projects hold it: strict when read, one record per line when written."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from graph_engine.errors import ProjectError
from graph_engine.project.limits import NESTING, NUMBER_DIGITS

RESTORE = "Open an earlier copy of the project."


def parse(data: bytes, where: str) -> dict[str, Any]:
    """Return the object that a file holds.

    Stricter than JSON readers are: no NaN, no key twice, no deep nesting, no endless integers.

    Parameters
    ----------
    where : str
        The file, for the message.

    Raises
    ------
    ProjectError
    """
    try:
        found = json.loads(
            data.decode("utf-8"),
            object_pairs_hook=_object,
            parse_constant=_refuse_constant,
            parse_float=_finite,
            parse_int=_integer,
        )
    except RecursionError:
        raise ProjectError(f"{where} is nested deeper than {NESTING} levels", RESTORE) from None
    except UnicodeDecodeError as error:
        rule = f"{where} is not text: byte {error.start} is not UTF-8"
        raise ProjectError(rule, RESTORE) from None
    except json.JSONDecodeError as error:
        whole = data.decode("utf-8")
        what = "is cut off" if not whole[error.pos :].strip() else "is not JSON"
        rule = f"{where} {what} at line {error.lineno}, column {error.colno}"
        raise ProjectError(rule, RESTORE) from None
    except ValueError as error:
        raise ProjectError(f"{where}: {error}", RESTORE) from None
    if not isinstance(found, dict):
        raise ProjectError(f"{where} does not hold a JSON object", RESTORE)
    _check_nesting(found, where)
    return found


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise ValueError(f"the key {short(key)} stands twice in one object")
            seen.add(key)
    return found


def _refuse_constant(text: str) -> Any:
    raise ValueError(f"{text} is not a number that a project may hold; numbers are finite")


def _finite(text: str) -> float:
    number = float(text)
    if number in (float("inf"), float("-inf")):
        raise ValueError(f"the number {text[:40]} is too large")
    return number


def _integer(text: str) -> int:
    if len(text) > NUMBER_DIGITS:
        raise ValueError(f"a whole number has {len(text)} digits, the limit is {NUMBER_DIGITS}")
    return int(text)


def _check_nesting(value: Any, where: str) -> None:
    level = [value]
    for _ in range(NESTING):
        inner: list[Any] = []
        for item in level:
            members = item.values() if isinstance(item, dict) else item
            inner += [member for member in members if isinstance(member, dict | list)]
        if not inner:
            return
        level = inner
    raise ProjectError(f"{where} is nested deeper than {NESTING} levels", RESTORE)


def short(value: object) -> str:
    """Return a value as a message shows it, cut to sixty letters."""
    text = ascii(value) if isinstance(value, str) and not value.isprintable() else repr(value)
    return text if len(text) <= 60 else f"{text[:59]}…"


def line(value: Any) -> str:
    """Return JSON on one line, keys sorted."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, allow_nan=False)


def lines(fields: Mapping[str, Any]) -> bytes:
    """Return a JSON object: keys sorted, and every member of a list or object on its own line."""
    text = ",\n".join(f"{line(key)}: {_spread(fields[key])}" for key in sorted(fields))
    # Only lone surrogates (a name taken from a file name that is not UTF-8) cannot be encoded;
    # backslashreplace writes them as \udcff, which is JSON's own escape.
    return f"{{\n{text}\n}}\n".encode("utf-8", "backslashreplace")


def _spread(value: Any) -> str:
    if isinstance(value, list) and value:
        return f"[\n{_joined(line(item) for item in value)}\n]"
    if isinstance(value, dict) and value:
        members = (f"{line(key)}: {line(value[key])}" for key in sorted(value))
        return f"{{\n{_joined(members)}\n}}"
    return line(value)


def _joined(parts: Iterable[str]) -> str:
    return ",\n".join(parts)
