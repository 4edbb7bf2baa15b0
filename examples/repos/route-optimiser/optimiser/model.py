from __future__ import annotations

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt


@dataclass(frozen=True)
class Place:
    lat: float
    lon: float

    def km_to(self, other: Place) -> float:
        """Great-circle distance in kilometres."""
        d_lat, d_lon = radians(other.lat - self.lat), radians(other.lon - self.lon)
        a = sin(d_lat / 2) ** 2 + cos(radians(self.lat)) * cos(radians(other.lat)) * sin(d_lon / 2) ** 2
        return 2 * 6371 * asin(sqrt(a))


@dataclass(frozen=True)
class Stop:
    """One delivery. Times are minutes after midnight, the window counts the arrival."""

    order_id: str
    place: Place
    opens: int
    closes: int
    service_minutes: int = 4
    totes: int = 1


@dataclass(frozen=True)
class Visit:
    stop: Stop
    arrives: int
    leaves: int


@dataclass(frozen=True)
class Route:
    visits: tuple[Visit, ...]
    kilometres: float
    back_at: int

    @property
    def totes(self) -> int:
        return sum(visit.stop.totes for visit in self.visits)
