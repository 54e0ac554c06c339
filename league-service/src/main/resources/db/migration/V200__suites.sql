-- what else is on the road of a virtual race, as JSON; null where nothing is
alter table race
    add column lap_by_lap boolean not null default false,
    add column merciful   boolean not null default false,
    add column obstacles  text,
    add column bots       text,
    -- how many starts its suite has, and which conditions vary; how far is in the suite
    add column suite_starts integer not null default 0,
    add column varied       text[] not null default '{}';

-- where rollouts begin, and what varies, as JSON
alter table suite
    add column starts     double precision[] not null default '{}',
    add column conditions text not null default '[]';
