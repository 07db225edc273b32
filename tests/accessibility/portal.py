"""A desktop that has settings, for tests: ``python -m tests.accessibility.portal CONTRAST SCHEME``.

It stands on the session's bus where desktops stand, and answers what Qt asks: contrast 1 is high,
scheme 1 is dark. It says "ready" once it can be asked.
"""

from __future__ import annotations

import sys
from typing import Any

from jeepney import (  # type: ignore[import-untyped]
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
)
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

NAME = "org.freedesktop.portal.Desktop"
Values = dict[str, dict[str, tuple[str, Any]]]


def answer(asked: Message, values: Values) -> Message:
    match asked.header.fields.get(HeaderFields.member), asked.body:
        case "ReadAll", _:
            return new_method_return(asked, "a{sa{sv}}", (values,))
        case "Read", (group, key) if key in values.get(group, {}):
            return new_method_return(asked, "v", (("v", values[group][key]),))
        case "ReadOne", (group, key) if key in values.get(group, {}):
            return new_method_return(asked, "v", (values[group][key],))
    return new_error(asked, "org.freedesktop.portal.Error.NotFound")


def main(contrast: int, scheme: int) -> None:
    values: Values = {
        "org.freedesktop.appearance": {"contrast": ("u", contrast), "color-scheme": ("u", scheme)},
        "org.gnome.desktop.a11y.interface": {"high-contrast": ("b", contrast == 1)},
    }
    connection = open_dbus_connection("SESSION")
    connection.send_and_get_reply(message_bus.RequestName(NAME))
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    while True:
        asked = connection.receive()
        if asked.header.message_type is MessageType.method_call:
            connection.send(answer(asked, values))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
