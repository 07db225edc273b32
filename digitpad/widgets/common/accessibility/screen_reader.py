"""What screen readers are told: what a painted widget is, and what has happened."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


def tell_roles() -> None:
    """Tell screen readers the `accessible_role` of every widget whose class has one.

    Qt knows what its own widgets are. One that paints itself would be a "filler", which is passed
    over.
    """
    QAccessible.installFactory(_interface)


def _interface(_: str, widget: QObject) -> QAccessibleInterface | None:
    role = getattr(widget, "accessible_role", None)
    if isinstance(widget, QWidget) and isinstance(role, QAccessible.Role):
        return QAccessibleWidget(widget, role)
    return None


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say ``text`` as soon as it has finished its sentence."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
