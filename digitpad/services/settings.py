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


@dataclass(frozen=True)
class DockPlace:
    """Where a part beside the pad is."""

    floats: bool
    """Whether it is a window of its own."""
    geometry: QByteArray
    """Place and size of that window; empty at first."""


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
    def training_computer(self) -> str:
        """The name of the other computer that was chosen for the last training; empty for here."""
        return str(self._store.value("training_computer", ""))

    @training_computer.setter
    def training_computer(self, name: str) -> None:
        self._store.setValue("training_computer", name)

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

    def dock_place(self, name: str) -> DockPlace:
        """Where the part beside the pad that has this name was last."""
        geometry = self._store.value(f"{name}_geometry")
        known = geometry if isinstance(geometry, QByteArray) else QByteArray()
        return DockPlace(self._flag(f"{name}_floats", False), known)

    def remember_dock_place(self, name: str, place: DockPlace) -> None:
        self._store.setValue(f"{name}_floats", place.floats)
        self._store.setValue(f"{name}_geometry", place.geometry)

    @property
    def step_of_five(self) -> int:
        """The page of the five steps that was read last, from 0; may be any number."""
        text = str(self._store.value("step_of_five", 0))
        return int(text) if text.isdecimal() else 0

    @step_of_five.setter
    def step_of_five(self, step: int) -> None:
        self._store.setValue("step_of_five", step)

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
