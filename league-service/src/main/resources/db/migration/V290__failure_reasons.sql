-- why a model could not race, told apart for pages, as JSON; null where there is a sentence only
alter table submission add column why text;
alter table rerun add column why text;
