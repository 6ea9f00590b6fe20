"""What ``2*pi/3`` comes to: arithmetic in a field for a number. No Qt."""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable
from typing import Any

LONGEST = 200
_MOST_DIGITS = 4_000
_CONSTANTS = {"pi": math.pi, "π": math.pi, "tau": math.tau, "τ": math.tau, "e": math.e}
_FUNCTIONS: dict[str, Callable[..., float]] = {
    "abs": abs, "sqrt": math.sqrt, "exp": math.exp, "log": math.log, "ln": math.log,
    "log2": math.log2, "log10": math.log10, "sin": math.sin, "cos": math.cos, "tan": math.tan,
    "tanh": math.tanh, "floor": math.floor, "ceil": math.ceil, "round": round, "min": min,
    "max": max,
}  # fmt: skip
_BINARY: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
}


class NoArithmeticError(ValueError):
    """A text that is no arithmetic, or that comes to no number."""


def number_of(text: str) -> int | float:
    """Return what an expression of numbers, pi, e and a few functions comes to.

    Raises
    ------
    NoArithmeticError
        With a sentence that says why.
    """
    if len(text) > LONGEST:
        raise NoArithmeticError(f"Write at most {LONGEST} characters.")
    plain = text.strip().replace("−", "-").replace("·", "*").replace("×", "*").replace("^", "**")
    try:
        found: int | float = _value(ast.parse(plain, mode="eval").body)
    except ZeroDivisionError:
        raise NoArithmeticError("It divides by 0.") from None
    except (OverflowError, RecursionError, MemoryError):
        raise NoArithmeticError("It is too large for a number.") from None
    except (SyntaxError, ValueError, TypeError) as error:
        if isinstance(error, NoArithmeticError):
            raise
        raise NoArithmeticError(f"“{text}” comes to no number.") from None
    if isinstance(found, float) and not math.isfinite(found):
        raise NoArithmeticError("It is too large for a number.")
    return found


def _value(node: ast.expr) -> Any:
    match node:
        case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
            return number
        case ast.Name(id=name) if name in _CONSTANTS:
            return _CONSTANTS[name]
        case ast.Name(id=name):
            raise NoArithmeticError(f"“{name}” is no number. Known are pi, e and tau.")
        case ast.UnaryOp(op=ast.USub(), operand=inner):
            return -_value(inner)
        case ast.UnaryOp(op=ast.UAdd(), operand=inner):
            return _value(inner)
        case ast.BinOp(op=ast.Pow(), left=left, right=right):
            return _power(_value(left), _value(right))
        case ast.BinOp(op=sign, left=left, right=right) if type(sign) in _BINARY:
            return _kept_small(_BINARY[type(sign)](_value(left), _value(right)))
        case ast.Call(func=ast.Name(id=name), args=args, keywords=[]) if name in _FUNCTIONS:
            return _FUNCTIONS[name](*map(_value, args))
        case _:
            raise NoArithmeticError("Write a number, or arithmetic such as 2*pi/3.")


def _power(base: Any, exponent: Any) -> Any:
    # A whole number to the power of another may have more digits than the machine has memory.
    found = float(base) ** float(exponent)
    if isinstance(found, complex):
        raise NoArithmeticError("The root of a negative number is no number here.")
    is_whole = isinstance(base, int) and isinstance(exponent, int) and exponent >= 0
    return int(found) if is_whole and abs(found) < 2**53 else found


def _kept_small(number: Any) -> Any:
    if isinstance(number, int) and number.bit_length() > _MOST_DIGITS:
        raise OverflowError
    return number
