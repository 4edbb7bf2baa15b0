select
    line.order_id,
    line.product_id,
    line.ordered,
    line.picked,
    line.substituted,
    line.ordered - line.picked                   as missing
from raw_order_lines as line
join orders using (order_id)
