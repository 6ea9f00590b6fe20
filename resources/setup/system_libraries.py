"""Find the system libraries that Qt loads, and install or name those that are missing.

`make setup` runs this file as a script, before anything else is known to work: it uses the
standard library only. Python packages bring Qt along, but not what Qt itself loads from the
system. Usage: ``python system_libraries.py [STAMP]``; the file STAMP is written when nothing
is missing. The exit status is 1 when Qt cannot start at all without what is missing.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

FONT = "a font"
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
FONT_ENDINGS = {".ttf", ".otf", ".ttc"}


@dataclass(frozen=True)
class SystemLibrary:
    """A file that Qt loads, and the Debian package that holds it."""

    file: str
    package: str
    # Without these no Qt program starts. The others serve windows under X11, and text.
    is_vital: bool = False


LIBRARIES = (
    SystemLibrary("libEGL.so.1", "libegl1", is_vital=True),
    SystemLibrary("libGL.so.1", "libgl1", is_vital=True),
    SystemLibrary("libX11.so.6", "libx11-6", is_vital=True),
    SystemLibrary("libdbus-1.so.3", "libdbus-1-3", is_vital=True),
    SystemLibrary("libfontconfig.so.1", "libfontconfig1", is_vital=True),
    SystemLibrary("libglib-2.0.so.0", "libglib2.0-0", is_vital=True),
    SystemLibrary("libxkbcommon.so.0", "libxkbcommon0", is_vital=True),
    SystemLibrary("libX11-xcb.so.1", "libx11-xcb1"),
    SystemLibrary("libxcb-cursor.so.0", "libxcb-cursor0"),
    SystemLibrary("libxcb-icccm.so.4", "libxcb-icccm4"),
    SystemLibrary("libxcb-image.so.0", "libxcb-image0"),
    SystemLibrary("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    SystemLibrary("libxcb-randr.so.0", "libxcb-randr0"),
    SystemLibrary("libxcb-render-util.so.0", "libxcb-render-util0"),
    SystemLibrary("libxcb-shape.so.0", "libxcb-shape0"),
    SystemLibrary("libxcb-sync.so.1", "libxcb-sync1"),
    SystemLibrary("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    SystemLibrary("libxcb-xinerama.so.0", "libxcb-xinerama0"),
    SystemLibrary("libxcb-xkb.so.1", "libxcb-xkb1"),
    SystemLibrary("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    SystemLibrary(FONT, "fonts-dejavu-core"),
)


def can_load(file: str) -> bool:
    """Tell whether the loader finds a shared library."""
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def has_font(folders: Sequence[str] = FONT_FOLDERS) -> bool:
    """Tell whether a font lies in the usual folders, or where fontconfig knows one."""
    for folder in folders:
        for path in Path(folder).expanduser().rglob("*"):
            if path.suffix.lower() in FONT_ENDINGS:
                return True
    if shutil.which("fc-list") is None:
        return False
    listing = subprocess.run(["fc-list"], capture_output=True, text=True, check=False)
    return bool(listing.stdout.strip())


def is_present(library: SystemLibrary) -> bool:
    """Tell whether Qt would find this library on the machine."""
    return has_font() if library.file == FONT else can_load(library.file)


def missing_libraries(
    is_found: Callable[[SystemLibrary], bool] = is_present,
) -> list[SystemLibrary]:
    """List what Qt would not find, in the order of `LIBRARIES`."""
    return [library for library in LIBRARIES if not is_found(library)]


def install_line(missing: Sequence[SystemLibrary], is_root: bool) -> str:
    """Return the one shell line that installs what is missing on Debian or Ubuntu."""
    sudo = "" if is_root else "sudo "
    packages = " ".join(library.package for library in missing)
    return f"{sudo}apt-get update && {sudo}apt-get install -y --no-install-recommends {packages}"


def report(missing: Sequence[SystemLibrary], has_apt: bool, is_root: bool) -> str:
    """Say what is missing, what that prevents, and the remedy."""
    files = ", ".join(library.file for library in missing)
    if any(library.is_vital for library in missing):
        effect = "Qt cannot start"
    elif any(library.file != FONT for library in missing):
        effect = "no window can open under X11 (all else works)"
    else:
        effect = "text shows as empty boxes"
    if has_apt:
        remedy = f"Install with:\n{install_line(missing, is_root)}"
    else:
        packages = ", ".join(library.package for library in missing)
        remedy = f"Install them with your package manager; Debian's names are {packages}."
    return f"setup: {effect}; missing on this system: {files}. {remedy}"


def exit_status(missing: Sequence[SystemLibrary]) -> int:
    """Return 1 when no Qt program starts, else 0."""
    return int(any(library.is_vital for library in missing))


def may_use_sudo() -> bool:
    """Tell whether sudo works without asking for a password."""
    if shutil.which("sudo") is None:
        return False
    return subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0


def install(missing: Sequence[SystemLibrary], is_root: bool) -> None:
    """Install packages with apt-get; print its last words if it fails."""
    apt_get = [] if is_root else ["sudo", "-n"]
    apt_get += ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    apt_get += ["-o", "Acquire::Retries=3", "-o", "DPkg::Lock::Timeout=120"]
    packages = [library.package for library in missing]
    # An update fails when any source of the machine does, a foreign one too. What apt
    # already knows may still suffice, so only the installation decides.
    subprocess.run([*apt_get, "update"], capture_output=True, check=False)
    finished = subprocess.run(
        [*apt_get, "install", "-y", "--no-install-recommends", *packages],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if finished.returncode != 0:
        print(
            "setup: apt-get could not install them:", *finished.stdout.splitlines()[-5:], sep="\n"
        )


def main(arguments: Sequence[str]) -> int:
    """Check, install where that is allowed, report; return the exit status."""
    missing: list[SystemLibrary] = []
    if sys.platform.startswith("linux"):
        missing = missing_libraries()
        has_apt = shutil.which("apt-get") is not None
        is_root = os.geteuid() == 0
        if missing and has_apt and (is_root or may_use_sudo()):
            packages = " ".join(library.package for library in missing)
            print(f"setup: installing system libraries for Qt: {packages}", flush=True)
            install(missing, is_root)
            missing = missing_libraries()
        if missing:
            print(report(missing, has_apt, is_root))
    if arguments and not missing:
        Path(arguments[0]).touch()
    return exit_status(missing)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
