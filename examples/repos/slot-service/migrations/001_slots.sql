create table delivery_area (
  id        text primary key,            -- malmo-14
  centre    text not null,
  name      text not null
);

create table slot (
  id         text primary key,           -- slt_malmo-14_2026-03-02T18
  area_id    text not null references delivery_area,
  starts_at  timestamptz not null,
  ends_at    timestamptz not null,
  capacity   integer not null check (capacity >= 0),
  fee        integer not null check (fee >= 0),
  check (ends_at > starts_at)
);
create index slot_area_start on slot (area_id, starts_at);
