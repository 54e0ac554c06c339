-- what the organizer decided about a racer, in one race or in the whole season; only ever added to, and lifted
create table ruling (
    id              uuid primary key,
    season_id       uuid not null references season,
    race_id         uuid references race,
    registration_id uuid not null references registration,
    kind            text not null,
    penalty_ms      integer not null check (penalty_ms >= 0),
    reason          text not null,
    author          text not null,
    at              timestamptz not null,
    lifted_at       timestamptz,
    lifted_by       text,
    lifted_because  text,
    check ((race_id is null) = (kind = 'EXCLUSION')),
    check ((penalty_ms > 0) = (kind = 'PENALTY'))
);

create index ruling_standing on ruling (season_id, race_id) where lifted_at is null;
create index ruling_by_registration on ruling (registration_id) where lifted_at is null;
