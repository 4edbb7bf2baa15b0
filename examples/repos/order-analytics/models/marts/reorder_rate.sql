-- grain: product_id
-- Share of buyers who bought the product again within 60 days of the first time.
with purchases as (
    select orders.customer_hash, order_lines.product_id, orders.placed_at
    from order_lines
    join orders using (order_id)
    where order_lines.picked > 0
),
firsts as (
    select customer_hash, product_id, min(placed_at) as first_at
    from purchases
    group by customer_hash, product_id
)
select
    firsts.product_id,
    count(distinct firsts.customer_hash)         as buyers,
    round(
        1.0 * count(distinct again.customer_hash) / count(distinct firsts.customer_hash),
        4
    )                                            as bought_again_share
from firsts
left join purchases as again
    on again.customer_hash = firsts.customer_hash
    and again.product_id = firsts.product_id
    and again.placed_at > firsts.first_at
    and julianday(again.placed_at) - julianday(firsts.first_at) <= 60
group by firsts.product_id
