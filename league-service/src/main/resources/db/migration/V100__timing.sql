-- which event a device times; an ended binding stays, for the passings of its time
create table device_binding (
    id        bigserial primary key,
    device_id text not null,
    race_id   uuid not null references race,
    from_at   timestamptz not null,
    until_at  timestamptz check (until_at >= from_at)
);

create unique index device_bound_once on device_binding (device_id) where until_at is null;
create index device_binding_by_race on device_binding (race_id);

-- one life of a device's monotonic clock, and which of its passings have arrived
create table device_boot (
    device_id   text not null,
    boot_id     text not null,
    received    text not null default '',
    received_at timestamptz not null,
    primary key (device_id, boot_id)
);

-- as they came, for ever
create table passing (
    device_id    text not null,
    boot_id      text not null,
    sequence     bigint not null check (sequence >= 0),
    monotonic_ns bigint not null check (monotonic_ns >= 0),
    wall_clock   timestamptz,
    sensor       text not null,
    received_at  timestamptz not null,
    -- when it happened by our clock, as far as can be told
    at           timestamptz not null,
    primary key (device_id, boot_id, sequence)
);

create index passing_by_time on passing (device_id, at);

create function passings_never_change() returns trigger language plpgsql as $$
begin
    raise exception 'passings are never changed or deleted';
end
$$;

create trigger passing_is_immutable before update or delete on passing
    for each row execute function passings_never_change();

-- a racer's turn; from state on, a projection of the log and the passings
create table run (
    id              uuid primary key,
    race_id         uuid not null references race,
    registration_id uuid not null references registration,
    car_name        text not null,
    model_name      text not null,
    queued_at       timestamptz not null,
    place           bigserial,
    state           text not null,
    called_at       timestamptz,
    used_ns         bigint not null,
    clock_since     timestamptz,
    lap_since       timestamptz,
    over_at         timestamptz
);

create index run_by_race on run (race_id, called_at);
create index run_by_registration on run (registration_id);

-- what was done to a run, by whom, when and why; only ever added to
create table run_log (
    id      bigserial primary key,
    run_id  uuid not null references run,
    number  integer not null check (number > 0),
    at      timestamptz not null,
    actor   text not null,
    reason  text not null,
    event   text not null,
    subject text,
    amount  integer,
    unique (run_id, number)
);

-- a projection too
create table run_lap (
    id       bigserial primary key,
    run_id   uuid not null references run,
    number   integer not null check (number > 0),
    opening  text not null,
    lap_ns   bigint not null,
    source   text not null,
    finished boolean not null,
    valid    boolean not null,
    resets   integer not null,
    unique (run_id, number)
);
