-- archives that races rest on: they stay when the last model that refers to them is deleted
create table held_archive (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$')
);
