"""The bar above the grid: filter and order of the pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QToolButton, QWidget

from digitpad.core.browsing.arrangement import Filter, SortBy
from digitpad.widgets.common.formatting import number, without_access_key
from digitpad.widgets.common.plain_text import PlainLabel

_MARGIN_PX = 8


class FilterBar(QWidget):
    """Shows and changes filter and order. The conditions are actions of the window."""

    filter_requested = Signal(Filter)
    order_requested = Signal(object, bool)
    """SortBy, and whether the order is reversed."""

    def __init__(self, conditions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = Filter()
        self._true = self._digit_box(self.tr("True: any"), self.tr("True: {0}"))
        self._true.setObjectName("trueDigit")
        self._true.setAccessibleName(self.tr("True digit"))
        self._true.setToolTip(self.tr("Only pictures of this digit (type the digit)"))
        self._read = self._digit_box(self.tr("Read: any"), self.tr("Read: {0}"))
        self._read.setObjectName("readDigit")
        self._read.setAccessibleName(self.tr("Read digit"))
        self._read.setToolTip(self.tr("Only what was read as this digit (Alt and the digit)"))
        self._tag = QComboBox()
        self._tag.setObjectName("tag")
        self._tag.setAccessibleName(self.tr("Tag"))
        self._sort = QComboBox()
        self._sort.setObjectName("sortBy")
        self._sort.setAccessibleName(self.tr("Order"))
        for by, text in self._orders().items():
            self._sort.addItem(text, by)
        self._backwards = QToolButton()
        self._backwards.setCheckable(True)
        self._backwards.setText("⇅")
        self._backwards.setToolTip(self.tr("Reverse the order"))
        self._backwards.setAccessibleName(self.tr("Reverse the order"))
        self._count = PlainLabel()
        self._count.setObjectName("shownCount")
        self._everything = QToolButton(autoRaise=True)
        self._everything.setText("✕")
        self._everything.setObjectName("showEverything")
        self._everything.setToolTip(self.tr("Show all pictures again (Esc)"))
        self._everything.setAccessibleName(self.tr("Show all pictures again"))
        self._everything.hide()
        self._lay_out(conditions)
        self._connect()
        # Without a toolbar around them, the theme's flat buttons would look like plain text.
        self.setStyleSheet(
            "QToolButton[pill=true] { border-color: palette(mid); padding: 5px 2px; }"
            "QToolButton[pill=true]:checked { background: palette(highlight);"
            " border-color: palette(highlight); color: palette(highlighted-text); }"
        )

    def show_filter(self, wanted: Filter, tags: Sequence[str]) -> None:
        """Show ``wanted`` in the boxes; ``tags`` are the tags to choose from."""
        self._filter = wanted
        for box, digit in ((self._true, wanted.true_digit), (self._read, wanted.read_digit)):
            with QSignalBlocker(box):
                box.setCurrentIndex(0 if digit is None else digit + 1)
        with QSignalBlocker(self._tag):
            self._tag.clear()
            self._tag.addItem(self.tr("Tag: any"), "")
            for tag in tags:
                self._tag.addItem(tag, tag)
            self._tag.setCurrentIndex(max(self._tag.findData(wanted.tag), 0))
        self._tag.setVisible(bool(tags))
        self._everything.setVisible(wanted != Filter())

    def show_order(self, by: SortBy, *, backwards: bool) -> None:
        """Show the order in the box."""
        with QSignalBlocker(self._sort):
            self._sort.setCurrentIndex(list(SortBy).index(by))
        with QSignalBlocker(self._backwards):
            self._backwards.setChecked(backwards)
        self._backwards.setEnabled(by is not SortBy.SHUFFLED)

    def show_count(self, shown: int, total: int) -> None:
        """Show how many of all pictures pass the filter."""
        text = self.tr("{0} of {1}").format(number(shown), number(total))
        self._count.setText(text if shown != total else number(total))

    def _lay_out(self, conditions: Sequence[QAction]) -> None:
        pills = [self._pill(action) for action in conditions]
        self._groups = _Groups(
            conditions=_in_a_row(pills, at_left=True),
            digits=_in_a_row([self._true, self._read, self._tag], at_left=True),
            order=_in_a_row([self._sort, self._backwards], at_left=False),
            total=_in_a_row([self._count, self._everything], at_left=False),
        )
        self._rows = QGridLayout(self)
        self._rows.setContentsMargins(_MARGIN_PX, 8, _MARGIN_PX, 8)
        self._rows.setSpacing(6)
        self._rows.setColumnStretch(1, 1)
        self._arrange()

    def _arrange(self) -> None:
        """Put the groups into two rows; in a narrow bar into three."""
        groups, rows = self._groups, self._rows
        is_narrow = self.width() < self._wide
        # The middle column belongs to the longer group of a row, whichever that is.
        rows.addWidget(groups.conditions, 0, 0, 1, 3 if is_narrow else 2)
        rows.addWidget(groups.digits, 1, 0, 1, 3 if is_narrow else 1)
        rows.addWidget(groups.order, *((2, 0, 1, 2) if is_narrow else (1, 1, 1, 2)))
        rows.addWidget(groups.total, *((2, 2) if is_narrow else (0, 2)))

    @property
    def _wide(self) -> int:
        """The least width for two rows."""
        groups = self._groups
        widths = [group.minimumSizeHint().width() for group in groups]
        first, second = widths[0] + widths[3], widths[1] + widths[2]
        return max(first, second) + 4 * self._rows.spacing() + 2 * _MARGIN_PX

    def minimumSizeHint(self) -> QSize:
        """Return the size of three rows: the bar may become as narrow as the widest of them."""
        conditions, digits, order, total = (group.minimumSizeHint() for group in self._groups)
        last = order.width() + total.width() + self._rows.spacing()
        widest = max(conditions.width(), digits.width(), last)
        return QSize(widest + 2 * _MARGIN_PX, self._rows.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    @staticmethod
    def _pill(action: QAction) -> QToolButton:
        button = QToolButton()
        action.setIconText(without_access_key(action.text()))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setDefaultAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setProperty("pill", True)
        return button

    def _connect(self) -> None:
        self._true.activated.connect(self._choose)
        self._read.activated.connect(self._choose)
        self._tag.activated.connect(self._choose)
        self._everything.clicked.connect(lambda: self.filter_requested.emit(Filter()))
        self._sort.activated.connect(self._reorder)
        self._backwards.clicked.connect(self._reorder)

    def _choose(self) -> None:
        self.filter_requested.emit(
            replace(
                self._filter,
                true_digit=self._true.currentData(),
                read_digit=self._read.currentData(),
                tag=self._tag.currentData() or "",
            )
        )

    def _reorder(self) -> None:
        self.order_requested.emit(self._sort.currentData(), self._backwards.isChecked())

    def _orders(self) -> dict[SortBy, str]:
        return {
            SortBy.LOSS: self.tr("Most wrong first"),
            SortBy.CONFIDENCE: self.tr("Least confident first"),
            SortBy.MARGIN: self.tr("Closest call first"),
            SortBy.INDEX: self.tr("As in the set"),
            SortBy.SHUFFLED: self.tr("Shuffled"),
        }

    @staticmethod
    def _digit_box(any_text: str, text: str) -> QComboBox:
        box = QComboBox()
        box.addItem(any_text, None)
        for digit in range(10):
            box.addItem(text.format(digit), digit)
        return box


class _Groups(NamedTuple):
    """The parts of the bar that are never split."""

    conditions: QWidget
    digits: QWidget
    order: QWidget
    total: QWidget


def _in_a_row(widgets: Sequence[QWidget], *, at_left: bool) -> QWidget:
    group = QWidget()
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    if not at_left:
        row.addStretch(1)
    for widget in widgets:
        row.addWidget(widget)
    if at_left:
        row.addStretch(1)
    return group
