-- A reservation without order_id is a hold and dies at held_until.
create table reservation (
  id          uuid primary key default gen_random_uuid(),
  slot_id     text not null references slot,
  basket_id   text not null,
  order_id    text unique,
  held_until  timestamptz not null,
  unique (slot_id, basket_id)
);
create index reservation_open on reservation (slot_id) where order_id is null;
