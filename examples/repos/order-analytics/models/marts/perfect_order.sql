-- grain: centre, placed_on
-- A perfect order is complete, without substitutes, and on time.
with lines as (
    select
        order_id,
        max(missing > 0)   as has_missing,
        max(substituted)   as has_substitute
    from order_lines
    group by order_id
)
select
    orders.centre,
    orders.placed_on,
    count(*)                                                                          as delivered,
    sum(has_missing)                                                                  as incomplete,
    sum(has_substitute)                                                               as with_substitute,
    sum(late)                                                                         as late,
    round(avg(not has_missing and not has_substitute and not late), 4)                as perfect_share
from orders
join lines using (order_id)
join deliveries using (order_id)
where orders.state = 'delivered'
group by orders.centre, orders.placed_on
