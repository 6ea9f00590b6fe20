"""The shapes of what multi-head attention looks with and looks at."""

from __future__ import annotations

from dataclasses import dataclass

from nodes.errors import ShapeError
from nodes.shapes import Shape, Size, shape_text


@dataclass(frozen=True)
class SequenceShapes:
    """Sizes of queries and keys.

    Attributes
    ----------
    batch : Shape
        One size, or none for single sequences.
    queries, keys : Size
        Lengths of the sequences.
    features : int
    """

    batch: Shape
    queries: Size
    keys: Size
    features: int

    def require_masks(self, attn_mask: Shape | None, padding: Shape | None, heads: int) -> None:
        """Raise ShapeError unless masks have shapes that PyTorch takes."""
        (examples,) = self.batch or (1,)
        one = self.queries, self.keys
        if attn_mask not in (None, one, (examples * heads, *one)):
            raise ShapeError(
                f"attn_mask must have shape {shape_text(one)} or "
                f"{shape_text((examples * heads, *one))}, it has {shape_text(attn_mask or ())}",
                "Its axes are (queries, keys), before them one for all heads of all examples.",
            )
        if padding not in (None, (*self.batch, self.keys)):
            raise ShapeError(
                f"key_padding_mask must have shape {shape_text((*self.batch, self.keys))}, "
                f"it has {shape_text(padding or ())}",
                "Give one number for each key of each example.",
            )


def sequence_shapes(
    query: Shape, key: Shape, value: Shape, heads: int, is_batch_first: bool
) -> SequenceShapes:
    """Return the sizes, or raise ShapeError where the three do not fit together."""
    form = "(batch, length, features)" if is_batch_first else "(length, batch, features)"
    features = query[-1] if query else 0
    for name, shape in (("query", query), ("key", key), ("value", value)):
        if len(shape) not in (2, 3) or len(shape) != len(query):
            raise ShapeError(
                f"{name} must have axes {form} or (length, features) like the others, "
                f"it has shape {shape_text(shape)}",
                "Reshape what is wired to it.",
            )
        if shape[-1] != features:
            raise ShapeError(
                f"{name} must have {features} features as the query has, it has {shape[-1]}",
                "Bring all to one size by linear layers.",
            )
    if not isinstance(features, int) or features % heads:
        raise ShapeError(
            f"{heads} heads cannot share {features} features evenly",
            "Choose a number of heads that divides the features.",
        )
    axis = 1 if is_batch_first and len(query) == 3 else 0
    batches = {(*shape[:axis], *shape[axis + 1 : -1]) for shape in (query, key, value)}
    if len(batches) > 1 or key[axis] != value[axis]:
        raise ShapeError(
            f"query {shape_text(query)}, key {shape_text(key)} and value {shape_text(value)} "
            f"do not belong together as {form}",
            "Give all the same batch, and a value for each key.",
        )
    return SequenceShapes(batches.pop(), query[axis], key[axis], features)
