"""A child may grow by so much and no more."""

from __future__ import annotations

GROWTH_BYTES = 500 * 2**20


def bound_memory() -> None:
    """Let this process grow by `GROWTH_BYTES` at most; asking for more is a MemoryError."""
    import resource

    with open("/proc/self/status", encoding="ascii") as status:  # noqa: PTH123 - no file of ours
        (line,) = [line for line in status if line.startswith("VmData:")]
    now = int(line.split()[1]) * 1024
    resource.setrlimit(resource.RLIMIT_DATA, (now + GROWTH_BYTES, now + GROWTH_BYTES))
