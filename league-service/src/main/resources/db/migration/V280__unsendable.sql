-- a record that Kafka will never take stands aside, so that it holds up no other
alter table outbox add column unsendable_at timestamptz;

drop index outbox_waiting;
create index outbox_waiting on outbox (seq) where sent_at is null and unsendable_at is null;
create index outbox_unsendable on outbox (seq) where unsendable_at is not null;
