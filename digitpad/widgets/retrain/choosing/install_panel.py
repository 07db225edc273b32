"""Offers to install what trainings need, with its size, and shows how far it is."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from digitpad.core.installing import packages
from digitpad.core.installing.progress import Progress
from digitpad.core.training.install_hints import install_command
from digitpad.services.training.training_install import TrainingInstall
from digitpad.widgets.common.formatting import number
from digitpad.widgets.common.styled_widgets import Trouble, quiet


class InstallPanel(QWidget):
    """Stands in the dialog while trainings cannot run."""

    def __init__(self, install: TrainingInstall, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("installPanel")
        self._install = install
        self._words = quiet()
        self._words.setObjectName("installWords")
        self._trouble = Trouble()
        self._trouble.setObjectName("installTrouble")
        self._progress = QProgressBar(textVisible=False)
        self._progress.setAccessibleName(self.tr("How far it is"))
        self._progress.setFixedHeight(8)
        self._begin = self._button("installTraining", self.tr("Install training…"))
        self._copy = self._button("copyCommand", self.tr("Copy the command"))
        self._copy.setToolTip(self.tr("To paste it in a terminal"))
        self._cancel = self._button("cancelInstall", self.tr("Stop installing"))
        self._build()
        self._begin.clicked.connect(self._start)
        self._copy.clicked.connect(self._copy_command)
        self._cancel.clicked.connect(install.cancel)
        install.progressed.connect(self._show_progress)
        install.cancelled.connect(self._show_offer)
        install.done.connect(self._show_offer)
        install.failed.connect(self._show_failure)
        if install.is_running:
            self._show_running()
        else:
            self._show_offer()

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text, autoDefault=False)
        button.setObjectName(name)
        return button

    def _build(self) -> None:
        buttons = QHBoxLayout()
        for button in (self._begin, self._copy):
            buttons.addWidget(button)
        buttons.addWidget(self._progress, 1)
        buttons.addWidget(self._cancel)
        buttons.addStretch()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self._words)
        rows.addWidget(self._trouble)
        rows.addLayout(buttons)

    def _start(self) -> None:
        self._trouble.show_error("")
        self._install.start()
        self._show_running()

    def _copy_command(self) -> None:
        QGuiApplication.clipboard().setText(install_command())

    def _show_offer(self) -> None:
        self._show_buttons(is_running=False)
        words = self.tr(
            "Install training… does it for you: about {0} MB to download, {1} MB on the disk. "
            "You can go on drawing meanwhile."
        )
        self._words.setText(words.format(number(packages.DOWNLOAD_MB), number(packages.DISK_MB)))

    def _show_failure(self, why: str) -> None:
        self._show_offer()
        self._trouble.show_error(why[:1].upper() + why[1:])

    def _show_running(self) -> None:
        self._show_buttons(is_running=True)
        self._words.setText(self.tr("Looking for a Python…"))
        self._progress.setRange(0, 0)
        if self._install.latest is not None:
            self._show_progress(self._install.latest)

    def _show_progress(self, progress: Progress) -> None:
        self._words.setText(str(progress.step))
        self._progress.setRange(0, progress.total)
        self._progress.setValue(progress.done)

    def _show_buttons(self, *, is_running: bool) -> None:
        for button in (self._begin, self._copy):
            button.setVisible(not is_running)
        self._cancel.setVisible(is_running)
        self._progress.setVisible(is_running)
