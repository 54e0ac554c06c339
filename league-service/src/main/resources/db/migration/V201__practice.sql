-- an open suite beside the hidden one, with tracks and seeds of its own
create table practice_suite (
    race_id    uuid primary key references race,
    version    integer not null,
    tracks     text[] not null,
    directions text[] not null,
    seeds      bigint[] not null,
    starts     double precision[] not null,
    conditions text not null,
    salt       text not null,
    digest     text not null
);

-- how often a racer may practise; 0 where there is nothing to practise on
alter table race
    add column max_practice      integer not null default 0 check (max_practice >= 0),
    add column practice_rollouts integer not null default 0,
    add column practice_tracks   text[] not null default '{}';

alter table submission add column practice boolean not null default false;
alter table submission drop constraint submission_number;
alter table submission add constraint submission_number unique (race_id, registration_id, practice, number);
drop index submission_finished;
create index submission_finished on submission (race_id, practice) where state = 'FINISHED';
