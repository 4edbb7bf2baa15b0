from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import date
from enum import Enum

from . import gtin as gtins


class Temperature(str, Enum):
    AMBIENT = "ambient"
    CHILLED = "chilled"
    FROZEN = "frozen"


class ProductRefused(ValueError):
    """The data does not describe a product we could sell."""


@dataclass(frozen=True)
class Product:
    id: str
    gtin: str
    name: str
    brand: str
    shelf: str
    temperature: Temperature
    net_grams: int
    allergens: frozenset[str] = field(default_factory=frozenset)
    age_limit: int | None = None
    listed_from: date | None = None
    listed_until: date | None = None

    def __post_init__(self) -> None:
        if not gtins.is_valid(self.gtin):
            raise ProductRefused(f"{self.id}: {self.gtin} is not a GTIN")
        if not self.name.strip():
            raise ProductRefused(f"{self.id}: a product needs a name")
        if self.net_grams <= 0:
            raise ProductRefused(f"{self.id}: net weight must be above zero")

    def is_listed(self, on: date) -> bool:
        """Whether customers may see it on this day; both ends count."""
        if self.listed_from and on < self.listed_from:
            return False
        return not (self.listed_until and on > self.listed_until)

    def to_json(self) -> dict[str, object]:
        data = asdict(self)
        data["temperature"] = self.temperature.value
        data["allergens"] = sorted(self.allergens)
        for key in ("listed_from", "listed_until"):
            value = data.pop(key)
            if value:
                data[key] = value.isoformat()
        return data
