"""A small screen reader: walks an application's tree on the accessibility bus, and listens."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, MatchRule, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

ACCESSIBLE = "org.a11y.atspi.Accessible"
REGISTRY = "org.a11y.atspi.Registry"
_SHOWING = 25
"""The bit of AT-SPI's state for what is on the screen."""


@dataclass(frozen=True)
class Node:
    """A control as a screen reader sees it."""

    role: str
    name: str
    description: str
    is_showing: bool
    depth: int


class Bus:
    """The accessibility bus of a session."""

    def __init__(self, session: str) -> None:
        """session: the address of the session's bus."""
        with open_dbus_connection(session) as known:
            asked = new_method_call(
                DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress"
            )
            address = known.send_and_get_reply(asked).body[0]
        self._connection: DBusConnection = open_dbus_connection(address)

    def close(self) -> None:
        self._connection.close()

    def tree(self) -> list[Node]:
        """Return all controls of all applications."""
        roots = self._call(REGISTRY, "/org/a11y/atspi/accessible/root", ACCESSIBLE, "GetChildren")
        return [node for owner, path in roots for node in self._walk(owner, path, 0)]

    def _walk(self, owner: str, path: str, depth: int) -> Iterator[Node]:
        name, description = (self._property(owner, path, key) for key in ("Name", "Description"))
        role = self._call(owner, path, ACCESSIBLE, "GetRoleName")
        state = self._call(owner, path, ACCESSIBLE, "GetState")
        yield Node(role, name, description, bool(state[0] >> _SHOWING & 1), depth)
        for child in self._call(owner, path, ACCESSIBLE, "GetChildren"):
            yield from self._walk(*child, depth + 1)

    def listen(self) -> None:
        """Ask for announcements from now on."""
        self._call(
            REGISTRY,
            "/org/a11y/atspi/registry",
            REGISTRY,
            "RegisterEvent",
            ("s", ("object:announcement",)),
        )
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object")
        self._connection.send_and_get_reply(message_bus.AddMatch(rule))

    def heard(self, seconds: float) -> list[str]:
        """Return what is announced within ``seconds``."""
        said, end = [], time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            try:
                message = self._connection.receive(timeout=left)
            except TimeoutError:
                break
            if len(message.body) == 5 and message.body[3][0] == "s" and message.body[3][1]:
                said.append(message.body[3][1])
        return said

    def _property(self, owner: str, path: str, key: str) -> str:
        asked = "ss", (ACCESSIBLE, key)
        value = self._call(owner, path, "org.freedesktop.DBus.Properties", "Get", asked)
        return str(value[1])

    def _call(
        self,
        owner: str,
        path: str,
        interface: str,
        method: str,
        arguments: tuple[str, tuple[Any, ...]] = ("", ()),
    ) -> Any:
        address = DBusAddress(path, owner, interface)
        message = new_method_call(address, method, arguments[0] or None, arguments[1])
        answer = self._connection.send_and_get_reply(message, timeout=10).body
        return answer[0] if answer else None
