-- grain: centre, placed_on
select
    centre,
    placed_on,
    count(*)                                     as orders,
    count(distinct customer_hash)                as customers,
    sum(total_minor)                             as revenue_minor,
    sum(total_minor) / count(*)                  as average_basket_minor,
    currency
from orders
where state <> 'cancelled'
group by centre, placed_on, currency
