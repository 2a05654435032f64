-- What next year's run will ask of this one, and what people decided.

-- Order in which runs were finished: the last one of a year is what the next year is compared with.
create sequence run_finish;
alter table run add column finish bigint;

-- Points of reporting units by criterion, as code=points joined by blanks, zeros left out.
create table unit_points (
  run text not null,
  rubric text collate "C" not null,
  organisation int not null,
  points text not null,
  primary key (run, rubric, organisation)
);

create view year_result as
  select r.run, r.rubric, r.organisation, o.code, o.name, coalesce(o.sector, '') as peers,
    r.score, k.rank, k.grade, coalesce(u.points, '') as points
  from subject_result r
  join organisation o on o.run = r.run and o.number = r.organisation
  join ranking k on k.run = r.run and k.rubric = r.rubric and k.organisation = r.organisation
  left join unit_points u
    on u.run = r.run and u.rubric = r.rubric and u.organisation = r.organisation;

create table criterion_definition (
  run text not null,
  position int not null,
  criterion text collate "C" not null,
  title text not null,
  rubric text not null,
  full_points numeric not null,
  source text not null,
  print text not null,
  primary key (run, criterion)
);

-- Who gave a unit its manual scores and ballots, when and on what basis; kind is the criterion for a
-- manual score, the kind of ballot otherwise.
create table human_source (
  run text not null,
  code text collate "C" not null,
  kind text collate "C" not null,
  given text not null,
  primary key (run, code, kind)
);

-- Criteria whose points a person set by a waiver.
create table waived (
  run text not null,
  code text collate "C" not null,
  criterion text collate "C" not null,
  primary key (run, code, criterion)
);

-- What an organisation of this run was a year ago (组织沿革).
create table predecessor (
  run text not null,
  code text collate "C" not null,
  past_code text collate "C" not null,
  kind text not null,
  primary key (run, code, past_code)
);

create table decision (
  run text not null,
  rubric text collate "C" not null,
  organisation int not null,
  grade text not null,
  reason text not null,
  authority text not null,
  day text not null,
  basis text not null,
  source int not null,
  row_number int not null,
  primary key (run, rubric, organisation)
);

create table rectification (
  run text not null,
  number text collate "C" not null,
  organisation text collate "C" not null,
  declared text not null,
  accepted text not null,
  reason text not null,
  deadline text not null,
  closed text not null,
  overdue bigint not null,
  checker text not null,
  source int not null,
  row_number int not null,
  primary key (run, number, organisation)
);
