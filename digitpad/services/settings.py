"""What the window remembers from one time to the next."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QSettings

from digitpad.core.files.paths import data_home

PEN_WIDTH_UNITS = (14, 34, 80)
"""Narrowest, usual and widest pen, in units of the page."""
APPEARANCES = ("system", "light", "dark")


@dataclass(frozen=True)
class PenHabits:
    """How a person wants the pen to be understood."""

    pen_only: bool = False
    """Neither finger nor mouse draws or erases."""
    side_button_erases: bool = True
    """The tip erases while the side button is held."""


class Settings:
    """Typed access to ``window.ini`` in the data folder; wrong or missing values give defaults."""

    def __init__(self) -> None:
        self._store = QSettings(str(data_home() / "window.ini"), QSettings.Format.IniFormat)

    @property
    def pen_width(self) -> int:
        narrowest, usual, widest = PEN_WIDTH_UNITS
        text = str(self._store.value("pen_width", usual))
        return min(max(int(text), narrowest), widest) if text.isdecimal() else usual

    @pen_width.setter
    def pen_width(self, units: int) -> None:
        self._store.setValue("pen_width", units)

    @property
    def appearance(self) -> str:
        """One of APPEARANCES."""
        name = str(self._store.value("appearance", APPEARANCES[0]))
        return name if name in APPEARANCES else APPEARANCES[0]

    @appearance.setter
    def appearance(self, name: str) -> None:
        self._store.setValue("appearance", name)

    @property
    def language(self) -> str:
        """A language's code, or "system"."""
        return str(self._store.value("language", "system"))

    @language.setter
    def language(self, code: str) -> None:
        self._store.setValue("language", code)

    @property
    def pen_habits(self) -> PenHabits:
        usual = PenHabits()
        return PenHabits(
            self._flag("pen_only", usual.pen_only),
            self._flag("side_button_erases", usual.side_button_erases),
        )

    @pen_habits.setter
    def pen_habits(self, habits: PenHabits) -> None:
        self._store.setValue("pen_only", habits.pen_only)
        self._store.setValue("side_button_erases", habits.side_button_erases)

    @property
    def announces(self) -> bool:
        """Whether readings are announced to screen readers."""
        return self._flag("announces", True)

    @announces.setter
    def announces(self, is_on: bool) -> None:
        self._store.setValue("announces", is_on)

    def _flag(self, name: str, usual: bool) -> bool:
        text = str(self._store.value(name, usual)).lower()  # the file has words
        return text == "true" if text in ("true", "false") else usual

    @property
    def one_digit_only(self) -> bool:
        """Whether every page is read as one digit."""
        return self._flag("one_digit_only", False)

    @one_digit_only.setter
    def one_digit_only(self, is_on: bool) -> None:
        self._store.setValue("one_digit_only", is_on)

    @property
    def wide_pad(self) -> bool:
        """Whether pages are twice as wide as high."""
        return self._flag("wide_pad", False)

    @wide_pad.setter
    def wide_pad(self, is_wide: bool) -> None:
        self._store.setValue("wide_pad", is_wide)

    @property
    def compared_networks(self) -> tuple[str, ...] | None:
        """The ids of the models that are compared side by side; None: nobody has chosen yet."""
        text = self._store.value("compared_networks")
        return tuple(str(text).split()) if text is not None else None

    @compared_networks.setter
    def compared_networks(self, ids: tuple[str, ...]) -> None:
        self._store.setValue("compared_networks", " ".join(ids))

    @property
    def comparison_floats(self) -> bool:
        """Whether the comparison was last in a window of its own, and not beside the pad."""
        return self._flag("comparison_floats", False)

    @comparison_floats.setter
    def comparison_floats(self, floats: bool) -> None:
        self._store.setValue("comparison_floats", floats)

    @property
    def comparison_geometry(self) -> QByteArray:
        """Place and size of the comparison as a window of its own; empty at first."""
        value = self._store.value("comparison_geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @comparison_geometry.setter
    def comparison_geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("comparison_geometry", geometry)

    @property
    def tour_seen(self) -> bool:
        """Whether the tour of the first start was seen to its end, or skipped."""
        return self._flag("tour_seen", False)

    def remember_tour(self) -> None:
        """Show it no more."""
        self._store.setValue("tour_seen", True)

    @property
    def geometry(self) -> QByteArray:
        """The window's place and size as QWidget.saveGeometry gives it; empty at first."""
        value = self._store.value("geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("geometry", geometry)

    @property
    def folder(self) -> str:
        """The folder in which a file was last opened or saved; empty at first."""
        return str(self._store.value("folder", ""))

    @folder.setter
    def folder(self, folder: str) -> None:
        self._store.setValue("folder", folder)
