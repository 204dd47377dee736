"""Draws how the time of a query grows with the number of passages, as SVG on logarithmic axes."""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.peers.material import AND

_WIDTH, _HEIGHT, _LEFT, _BOTTOM, _TOP, _RIGHT = 720, 400, 60, 40, 20, 150
_COLOURS = ("#23569B", "#0E7C74", "#8A5500", "#8A2B78", "#6B7300", "#AB2B21", "#54514B")


def write_plot(target: str, results: Mapping[int, Sequence[Mapping[str, Any]]]) -> None:
    """Write the middle time of AND of each engine at each size into the file `target`."""
    lines: dict[str, list[tuple[float, float]]] = {}
    for size, found in results.items():
        for one in found:
            times = sorted(one["times"].get(AND, []))
            if times:
                lines.setdefault(one["name"], []).append((size, times[len(times) // 2]))
    every = [milliseconds for points in lines.values() for _, milliseconds in points]
    x_axis = _Axis(min(results), max(results), _LEFT, _WIDTH - _RIGHT)
    y_axis = _Axis(min(every), max(every), _HEIGHT - _BOTTOM, _TOP)
    body = [*_grid(x_axis, y_axis, results), *_curves(x_axis, y_axis, lines)]
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        'font-family="sans-serif" font-size="12">'
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#FFFFFF"/>'
    )
    Path(target).write_text("\n".join([head, *body, "</svg>\n"]), encoding="utf-8")


class _Axis:
    """Maps [low, high] logarithmically to pixels [start, end]."""

    def __init__(self, low: float, high: float, start: int, end: int) -> None:
        self.low = 10 ** math.floor(math.log10(low))
        self.high = 10 ** math.ceil(math.log10(high))
        self._start, self._end = start, end

    def __call__(self, value: float) -> float:
        share = math.log10(value / self.low) / math.log10(self.high / self.low)
        return self._start + share * (self._end - self._start)


def _grid(x_axis: _Axis, y_axis: _Axis, sizes: Mapping[int, Any]) -> list[str]:
    drawn = []
    for size in sizes:
        x = x_axis(size)
        drawn.append(f'<text x="{x:.0f}" y="{_HEIGHT - 16}" text-anchor="middle">{size:,}</text>')
    value = y_axis.low
    while value <= y_axis.high * 1.01:
        y = y_axis(value)
        drawn.append(
            f'<path d="M{_LEFT} {y:.0f}H{_WIDTH - _RIGHT}" stroke="#DFDCD5"/>'
            f'<text x="{_LEFT - 6}" y="{y + 4:.0f}" text-anchor="end">{value:g} ms</text>'
        )
        value *= 10
    return drawn


def _curves(
    x_axis: _Axis, y_axis: _Axis, lines: Mapping[str, list[tuple[float, float]]]
) -> list[str]:
    drawn = []
    for colour, (name, points) in zip(_COLOURS, lines.items(), strict=False):
        places = [(x_axis(size), y_axis(milliseconds)) for size, milliseconds in points]
        path = " ".join(f"{x:.0f},{y:.0f}" for x, y in places)
        last_x, last_y = places[-1]
        drawn.append(
            f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>'
            f'<text x="{last_x + 8:.0f}" y="{last_y + 4:.0f}" fill="{colour}">{name}</text>'
        )
    return drawn
