"""Names in generated PyTorch: identifiers, class names and docstrings that cannot be anything else.

Everything a user may write freely (a graph's title) or almost freely (a node's name) passes through
here before it enters the text.
"""

from __future__ import annotations

import ast
import builtins
import keyword
import re
import unicodedata
from collections.abc import Container, Iterable, Mapping

from graph_engine.errors import NodeNameError

_MODULE_ATTRIBUTES = """
    T_destination add_module apply bfloat16 buffers call_super_init children compile cpu cuda
    double dump_patches eval extra_repr float forward get_buffer get_extra_state get_parameter
    get_submodule half ipu load_state_dict modules mtia named_buffers named_children
    named_modules named_parameters parameters register_backward_hook register_buffer
    register_forward_hook register_forward_pre_hook register_full_backward_hook
    register_full_backward_pre_hook register_load_state_dict_post_hook
    register_load_state_dict_pre_hook register_module register_parameter
    register_state_dict_post_hook register_state_dict_pre_hook requires_grad_ set_extra_state
    set_submodule share_memory state_dict to to_empty train training type xpu zero_grad
"""
MODULE_ATTRIBUTES = frozenset(_MODULE_ATTRIBUTES.split())
"""What every nn.Module has already, known without importing torch; a test compares the two."""

_TEXT_USES = frozenset({"self", "cls", "torch", "nn", "F", "Tensor", "loss"})
RESERVED = MODULE_ATTRIBUTES | _TEXT_USES | frozenset(dir(builtins)) | frozenset(keyword.kwlist)

_IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9_]*\Z")
_MAXIMUM_CLASS_NAME = 60


def checked_identifier(name: str) -> str:
    """Return the name if it is a plain identifier.

    Raises
    ------
    NodeNameError
        For anything else: it must not enter the text.
    """
    if not _IDENTIFIER.match(name):
        raise NodeNameError(
            f"{name!r} cannot become a name in PyTorch code",
            "Use letters, digits and _, a letter first.",
        )
    return name


def free_identifier(wanted: str, taken: Container[str]) -> str:
    """Return `wanted`, or the nearest name that is neither reserved nor taken.

    A reserved word gets a trailing underscore as PEP 8 has it (``type_``), a taken name a number.
    """
    name = checked_identifier(wanted)
    if name in RESERVED:
        name += "_"
    free, count = name, 2
    while free in taken or free in RESERVED:
        free = f"{name.rstrip('_')}_{count}"
        count += 1
    return free


def node_identifiers(names: Iterable[str]) -> dict[str, str]:
    """Return an identifier for each node: its own name wherever that is possible."""
    wanted = list(names)
    plain = {name for name in wanted if name not in RESERVED}
    chosen: dict[str, str] = {}
    taken = set(plain)
    for name in wanted:
        chosen[name] = checked_identifier(name) if name in plain else free_identifier(name, taken)
        taken.add(chosen[name])
    return chosen


def class_name(title: str) -> str:
    """Return the title as a class name: ``LeNet5Digits`` for "LeNet-5 digits"."""
    ascii_title = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    words = re.findall(r"[A-Za-z0-9]+", ascii_title)
    name = "".join(word[0].upper() + word[1:] for word in words)[:_MAXIMUM_CLASS_NAME]
    if not name:
        return "Network"
    if name[0].isdigit():
        name = f"Net{name}"
    return f"{name}Net" if name in RESERVED else name


def docstring_text(text: str, width: int) -> str:
    """Return the text as one line that can stand between triple quotes.

    Quotes, backslashes and all that is not printable are replaced, so the docstring cannot end
    early; what is longer than `width` is cut.
    """
    safe = "".join(c if c.isprintable() and c not in '"\\' else " " for c in text)
    line = " ".join(safe.split())
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"


def names_read(expression: str) -> list[str]:
    """Return the plain names that an expression reads."""
    tree = ast.parse(expression, mode="eval")
    return [node.id for node in ast.walk(tree) if isinstance(node, ast.Name)]


def with_names(expression: str, renamed: Mapping[str, str]) -> str:
    """Return the expression with some names replaced; everything else stays letter by letter."""
    raw = expression.encode()
    places = [
        (node.col_offset, node.id)
        for node in ast.walk(ast.parse(expression, mode="eval"))
        if isinstance(node, ast.Name) and node.id in renamed
    ]
    for column, name in sorted(places, reverse=True):
        raw = raw[:column] + renamed[name].encode() + raw[column + len(name.encode()) :]
    return raw.decode()
