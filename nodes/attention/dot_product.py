"""Attention by dot products, as arithmetic."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from nodes.shapes import Array


class Attended(NamedTuple):
    """What queries took from values, and how much each looked where.

    Attributes
    ----------
    out : array, shape (…, queries, value features)
    attention : array, shape (…, queries, keys)
        Rows that sum to one, before anything of them is dropped.
    looked : array, of the same shape
        The same with what is dropped at 0.
    """

    out: Array
    attention: Array
    looked: Array


class AttentionGradients(NamedTuple):
    """Of queries, keys and values, and of the scores before softmax."""

    query: Array
    key: Array
    value: Array
    scores: Array


def hiding(is_hidden: Array, dtype: np.dtype[Any]) -> Array:
    """Return a mask to add to scores: −inf where a key is hidden, else 0."""
    mask: Array = np.where(is_hidden, dtype.type(-np.inf), dtype.type(0.0))
    return mask


def causal_mask(queries: int, keys: int, dtype: np.dtype[Any]) -> Array:
    """Return a mask to add to scores that hides every key after the query's own place."""
    return hiding(np.tri(queries, keys, dtype=np.bool_) == 0, dtype)


def attend(
    query: Array, key: Array, value: Array, masks: list[Array], scale: float, kept: Array | None
) -> Attended:
    """Return what each query takes from the values, as its dot products with the keys say.

    Parameters
    ----------
    query : array, shape (…, queries, features)
    key : array, shape (…, keys, features)
    value : array, shape (…, keys, value features)
    masks : list of array
        Added to the scores, −inf where a query must not look.
    kept : array, shape (…, queries, keys), or None
        What the attention is multiplied with, 0 where it is dropped.
    """
    attention = (query * scale) @ key.swapaxes(-1, -2)
    for mask in masks:
        attention += mask
    highest = attention.max(axis=-1, keepdims=True)
    # A query that may look nowhere takes nothing; −inf − −inf would be nan.
    attention -= np.where(np.isneginf(highest), 0.0, highest)
    np.exp(attention, out=attention)
    total = attention @ np.ones(attention.shape[-1], attention.dtype)
    attention /= np.where(total == 0.0, 1.0, total)[..., np.newaxis]
    looked = attention if kept is None else attention * kept
    return Attended(looked @ value, attention, looked)


def attend_backward(
    gradient: Array,
    query: Array,
    key: Array,
    value: Array,
    attended: Attended,
    scale: float,
    kept: Array | None,
    into_looked: Array | None = None,
) -> AttentionGradients:
    """Return the gradients, given that of what queries took.

    Parameters
    ----------
    into_looked : array, optional
        Gradient of the attention itself, where it is an output too; broadcast to its shape.
    """
    scores = gradient @ value.swapaxes(-1, -2)
    if into_looked is not None:
        scores += into_looked
    if kept is not None:
        scores *= kept
    # Softmax: less the mean as the attention weighs it, times the attention.
    scores -= np.vecdot(scores, attended.attention)[..., np.newaxis]
    scores *= attended.attention
    return AttentionGradients(
        (scores @ key) * scale,
        (scores.swapaxes(-1, -2) @ query) * scale,
        attended.looked.swapaxes(-1, -2) @ gradient,
        scores,
    )
