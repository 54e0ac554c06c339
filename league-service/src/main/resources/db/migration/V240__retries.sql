-- after a fault of ours nobody is asked again before then
alter table submission add column not_before timestamptz;
