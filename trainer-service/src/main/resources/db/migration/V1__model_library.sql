create table model (
    model_id          uuid        primary key,
    owner             text        not null,
    name              text        not null,
    file_name         text        not null,
    sha256            text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes             bigint      not null,
    uploaded_at       timestamptz not null,
    sensor            text        not null,
    algorithm         text        not null,
    action_space_type text        not null,
    actions           integer     not null,
    network           text        not null,
    parameters        bigint      not null,
    unique (owner, file_name, sha256)
);

create index model_of_owner on model (owner, uploaded_at desc, model_id);
create index model_by_digest on model (sha256);

comment on column model.owner is 'subject of the racer''s login; never leaves this service but to an administrator';
