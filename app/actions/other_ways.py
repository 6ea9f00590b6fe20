"""Keys and movements of the mouse that stand in no table of actions and cannot be changed."""

from __future__ import annotations

Ways = tuple[tuple[str, ...], ...]
Rows = tuple[tuple[str, Ways], ...]

MOUSE: Rows = (
    ("Add a node", (("Double-click on the ground",), ("Drag from the palette",))),
    ("Draw a wire", (("Drag from a port",),)),
    ("Wire a new node", (("Drop a wire on the ground",),)),
    ("Take a wire elsewhere", (("Drag from a wired input",),)),
    ("Put a node into a wire", (("Drop a node on a wire",),)),
    ("Take a node out of its wires", (("Alt", "Drag"), ("Shake",))),
    ("Break a port's wires", (("Alt", "Click on a port"),)),
    ("Cut wires", (("Ctrl", "Right-drag"),)),
    ("Lead a wire through a point", (("Double-click on a wire",), ("Ctrl", "Drag a wire"))),
    ("Take a reroute point away", (("Double-click on it",),)),
    ("Select with a rubber band", (("Drag on the canvas",),)),
    ("Select several", (("Shift", "Click"), ("Ctrl", "Click"))),
    ("Look inside a node", (("Double-click",),)),
    ("Change a number on a node", (("Drag it sideways",), ("Double-click on it",))),
    ("Write in a note, or name a frame", (("Double-click on it",),)),
    ("Move a frame and what is in it", (("Drag its title",),)),
    ("Size a note or a frame", (("Drag its corner or edge",),)),
    ("Zoom at the pointer", (("Wheel",),)),
    ("Move the canvas", (("Middle button",), ("Space", "Drag"))),
    ("Go to a place", (("Click on the map",),)),
    ("See the numbers of a wire larger", (("Rest on them",),)),
    ("What can be done here", (("Right-click",),)),
)

TIMELINE: Rows = (
    ("One step back, one on", (("←",), ("→",))),
    ("One phase back, one on", (("Shift", "←"), ("Shift", "→"))),
    ("To the beginning, to the end", (("Home",), ("End",))),
    ("Play and pause", (("Space",),)),
    ("In a presentation: back, on", (("PgUp",), ("PgDown",))),
    ("Leave a presentation", (("Esc",),)),
)

FIELDS: Rows = (
    ("A number up, down", (("↑",), ("↓",))),
    ("Ten at once", (("Shift", "↑"), ("Shift", "↓"))),
    ("Back to the canvas", (("Esc",),)),
)
