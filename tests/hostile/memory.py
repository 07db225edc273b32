"""A child may grow by so much and no more."""

from __future__ import annotations

GROWTH_BYTES = 500 * 2**20


def bound_memory() -> None:
    """Let this process grow by `GROWTH_BYTES` at most; asking for more is a MemoryError."""
    import resource

    limit = _kib("VmData") * 1024 + GROWTH_BYTES
    resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))


def peak_mib() -> float:
    """Return the peak of this process alone; getrusage begins with that of the one before it."""
    return _kib("VmHWM") / 1024


def _kib(name: str) -> int:
    with open("/proc/self/status", encoding="ascii") as status:  # noqa: PTH123 - no file of ours
        (line,) = [line for line in status if line.startswith(f"{name}:")]
    return int(line.split()[1])
