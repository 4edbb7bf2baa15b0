from __future__ import annotations

from math import ceil
from typing import Callable, Sequence

from .model import Place, Route, Stop, Visit

Travel = Callable[[Place, Place], float]

CITY_KMH = 26
DETOUR = 1.35


def as_the_crow_drives(a: Place, b: Place) -> float:
    """Minutes between two places when the road graph is not at hand."""
    return a.km_to(b) * DETOUR / CITY_KMH * 60


def schedule(
    depot: Place, stops: Sequence[Stop], leaves: int, travel: Travel = as_the_crow_drives
) -> Route | None:
    """Drives the stops in the given order. None when a window would be missed.

    A van that is early waits; a van that is late has broken a promise.
    """
    here, clock, kilometres = depot, float(leaves), 0.0
    visits: list[Visit] = []
    for stop in stops:
        clock += travel(here, stop.place)
        kilometres += here.km_to(stop.place) * DETOUR
        arrives = max(ceil(clock), stop.opens)
        if arrives > stop.closes:
            return None
        clock = arrives + stop.service_minutes
        visits.append(Visit(stop, arrives, int(clock)))
        here = stop.place
    kilometres += here.km_to(depot) * DETOUR
    return Route(tuple(visits), round(kilometres, 1), ceil(clock + travel(here, depot)))
