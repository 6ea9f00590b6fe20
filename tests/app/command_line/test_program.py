"""The command itself: help, version, opening the window, what is imported when."""

import subprocess
import sys
from pathlib import Path

import pytest

import app.command_line.program as program

HEAVY = ("torch", "PySide6", "sklearn", "pyqtgraph", "onnx", "onnxruntime", "onnxscript")


def imported_by(*arguments: str) -> set[str]:
    """Return the heavy packages that a command imports, run in a process of its own."""
    code = (
        "import sys; from app.cli import main\n"
        f"code = main({list(arguments)!r})\n"
        f"heavy = [name for name in {HEAVY!r} if name in sys.modules]\n"
        "print('', *heavy, sep=chr(10), file=sys.stderr); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return set(done.stderr.split())


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("--version",),
        ("nodes",),
        ("examples", "--json"),
        ("formula", "(x + y) * z", "x=-2", "y=5", "z=-4"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_small_commands_import_neither_torch_nor_qt(arguments: tuple[str, ...]) -> None:
    assert imported_by(*arguments) == set()


def test_running_a_network_imports_neither_torch_nor_qt(example_path) -> None:
    assert imported_by("run", str(example_path("lenet-digits")), "--json") == set()


def test_help_names_every_command(gradloom) -> None:
    outcome = gradloom("--help")
    assert outcome.code == 0
    for name in ("run", "formula", "step", "check", "summary", "train", "export", "render"):
        assert f"  {name} " in outcome.out
    for name in ("nodes", "examples", "new", "demo"):
        assert f"  {name} " in outcome.out
    assert "  open " not in outcome.out


def test_version_is_printed(gradloom) -> None:
    outcome = gradloom("--version")
    assert outcome.code == 0
    assert outcome.out.startswith("gradloom")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple]:
    """Put a window in place that only notes what it was opened on."""
    calls: list[tuple] = []
    module = type(sys)("app.main_window")
    module.open_window = lambda *arguments: calls.append(arguments) or 0
    monkeypatch.setitem(sys.modules, "app.main_window", module)
    return calls


def test_gradloom_alone_opens_the_window(gradloom, opened: list[tuple]) -> None:
    assert gradloom().code == 0
    assert opened == [(None, None)]


def test_gradloom_with_a_project_opens_the_window_on_it(
    gradloom, opened: list[tuple], made
) -> None:
    path = made("fan-out")
    assert gradloom(path).code == 0
    assert opened == [(path, None)]


def test_a_project_named_like_a_command_is_reached_by_its_path(
    gradloom, opened: list[tuple], tmp_path: Path
) -> None:
    (tmp_path / "run").mkdir()
    assert gradloom(tmp_path / "run").code == 0
    assert opened == [(tmp_path / "run", None)]


def test_exit_code_of_the_window_is_the_command_s(
    gradloom, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = type(sys)("app.main_window")
    module.open_window = lambda *arguments: 7
    monkeypatch.setitem(sys.modules, "app.main_window", module)
    assert gradloom().code == 7


def test_window_without_a_display_is_refused_before_qt_aborts(
    refused, opened: list[tuple], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert "there is no display to open the window on" in refused()
    assert opened == []


def test_misspelt_command_is_told_the_right_one(refused) -> None:
    said = refused("trian", "p")
    assert "there is no project or command 'trian'. Did you mean train?" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("run",), "missing argument 'PROJECT'"),
        (("run", "a", "b"), "unexpected extra argument"),
        (("nodes", "--jsn"), "no such option: --jsn"),
        (("train", "p", "--epochs", "many"), "'--epochs': Input should be a valid integer"),
        (("export", "p", "--format", "doc", "-o", "x"), "'doc' is not one of"),
        (("export", "p", "--format", "onnx"), "missing option"),
        (("--colour",), "no such option: --colour"),
    ],
)
def test_wrong_usage_is_one_line_that_names_the_help(
    refused, arguments: tuple[str, ...], said: str
) -> None:
    line = refused(*arguments)
    assert said in line
    assert "--help` shows the usage" in line


def test_reader_that_stops_early_is_no_error() -> None:
    command = f"{sys.executable} -m app.cli nodes | head -n 1"
    root = Path(program.__file__).parents[2]
    done = subprocess.run(command, shell=True, capture_output=True, text=True, timeout=60, cwd=root)
    assert done.stdout.startswith("family")
    assert done.stderr == ""


def test_terminal_without_unicode_gets_question_marks_and_no_traceback(example_path) -> None:
    root = Path(program.__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-m", "app.cli", "step", str(example_path("fan-out"))],
        capture_output=True,
        timeout=60,
        cwd=root,
        env={"PYTHONIOENCODING": "ascii", "PATH": ""},
    )
    assert done.returncode == 0, done.stderr
    assert b"f = mul_1 + x" in done.stdout
