"""Two installed models side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from digitpad.core.library.installed_model import InstalledModel
from digitpad.core.scoring.comparison import Comparison
from digitpad.services.browsing.differing import DifferingPictures
from digitpad.services.models.comparing import Comparing, ComparingProgress
from digitpad.widgets.common.formatting import out_of
from digitpad.widgets.common.styled_widgets import heading, quiet
from digitpad.widgets.common.windows import Dialog
from digitpad.widgets.models.comparison_view import ComparisonView

_SIZE_PX = (680, 460)


class ComparisonDialog(Dialog):
    """Reads the test sets with both models and shows the differences."""

    pictures_requested = Signal(DifferingPictures)
    """The person asks to see all pictures that got better, or worse."""

    def __init__(self, current: InstalledModel, other: InstalledModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("comparisonDialog")
        self.setWindowTitle(self.tr("Compare"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE_PX)
        self._current, self._other = current, other
        self._words = quiet(self.tr("Reading the test set with both…"))
        self._area = QScrollArea(widgetResizable=True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(28, 24, 28, 20)
        rows.addWidget(heading(self.tr("“{0}” and “{1}”").format(current.name, other.name)))
        rows.addWidget(self._words)
        rows.addWidget(self._area, 1)
        self._comparing = Comparing(self)
        self._comparing.progressed.connect(self._show_progress)
        self._comparing.compared.connect(self._show)
        self._comparing.failed.connect(lambda error: self._words.setText(str(error)))
        self._comparing.start(current.path, other.path)
        self.finished.connect(self._comparing.drop)

    def _show_progress(self, progress: ComparingProgress) -> None:
        digits = self.tr("{0} digit"), self.tr("{0} digits")
        words = self.tr("Reading… {0}")
        self._words.setText(words.format(out_of(progress.done, progress.total, *digits)))

    def _show(self, comparisons: tuple[Comparison, ...]) -> None:
        nothing = self.tr("There are no test digits here to compare the two with.")
        self._words.setText("" if comparisons else nothing)
        self._words.setVisible(not comparisons)
        view = ComparisonView(comparisons, self._current, self._other)
        view.pictures_requested.connect(self.pictures_requested)
        self._area.setWidget(view)
