-- The steps of a problem that several rows of feedback, or an earlier run, tell of.
alter table rectification add column course text not null default '';
