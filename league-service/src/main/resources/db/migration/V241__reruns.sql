-- results of a race driven again, kept apart until the organizer applies or drops them
create table rejudging (
    id          uuid primary key,
    race_id     uuid not null references race,
    state       text not null,
    reason      text not null,
    author      text not null,
    started_at  timestamptz not null,
    decided_by      text,
    decided_because text,
    decided_at      timestamptz,
    check ((state = 'OPEN') = (decided_at is null))
);

create unique index rejudging_open on rejudging (race_id) where state = 'OPEN';
create index rejudging_by_race on rejudging (race_id);

-- a submission that is raced once more; its own id is what runners know it by
create table rerun (
    id              uuid primary key,
    submission_id   uuid not null references submission,
    -- null: a check of ours whether the same comes out
    rejudging_id    uuid references rejudging,
    queued_at       timestamptz not null,
    state           text not null,
    attempt         integer not null check (attempt > 0),
    started         boolean not null,
    percent         integer not null check (percent between 0 and 100),
    laps_completed  integer not null,
    reason          text,
    requests        integer not null,
    answer_due      timestamptz,
    not_before      timestamptz,
    result          text,
    -- in words, where something else came out
    difference      text,
    settled_by      text,
    settled_because text,
    settled_at      timestamptz,
    unique (rejudging_id, submission_id)
);

create index rerun_pending on rerun (queued_at, id) where state in ('QUEUED', 'RUNNING');
create index rerun_by_submission on rerun (submission_id);
create index rerun_differing on rerun (submission_id) where difference is not null;
