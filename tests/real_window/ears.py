"""A screen reader's side of the bus: a program of its own, which asks and listens by AT-SPI.

It is run by whatever Python has the bindings (``gi`` with Atspi 2.0, as distributions pack them),
so it imports nothing of Gradloom's. It reads one JSON command a line and answers with one line:
``tree``, ``events``, ``act``.
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

STATES = (
    "FOCUSABLE", "FOCUSED", "SHOWING", "VISIBLE", "ENABLED", "CHECKED", "SELECTED", "EXPANDED",
    "EDITABLE", "SELECTABLE", "MODAL", "IS_DEFAULT",
)  # fmt: skip
KINDS = (
    "object:announcement", "object:state-changed:focused", "object:children-changed",
    "object:property-change:accessible-name", "object:property-change:accessible-value",
    "window:activate",
)  # fmt: skip
MOST_CHILDREN = 60
heard: list[dict[str, Any]] = []


def program(name: str) -> Any:
    """Return the program of a name."""
    desktop = Atspi.get_desktop(0)
    found = (desktop.get_child_at_index(i) for i in range(desktop.get_child_count()))
    return next((each for each in found if each is not None and each.get_name() == name), None)


def said_of(item: Any) -> dict[str, Any]:
    """Return what a reader learns of an object."""
    states = item.get_state_set()
    actions, box = item.get_action_iface(), item.get_component_iface()
    value = item.get_value_iface()
    area = box.get_extents(Atspi.CoordType.SCREEN) if box else None
    labels = [
        relation.get_target(i).get_name()
        for relation in item.get_relation_set()
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
        for i in range(relation.get_n_targets())
    ]
    return {
        "role": item.get_role_name(),
        "name": item.get_name(),
        "description": item.get_description(),
        "labels": labels,
        "states": [name for name in STATES if states.contains(getattr(Atspi.StateType, name))],
        "actions": [actions.get_action_name(i) for i in range(actions.get_n_actions())]
        if actions
        else [],
        "value": value.get_current_value() if value else None,
        "area": [area.x, area.y, area.width, area.height] if area else None,
    }


def tree(item: Any, path: str = "") -> list[dict[str, Any]]:
    """Return an object and all that is shown in it, one after the other."""
    said = said_of(item)
    said["path"] = path = f"{path}/{said['role']}:{said['name']}"
    found = [said]
    count = item.get_child_count()
    said["children"] = count
    for number in range(min(count, MOST_CHILDREN)):
        child = item.get_child_at_index(number)
        if child is None:
            found.append({"path": f"{path}/nothing", "role": "nothing", "name": "", "states": []})
        elif item.get_role_name() == "application" or child.get_state_set().contains(
            Atspi.StateType.VISIBLE
        ):
            found += tree(child, path)
    return found


def act(item: Any, role: str, name: str, action: str) -> bool:
    """Do something with the first object of a role whose name begins so."""
    if item.get_role_name() == role and item.get_name().startswith(name):
        actions = item.get_action_iface()
        names = [actions.get_action_name(i) for i in range(actions.get_n_actions())]
        return action in names and bool(actions.do_action(names.index(action)))
    for number in range(min(item.get_child_count(), MOST_CHILDREN)):
        child = item.get_child_at_index(number)
        if child is not None and act(child, role, name, action):
            return True
    return False


def hear(event: Any) -> None:
    """Take an event down."""
    source = event.source
    said = {"kind": event.type, "detail": event.detail1, "text": ""}
    try:
        said["role"], said["name"] = source.get_role_name(), source.get_name()
        said["text"] = event.any_data if isinstance(event.any_data, str) else ""
    except GLib.Error:
        said["role"] = said["name"] = "gone"
    heard.append(said)


def answer(command: dict[str, Any]) -> object:
    """Answer one command."""
    if command["do"] == "events":
        found = heard[:]
        heard.clear()
        return found
    item = program(command["program"])
    if item is None:
        return None
    if command["do"] == "tree":
        return tree(item)
    return act(item, command["role"], command["name"], command["action"])


def main() -> int:
    Atspi.init()
    listener = Atspi.EventListener.new(hear)
    for kind in KINDS:
        listener.register(kind)
    loop = GLib.MainLoop()

    def read(*_: object) -> bool:
        line = sys.stdin.readline()
        if not line:
            loop.quit()
            return False
        started = time.monotonic()
        try:
            found = answer(json.loads(line))
        except GLib.Error as error:  # the object went while it was asked
            found = {"error": str(error)}
        sys.stdout.write(json.dumps({"found": found, "seconds": time.monotonic() - started}) + "\n")
        sys.stdout.flush()
        return True

    GLib.io_add_watch(sys.stdin.fileno(), GLib.IO_IN | GLib.IO_HUP, read)
    sys.stdout.write("listening\n")
    sys.stdout.flush()
    loop.run()
    return 0


if __name__ == "__main__":
    sys.exit(main())
