-- Late means after the window, not after the estimate.
select
    order_id,
    run_id,
    delivered_at,
    slot_ends_at,
    cast((julianday(delivered_at) - julianday(slot_ends_at)) * 1440 as integer) as minutes_after_window,
    delivered_at > slot_ends_at                                                 as late
from raw_deliveries
