"""What is said where no window can be opened."""

from __future__ import annotations

from digitpad.core.sentences.sentence import N_, Words


class ScreenWords(Words):
    """Why there is no window, and what works without one."""

    NO_SCREEN = N_(
        "there is no screen to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set; "
        "digitpad recognize FILE works without one"
    )
    SCREEN_REFUSES = N_(
        "the screen {screen}, which {variable} names, does not answer or refuses this user; "
        "digitpad recognize FILE works without one"
    )
    NO_SUCH_PLATFORM = N_("{variable} names {platform}, and Qt has no such way to a screen here")
    LIBRARIES_MISSING = N_(
        "this system lacks libraries that a window needs: {command} installs them; "
        "digitpad recognize FILE works without them"
    )
    LIBRARIES_UNKNOWN = N_(
        "this system lacks libraries that a window needs: {libraries}; "
        "digitpad recognize FILE works without them"
    )
    QT_DOES_NOT_LOAD = N_(
        "the window's libraries cannot be loaded: {reason}; "
        "digitpad recognize FILE works without them"
    )
    NO_LITERT = N_(
        "DigitPad cannot read here: ai-edge-litert, which reads the digits, is built for Linux and "
        "Windows on x86-64, for Linux on ARM64 and for Macs with Apple silicon, "
        "not for {system} on {machine}"
    )
    LITERT_MISSING = N_("the package ai-edge-litert, which reads the digits, is not installed")
