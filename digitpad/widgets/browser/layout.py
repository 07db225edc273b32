"""The layout of the browser while a set is open."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from digitpad.services.browsing.explaining import Explaining
from digitpad.widgets.browser.browser_actions import BrowserActions
from digitpad.widgets.browser.detail.detail_panel import DetailPanel
from digitpad.widgets.browser.filter_bar import FilterBar
from digitpad.widgets.browser.grid.picture_grid import PictureGrid
from digitpad.widgets.browser.grid.picture_model import PictureModel
from digitpad.widgets.browser.insights.insights import Insights


class BrowserLayout(QSplitter):
    """Left the insights into the set, in the middle the grid, right the details of a picture."""

    def __init__(self, actions: BrowserActions, explaining: Explaining) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.pictures = PictureModel(self)
        self.insights = Insights()
        self.filters = FilterBar(actions.conditions)
        self.grid = PictureGrid(self.pictures)
        self.grid.setFrameShape(QFrame.Shape.NoFrame)
        self.detail = DetailPanel(explaining)
        self._middle = middle = QWidget()
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.filters)
        rows.addWidget(self.grid, 1)
        for part in (self.insights, middle, self.detail):
            self.addWidget(part)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(1, 1)
        self.setSizes([415, 545, 280])

    def minimumSizeHint(self) -> QSize:
        """Return what pictures and details need: on a small screen the insights have to go."""
        parts = [part.minimumSizeHint() for part in (self._middle, self.detail)]
        height = max(part.height() for part in parts)
        return QSize(sum(part.width() for part in parts) + self.handleWidth(), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        least = self.minimumSizeHint().width() + self.insights.minimumSizeHint().width()
        self.insights.setVisible(self.width() >= least + self.handleWidth())
        super().resizeEvent(event)
