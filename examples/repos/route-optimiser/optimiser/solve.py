from __future__ import annotations

from dataclasses import dataclass
from typing import Sequence

from .model import Place, Route, Stop
from .schedule import Travel, as_the_crow_drives, schedule


@dataclass(frozen=True)
class Plan:
    routes: tuple[Route, ...]
    left_over: tuple[Stop, ...]

    @property
    def kilometres(self) -> float:
        return round(sum(route.kilometres for route in self.routes), 1)


def solve(
    depot: Place,
    stops: Sequence[Stop],
    vans: int,
    capacity: int,
    leaves: int,
    travel: Travel = as_the_crow_drives,
) -> Plan:
    """Cheapest insertion, then moving single stops while that saves distance.

    Within two percent of the exact solver on last year's evenings and done in
    seconds, which is what a planner at 17:10 needs.
    """
    orders: list[list[Stop]] = [[] for _ in range(vans)]
    left_over: list[Stop] = []

    for stop in sorted(stops, key=lambda s: (s.closes, s.order_id)):
        best = _best_insertion(depot, orders, stop, capacity, leaves, travel)
        if best is None:
            left_over.append(stop)
        else:
            van, position = best
            orders[van].insert(position, stop)

    while _move_one(depot, orders, capacity, leaves, travel):
        pass

    routes = (schedule(depot, order, leaves, travel) for order in orders if order)
    return Plan(tuple(route for route in routes if route), tuple(left_over))


def _cost(depot: Place, order: Sequence[Stop], leaves: int, travel: Travel) -> float | None:
    route = schedule(depot, order, leaves, travel)
    return None if route is None else route.kilometres


def _best_insertion(depot, orders, stop, capacity, leaves, travel) -> tuple[int, int] | None:
    best: tuple[float, int, int] | None = None
    for van, order in enumerate(orders):
        if sum(s.totes for s in order) + stop.totes > capacity:
            continue
        before = _cost(depot, order, leaves, travel) or 0.0
        for position in range(len(order) + 1):
            cost = _cost(depot, [*order[:position], stop, *order[position:]], leaves, travel)
            if cost is not None and (best is None or (cost - before, van) < best[:2]):
                best = (cost - before, van, position)
    return None if best is None else best[1:]


def _move_one(depot, orders, capacity, leaves, travel) -> bool:
    for source, order in enumerate(orders):
        for index, stop in enumerate(order):
            without = order[:index] + order[index + 1 :]
            saved = _cost(depot, order, leaves, travel) - _cost(depot, without, leaves, travel)
            others = [o if i != source else without for i, o in enumerate(orders)]
            best = _best_insertion(depot, others, stop, capacity, leaves, travel)
            if best is None:
                continue
            van, position = best
            target = others[van]
            moved = [*target[:position], stop, *target[position:]]
            added = _cost(depot, moved, leaves, travel) - (_cost(depot, target, leaves, travel) or 0.0)
            if added < saved - 0.05:
                orders[source] = without
                orders[van] = moved
                return True
    return False
