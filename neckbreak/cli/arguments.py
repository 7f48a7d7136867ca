"""Which words there are, with their help; doing them is imported when they are used."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib import import_module

import neckbreak

Do = Callable[[argparse.Namespace], int]


PROGRAM = "neckbreak"


def parser(word: str | None = None) -> argparse.ArgumentParser:
    """The command line as command, options and one example each.

    With the `word` that was typed it knows that command, and maybe not all others: making them all
    takes as long as most commands.
    """
    top = _Parser(
        prog=PROGRAM,
        description="Reminds you to pause, move and relax at your desk.",
        epilog="Without a command it starts in the tray. Example: neckbreak status",
    )
    top.add_argument("--version", action="version", version=f"neckbreak {neckbreak.__version__}")
    top.add_argument(
        "--minimized", action="store_true", help="open no window at the start, even without a tray"
    )
    top.set_defaults(do=_later("start_up", "start_program"))
    # Given `prog`, argparse need not load what formats its help to find it out.
    commands = top.add_subparsers(
        title="commands", metavar="COMMAND", parser_class=_Parser, prog=PROGRAM
    )
    for add in (_running, _looking, _settings, _packs, _import):
        add(commands)
        if word in commands.choices:
            break
    return top


class _Parser(argparse.ArgumentParser):
    """A parser that keeps the example at the end as it was written."""

    def __init__(self, **options: object) -> None:
        # What argparse passes on is of as many types as it has words.
        super().__init__(formatter_class=argparse.RawDescriptionHelpFormatter, **options)  # type: ignore[arg-type]


_Commands = argparse._SubParsersAction  # noqa: SLF001  argparse names the type nowhere else


def _add(
    commands: _Commands[_Parser], name: str, says: str, example: str, do: Do
) -> argparse.ArgumentParser:
    added = commands.add_parser(
        name, help=says, description=f"{says}.", epilog=f"Example: neckbreak {example}"
    )
    added.set_defaults(do=do)
    return added


def _words_of(top: _Parser) -> _Commands[_Parser]:
    """The words of a command, which are named when none is given."""
    words = top.add_subparsers(dest="word", metavar="WORD", parser_class=_Parser, prog=top.prog)

    def ask(_arguments: argparse.Namespace) -> int:
        top.error(f"say what to do, one of: {', '.join(words.choices)}. {top.epilog}")

    top.set_defaults(do=ask)
    return words


def _later(module: str, name: str) -> Do:
    """A command whose module is imported when it is used: `status` must not pay for `simulate`."""

    def do(arguments: argparse.Namespace) -> int:
        found: Do = getattr(import_module(f"neckbreak.cli.{module}"), name)
        return found(arguments)

    return do


def _running(commands: _Commands[_Parser]) -> None:
    """What the running instance does."""
    wish = _later("running", "send")
    _add(commands, "show", "Bring the card to the keyboard, or open the window", "show", wish)
    status = _add(
        commands,
        "status",
        "Say what it is doing, why, and what comes next",
        "status --json",
        _later("asking", "status"),
    )
    status.add_argument("--json", action="store_true", help="as JSON, for scripts")
    start = _add(
        commands, "start", "Begin a reminder or routine now", "start ready.neck-reset", wish
    )
    start.add_argument("name", nargs="?", metavar="REMINDER or ROUTINE")
    snooze = _add(commands, "snooze", "Put off the card, or the next one", "snooze 10m", wish)
    snooze.add_argument("length", nargs="?", metavar="DURATION", help="such as 90s, 10m or 1h30m")
    _add(commands, "skip", "Leave out the card, or the next one", "skip", wish)
    pause = _add(
        commands, "pause", "Rest for a time, or until you resume", "pause until 14:00", wish
    )
    pause.add_argument("words", nargs="*", metavar="DURATION, until TIME or until tomorrow")
    _add(commands, "resume", "Go on after a pause", "resume", wish)
    meeting = _add(commands, "meeting", "Say that you are in a meeting", "meeting 30m", wish)
    meeting.add_argument("words", nargs="*", metavar="DURATION or over")
    _add(commands, "quit", "Stop the running neckbreak", "quit", wish)
    for each in commands.choices:
        commands.choices[each].set_defaults(command=each)


def _looking(commands: _Commands[_Parser]) -> None:
    """What can be looked at without a running instance."""
    plan = _add(
        commands,
        "plan",
        "Show what would come on a day",
        "plan --date 2026-03-30 --days 5",
        _later("planning", "plan"),
    )
    plan.add_argument("--date", metavar="D", help="the first day, such as 2026-03-30; else today")
    plan.add_argument("--days", metavar="N", type=int, default=1, help="how many days")
    plan.add_argument("--zone", metavar="Z", help="a time zone such as Europe/Berlin")
    plan.add_argument("--settings", metavar="FILE", help="a settings file instead of your own")
    plan.add_argument("--seed", metavar="N", type=int, default=1, help="for the choice of routines")
    plan.add_argument(
        "--health",
        metavar="TICKS",
        help="such as pregnant,bleeding or unanswered; without it as if nothing was ticked",
    )
    plan.add_argument("--json", action="store_true", help="as JSON, for scripts")
    simulate = _add(
        commands,
        "simulate",
        "Play a scripted stretch of days",
        "simulate week.toml --json",
        _later("simulating", "simulate"),
    )
    simulate.add_argument("scenario", metavar="SCENARIO.toml")
    simulate.add_argument("--json", action="store_true", help="one JSON object a line")
    simulate.add_argument("--tray", action="store_true", help="also each change of the tray")
    routines = _add(
        commands,
        "routines",
        "List the exercises and routines",
        "routines mob.shoulderroll",
        _later("looking", "routines"),
    )
    routines.add_argument("id", nargs="?", metavar="ID")
    routines.add_argument("--json", action="store_true", help="as JSON, for scripts")
    render = _add(
        commands,
        "render",
        "Save the picture of a step",
        "render mob.shoulderroll --step 2 --out roll.png",
        _later("rendering", "render"),
    )
    render.add_argument("routine", metavar="ROUTINE")
    render.add_argument("--step", metavar="N", type=int, default=1, help="counted from 1")
    render.add_argument("--at", metavar="SECONDS", type=float, default=0.0, help="into the step")
    render.add_argument("--size", metavar="WxH", default="480x360", help="in pixels")
    render.add_argument("--theme", choices=("light", "dark"), default="light")
    render.add_argument("--figure", choices=("woman", "man"), default="woman")
    render.add_argument("--tone", choices=("fair", "light", "tan", "deep"), default="light")
    render.add_argument("--out", metavar="FILE.png", required=True)
    history = _add(
        commands,
        "history",
        "List what happened",
        "history --from 2026-03-01 --format csv",
        _later("looking", "history"),
    )
    history.add_argument("--from", dest="first", metavar="D", help="the first day")
    history.add_argument("--to", dest="last", metavar="D", help="the last day")
    history.add_argument("--format", choices=("json", "csv"), default="json")
    doctor = _add(
        commands,
        "doctor",
        "Say what this desktop offers, and how to get more of it",
        "doctor --json",
        _later("doctor", "doctor"),
    )
    doctor.add_argument("--json", action="store_true", help="as JSON, for scripts")
    demo = _add(
        commands,
        "demo",
        "Run for a minute with short intervals",
        "demo --screens pictures",
        _later("start_up", "demo"),
    )
    demo.add_argument("--screens", metavar="DIR", help="save a picture of each thing shown")


def _settings(commands: _Commands[_Parser]) -> None:
    """The settings, one word each."""
    do = _later("settings", "settings")
    top = commands.add_parser(
        "settings",
        help="Show and change settings",
        description="Show and change settings.",
        epilog="Example: neckbreak settings set reminder.posture.every 45m",
    )
    words = _words_of(top)
    _add(words, "path", "Print where the settings file is", "settings path", do)
    show = _add(words, "show", "Print every setting", "settings show --origin", do)
    show.add_argument("--origin", action="store_true", help="say where each value comes from")
    get = _add(words, "get", "Print one setting", "settings get limits.gap", do)
    get.add_argument("key", metavar="KEY")
    set_ = _add(words, "set", "Change one setting", "settings set limits.gap 20m", do)
    set_.add_argument("key", metavar="KEY")
    set_.add_argument("value", metavar="VALUE")
    check = _add(words, "check", "Find what is wrong with a file", "settings check", do)
    check.add_argument("file", nargs="?", metavar="FILE")
    reset = _add(words, "reset", "Go back to the defaults", "settings reset limits.gap", do)
    reset.add_argument("key", nargs="?", metavar="KEY")


def _packs(commands: _Commands[_Parser]) -> None:
    """Sets of exercises, one word each."""
    top = commands.add_parser(
        "packs",
        help="Sets of exercises of your own",
        description="Check, install and pass on sets of exercises (.neckbreak files).",
        epilog="Example: neckbreak packs check shoulder.neckbreak",
    )
    words = _words_of(top)
    for name, says, example in (
        ("check", "Find what is wrong with a file; changes nothing", "check shoulder.neckbreak"),
        ("install", "Add the set in a file", "install shoulder.neckbreak"),
    ):
        each = _add(words, name, says, f"packs {example}", _later("packs", name))
        each.add_argument("file", metavar="FILE")
    list_ = _add(words, "list", "List the installed sets", "packs list", _later("packs", "list_"))
    list_.add_argument("--json", action="store_true", help="as JSON, for scripts")
    for name, says, example in (
        ("remove", "Take a set out", "remove desk-shoulder"),
        ("export", "Write a set into a file to pass on", "export desk-shoulder mine.neckbreak"),
    ):
        each = _add(words, name, says, f"packs {example}", _later("packs", name))
        each.add_argument("id", metavar="ID")
        if name == "export":
            each.add_argument("file", metavar="FILE")


def _import(commands: _Commands[_Parser]) -> None:
    """What another break tool was set to."""
    says = "Take over the settings of another break tool"
    each = _add(
        commands,
        "import",
        says,
        "import stretchly config.json --dry-run",
        _later("importing", "import_"),
    )
    each.description = (
        f"{says}, where neckbreak has an equal. One line for each of its settings says what "
        "becomes of it."
    )
    each.add_argument(
        "tool",
        choices=("stretchly", "safeeyes", "workrave", "breaktimer"),
        metavar="TOOL",
        help="stretchly, safeeyes, workrave or breaktimer",
    )
    each.add_argument(
        "file",
        metavar="FILE",
        help="its config.json or safeeyes.json; for Workrave what "
        "“gsettings list-recursively org.workrave” prints, or its ini file",
    )
    each.add_argument("--dry-run", action="store_true", help="only say what would become of them")
