"""A desktop's portal of settings, for tests: ``desktop.py reduced-motion=1 contrast=1``.

It is run by a Python that has ``gi``. A line on its input, ``contrast=0``, changes a setting.
"""

from __future__ import annotations

import sys
from typing import Any

from gi.repository import Gio, GLib

NAME, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
INTERFACE = "org.freedesktop.portal.Settings"
DESCRIPTION = f"""<node><interface name="{INTERFACE}">
<method name="Read"><arg type="s" direction="in"/><arg type="s" direction="in"/>
<arg type="v" direction="out"/></method>
<signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
</interface></node>"""
SPACES = {"enable-animations": "org.gnome.desktop.interface"}
settings: dict[str, Any] = {}


def take(word: str) -> str:
    key, _, value = word.strip().partition("=")
    is_flag = key in SPACES
    settings[key] = GLib.Variant("b", value == "1") if is_flag else GLib.Variant("u", int(value))
    return key


def called(*given: Any) -> None:
    space, key = given[5].unpack()
    invocation = given[6]
    if key not in settings or space != SPACES.get(key, "org.freedesktop.appearance"):
        invocation.return_dbus_error("org.freedesktop.portal.Error.NotFound", "no such setting")
        return
    # The real one wraps twice: a mistake that all programs have learned to live with.
    wrapped = GLib.Variant("v", settings[key])
    invocation.return_value(GLib.Variant("(v)", (wrapped,)))


def main() -> None:
    for word in sys.argv[1:]:
        take(word)
    loop = GLib.MainLoop()
    node = Gio.DBusNodeInfo.new_for_xml(DESCRIPTION)
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    bus.register_object(PATH, node.interfaces[0], called, None, None)
    Gio.bus_own_name_on_connection(
        bus, NAME, Gio.BusNameOwnerFlags.NONE, lambda *_: print("there", flush=True), None
    )

    def read(*_: object) -> bool:
        line = sys.stdin.readline()
        if not line:
            loop.quit()
            return False
        key = take(line)
        space = SPACES.get(key, "org.freedesktop.appearance")
        told = GLib.Variant("(ssv)", (space, key, settings[key]))
        bus.emit_signal(None, PATH, INTERFACE, "SettingChanged", told)
        return True

    GLib.io_add_watch(sys.stdin.fileno(), GLib.IO_IN | GLib.IO_HUP, read)
    loop.run()


main()
