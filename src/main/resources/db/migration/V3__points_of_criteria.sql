-- Points by criterion where they do not follow from the verdict alone; statistics of papers.

alter table subject_result add column points text not null default '';

-- Sums over a column of an indicator table, for papers that name it.
create table statistic (
  run text not null,
  name text collate "C" not null,
  total numeric not null,
  counted bigint not null,
  unreadable bigint not null,
  files text[] not null,
  primary key (run, name)
);
