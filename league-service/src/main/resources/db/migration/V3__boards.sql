-- the board and the standings as they were last published
create table board (
    race_id      uuid primary key references race,
    version      bigint not null,
    page         text not null,
    -- lap time over par by rollout, of the attempts that count
    field_median double precision[] not null
);

create table standings (
    season_id uuid primary key references season,
    version   bigint not null,
    page      text not null
);
