-- One row per order. Internal test orders are left out here and nowhere else.
select
    order_id,
    customer_hash,
    centre,
    placed_at,
    date(placed_at)                              as placed_on,
    slot_starts_at,
    state,
    currency,
    total_minor
from raw_orders
where customer_hash not like 'test-%'
