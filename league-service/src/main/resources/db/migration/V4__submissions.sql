create table submission (
    id              uuid primary key,
    race_id         uuid not null references race,
    registration_id uuid not null references registration,
    number          integer not null check (number > 0),
    model_id        text not null,
    model_name      text not null,
    model_sha256    text not null,
    submitted_at    timestamptz not null,
    state           text not null,
    -- a result counts only for this attempt
    attempt         integer not null check (attempt > 0),
    started         boolean not null,
    percent         integer not null check (percent between 0 and 100),
    laps_completed  integer not null,
    reason          text,
    -- how often this attempt was asked for, and when we lose patience; null while nobody was asked
    requests        integer not null,
    answer_due      timestamptz,
    -- the whole result as the runner sent it
    result          text,
    score           double precision,
    completion_percent double precision,
    best_lap_ms     bigint,
    -- on the board, while this is the racer's submission that counts
    rank            integer,
    constraint submission_number unique (race_id, registration_id, number)
);

create index submission_pending on submission (race_id, submitted_at, id) where state in ('QUEUED', 'RUNNING');
create index submission_finished on submission (race_id) where state = 'FINISHED';
create index submission_by_racer on submission (registration_id);
