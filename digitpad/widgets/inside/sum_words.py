"""The sum that made a number, in words and figures."""

from __future__ import annotations

from digitpad.core.inside.sums import Added, Copied, Curve, Share, Sum, WeightedSum, Window
from digitpad.services.language.translate import tr
from digitpad.widgets.common.formatting import number
from digitpad.widgets.inside.layer_words import curve_name

ROWS = 3
"""So many maps of the layer before are shown one by one."""
_NEAR = 5e-3
"""Numbers that differ by less look the same with two decimals."""


def figure(value: float) -> str:
    """Return a number with two decimals and a minus sign."""
    return number(round(value, 2) + 0.0, 2).replace("-", "−")  # and not −0.00


def signed(value: float) -> str:
    """Return the same with a plus where it is one."""
    text = figure(value)
    return text if text.startswith("−") else f"+{text}"


def words_of(found: Sum | None) -> str:
    """Return the lines that say how a number came about."""
    if found is None:
        return tr("How this number came about is not shown.")
    match found:
        case WeightedSum():
            lines = _weighted(found)
        case Window():
            count = found.patch.size
            text = (
                tr("The largest of {0} numbers: {1}")
                if found.is_largest
                else tr("The mean of {0} numbers: {1}")
            )
            lines = [text.format(number(count), figure(found.result))]
        case Curve():
            name = curve_name(found.activation)
            lines = [f"{name}({figure(found.taken)}) = {number(found.result, 4)}"]
        case Share():
            lines = [_share(found)]
        case Added():
            lines = [" ".join(map(signed, found.taken)) + f" = {figure(found.result)}"]
        case Copied():
            lines = [tr("Taken over as it is: {0}").format(figure(found.result))]
    if abs(found.result - found.given) > _NEAR:
        given = tr("The network has {0} here: it computes with rounded numbers.")
        lines.append(given.format(figure(found.given)))
    return "\n".join(lines)


def rest_of(found: WeightedSum) -> tuple[int, float]:
    """Return how many maps are not shown one by one, and what they add together."""
    amounts = found.amounts
    shown = found.strongest(ROWS)
    return len(amounts) - len(shown), float(amounts.sum() - amounts[shown].sum())


def _weighted(found: WeightedSum) -> list[str]:
    amounts = found.amounts
    parts = [signed(float(amounts[one])) for one in found.strongest(ROWS)]
    count, rest = rest_of(found)
    if count:
        text = tr("{1} (one more)") if count == 1 else tr("{1} ({0} more)")
        parts.append(text.format(number(count), signed(rest)))
    parts.append(tr("{0} (bias)").format(signed(found.bias)))
    lines = [" ".join(parts) + f" = {figure(found.total)}"]
    if found.activation:
        name = curve_name(found.activation)
        lines.append(f"{name}({figure(found.total)}) = {figure(found.result)}")
    return lines


def _share(found: Share) -> str:
    taken = figure(float(found.taken[found.unit]))
    if found.is_logarithm:
        text = tr("The logarithm of e to the {0} over the sum of that for all {1}: {2}")
        return text.format(taken, found.taken.size, figure(found.result))
    text = tr("e to the {0}, over the sum of that for all {1}: {2}")
    return text.format(taken, found.taken.size, number(found.result, 4))
