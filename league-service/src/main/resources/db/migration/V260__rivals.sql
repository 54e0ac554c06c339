-- the models that everybody's model races against, as JSON; null where there are none
alter table race add column rivals text;
