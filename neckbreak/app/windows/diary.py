"""Opens the comfort diary, and keeps, shows, hands out and forgets its marks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from neckbreak.app.windows.around import Around
from neckbreak.app.windows.door import Door
from neckbreak.domain.errors import NeckbreakError

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtPrintSupport import QPrinter

    from neckbreak.domain.diary import Mark, Marks
    from neckbreak.qt.diary_window import DiaryWindow
    from neckbreak.storage.diary_file import DiaryFile


class DiaryDoor(Door["DiaryWindow"]):
    """`setting_changed` tells key and text; `advice_awaited` that neck movements and pressing are
    to rest; `told` a message; `refused` title and sentence of what failed with no window to say it.
    """

    told = Signal(object)
    refused = Signal(str, str)
    setting_changed = Signal(str, str)
    advice_awaited = Signal()
    signs_requested = Signal()
    health_requested = Signal()

    def __init__(self, around: Around, path: Path) -> None:
        super().__init__()
        self._around = around
        self._path = path
        self._made: DiaryFile | None = None
        self._looked_on: date | None = None

    def ask(self) -> None:
        """Open the window with the questions."""
        self.open()
        if self.window is not None:
            self.window.ask()

    def forget_old(self) -> None:
        """Once a day take out what is older than twelve months; for the beat."""
        today = self._today()
        if today != self._looked_on and self._path.exists():
            self._looked_on = today
            self._marks()

    def build(self) -> DiaryWindow:
        """Make the window, with the marks of now."""
        from neckbreak.qt.diary_window import DiaryWindow

        around, settings = self._around, self._around.plan().settings
        window = DiaryWindow(
            around.words,
            around.themes,
            self._today,
            self._marks(),
            keep=settings.diary.keep,
            number=settings.emergency.number,
        )
        window.setWindowIcon(around.icons.app())
        window.keep_chosen.connect(self._choose)
        window.mark_given.connect(self._keep)
        window.delete_requested.connect(self._delete)
        window.export_requested.connect(self._ask_where)
        window.print_requested.connect(self._print)
        window.advice_awaited.connect(self.advice_awaited)
        window.signs_requested.connect(self.signs_requested)
        window.health_requested.connect(self.health_requested)
        return window

    # --- the marks

    def _file(self) -> DiaryFile:
        if self._made is None:
            from neckbreak.storage.diary_file import DiaryFile

            self._made = DiaryFile(self._path, words=self._around.words, tell=self.told.emit)
        return self._made

    def _today(self) -> date:
        return self._around.now().local.date()

    def _marks(self) -> Marks:
        try:
            return self._file().read(self._today())
        except NeckbreakError as error:
            self._say(error)
            return ()

    def _keep(self, mark: Mark) -> None:
        fault: NeckbreakError | None = None
        try:
            self._file().keep(mark)
        except NeckbreakError as error:
            fault = error
        self._show(fault)

    def _delete(self) -> None:
        fault: NeckbreakError | None = None
        try:
            self._file().delete()
        except NeckbreakError as error:
            fault = error
        self._show(fault)

    def _show(self, fault: NeckbreakError | None) -> None:
        if self.window is not None:
            self.window.show_marks(self._marks())
        if fault is not None:
            self._say(fault)

    def _say(self, error: NeckbreakError) -> None:
        if self.window is not None:
            self.window.show_notice(error.message)
        else:
            self.refused.emit(error.title, error.message)

    # --- on paper and in other programs

    def _ask_where(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        from neckbreak.qt.persons_folder import persons_folder

        say = self._around.words.say
        name = f"comfort-diary-{self._today().isoformat()}.csv"
        dialog = QFileDialog(self.window, say("diary.export.title"), persons_folder())
        dialog.setObjectName("diary.export.where")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(say("diary.export.kind"))
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(name)
        dialog.fileSelected.connect(self.export)
        dialog.open()

    def export(self, path: str) -> None:
        """Write the marks as a table to this file."""
        try:
            self._file().export(Path(path), self._marks())
        except NeckbreakError as error:
            self._say(error)

    def _print(self) -> None:
        # Loading the printing library costs more than the whole window.
        from PySide6.QtPrintSupport import QPrintDialog

        dialog = QPrintDialog(self.window)  # the printer is its own and lives as long
        dialog.printer().setDocName(self._around.words.say("diary.title"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._print_on)
        dialog.setModal(True)
        dialog.show()

    def _print_on(self, printer: QPrinter) -> None:
        from neckbreak.qt.diary.printing import print_marks

        print_marks(printer, self._marks(), self._around.words)

    def _choose(self, keep: str) -> None:
        self.setting_changed.emit("diary.keep", keep)
