-- how often the car was put back in the lap under way; null without one
alter table run add column lap_resets integer;
