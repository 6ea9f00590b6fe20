"""What is kept of each wire, as one row of an array."""

from __future__ import annotations

import numpy as np

from app.canvas.curves import NUMBERS

ROW = np.dtype(
    [
        ("source", np.intp),
        ("target", np.intp),
        ("start", np.float64, 2),
        ("end", np.float64, 2),
        ("from_below", np.bool_),
        ("is_stub", np.bool_),
        ("points", np.float64, NUMBERS),
        ("is_bent", np.bool_),
        ("is_led", np.bool_),
        ("first_lead", np.intp),
        ("leads", np.intp),
        ("lead_span", np.float64, 2),
        ("box", np.float64, 4),
        ("is_placed", np.bool_),
        ("is_checked", np.bool_),
        ("has_text", np.bool_),
        ("at", np.float64),
        ("lift", np.float64),
        ("shows_local", np.bool_),
        ("label_width", np.float64),
        ("local_width", np.float64),
        ("label_box", np.float64, 4),
        ("local_box", np.float64, 4),
        ("gradient_size", np.float64),
    ],
    align=True,
)
"""One wire: rows of its nodes, offsets of its ports, its plain curve, and whether it goes another
way through points that the user set, or a layout; where the layout's points begin, how many there
are, and how far apart its nodes were then; then the place of its labels: whether it was found and
still fits the texts, whether there are any, the share of the way where they stand, how far they are
lifted off it, how wide they were taken to be, and the boxes that follow from these; last, how large
its gradient is, where that was asked for."""
