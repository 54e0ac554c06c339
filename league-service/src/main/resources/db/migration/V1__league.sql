create table season (
    id          uuid primary key,
    slug        text not null unique,
    name        text not null,
    description text not null,
    time_zone   text not null,
    points_table integer[] not null,
    drop_worst  integer not null check (drop_worst >= 0),
    created_at  timestamptz not null
);

create table round (
    id        uuid primary key,
    season_id uuid not null references season,
    number    integer not null check (number > 0),
    name      text not null,
    unique (season_id, number)
);

create table race (
    id              uuid primary key,
    season_id       uuid not null references season,
    round_id        uuid not null references round,
    slug            text not null unique,
    name            text not null,
    kind            text not null,
    ranking         text not null,
    state           text not null,
    opens_at        timestamptz not null,
    closes_at       timestamptz not null check (closes_at > opens_at),
    max_submissions integer not null check (max_submissions >= 0),
    -- how a virtual race is driven
    car                     text,
    laps                    integer,
    off_track_penalty_ms    integer,
    collision_penalty_ms    integer,
    max_resets              integer,
    max_time_s              integer,
    suite_commitment        text,
    suite_rollouts          integer not null default 0,
    -- how a physical event is timed
    run_time_ms     integer,
    min_lap_ms      integer,
    max_runs        integer
);

create index race_by_season on race (season_id);
create index race_due on race (state, opens_at, closes_at);

-- what is hidden stays out of the race's own row
create table suite (
    race_id    uuid primary key references race,
    version    integer not null,
    tracks     text[] not null,
    directions text[] not null,
    seeds      bigint[] not null,
    salt       text not null,
    digest     text not null
);

create table registration (
    id            uuid primary key,
    season_id     uuid not null references season,
    racer_id      text not null,
    alias         text not null,
    country       text not null,
    team          text not null,
    division      text not null,
    registered_at timestamptz not null,
    constraint registration_once unique (season_id, racer_id)
);

create unique index registration_alias on registration (season_id, lower(alias));
create index registration_by_racer on registration (racer_id);

create table outbox (
    seq        bigserial primary key,
    event_id   uuid not null unique,
    topic      text not null,
    key        text not null,
    payload    text not null,
    created_at timestamptz not null,
    sent_at    timestamptz
);

create index outbox_waiting on outbox (seq) where sent_at is null;
