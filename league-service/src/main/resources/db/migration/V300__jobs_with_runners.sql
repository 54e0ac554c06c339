-- whoever looks for jobs with the runners asks for those that were called off, too, and of all submissions these are few
create index submission_answer_due on submission (answer_due, id) where answer_due is not null;
create index rerun_answer_due on rerun (answer_due, id) where answer_due is not null;
