"""Shows the pictures that two models read differently: opens the set, compares, filters."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject

from digitpad.core.browsing.arrangement import Contrast, Filter
from digitpad.services.browsing.differing import DifferingPictures
from digitpad.services.browsing.session import BrowsingSession, NotOpened, SetState
from digitpad.services.browsing.sources import PictureSource
from digitpad.widgets.browser.controller import BrowserController
from digitpad.widgets.browser.state import BrowserState


class DifferingView(QObject):
    """Follows one request through the session; opening another set ends it."""

    def __init__(
        self,
        session: BrowsingSession,
        browsing: BrowserState,
        controller: BrowserController,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._browsing, self._controller = session, browsing, controller
        self._request: DifferingPictures | None = None
        self._source: PictureSource | None = None
        session.state_changed.connect(self._follow)
        session.scored.connect(self._compare)
        session.compared.connect(self._filter)

    def show(self, request: DifferingPictures) -> None:
        """Open the set of ``request``."""
        self._request, self._source = request, request.source
        self._session.open(self._source, request.before)

    def _follow(self, state: SetState) -> None:
        if state.source is not self._source or isinstance(state, NotOpened):
            self._request = None

    def _compare(self) -> None:
        if self._request is not None:
            self._session.compare_with(self._request.after)

    def _filter(self) -> None:
        request, self._request = self._request, None
        scored = self._browsing.scored
        if request is None or scored is None:
            return
        only = Contrast.ONLY_SECOND_RIGHT if request.now_right else Contrast.ONLY_FIRST_RIGHT
        self._browsing.set_filter(Filter(contrast=only))
        if request.picture is not None:
            is_it = (scored.pictures.pictures == request.picture).all(axis=(1, 2))
            shown = [int(one) for one in np.flatnonzero(is_it) if one in self._browsing.shown]
            if shown:
                self._controller.go_to(shown[0])
