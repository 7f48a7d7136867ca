"""The least that a tray program of this kind can be: PySide6, an icon, a menu, and nothing to do.

With --scheduler also APScheduler's QtScheduler, idling with one job an hour away.
"""

from __future__ import annotations

import sys

from PySide6.QtGui import QAction, QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon


def say_choice(action: QAction) -> None:
    print("chosen:", action.text(), flush=True)


def say_activation(reason: QSystemTrayIcon.ActivationReason) -> None:
    print("activated:", reason.name, flush=True)


app = QApplication(sys.argv)
app.setQuitOnLastWindowClosed(False)
app.setApplicationName("floor")
picture = QPixmap(64, 64)
picture.fill(QColor("deeppink"))
menu = QMenu()
for label in ("Start", "Pause for 1 hour", "Settings…", "Quit"):
    menu.addAction(label)
menu.triggered.connect(say_choice)
menu.actions()[-1].triggered.connect(app.quit)
tray = QSystemTrayIcon(QIcon(picture))
tray.setToolTip("The floor")
tray.setContextMenu(menu)
tray.activated.connect(say_activation)
if "--scheduler" in sys.argv:
    from apscheduler.schedulers.qt import QtScheduler

    scheduler = QtScheduler()
    scheduler.add_job(print, "interval", hours=1)
    scheduler.start()
tray.show()
sys.exit(app.exec())
