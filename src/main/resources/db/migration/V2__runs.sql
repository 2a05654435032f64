-- Codes sort by code point on every server, whatever its default collation is.

create table run (
  id text primary key,
  year int not null,
  assessment_date date not null,
  input_hash text not null,
  rules_hash text not null,
  settings text not null,
  finished boolean not null default false
);

-- The newest owner of a run; who holds an older number must not write any more.
create table run_owner (
  run text primary key,
  epoch bigint not null
);

create table source_table (
  run text not null,
  number int not null,
  file text not null,
  sheet text not null,
  dataset text not null,
  title text not null,
  encoding text not null,
  sha256 text not null,
  heading_row int not null,
  columns text[] not null,
  headings text[] not null,
  places int[] not null,
  rows_read bigint not null,
  rows_used bigint not null,
  rows_rejected bigint not null,
  rows_blank bigint not null,
  rows_subtotal bigint not null,
  rows_note bigint not null,
  primary key (run, number)
);

create table notice (
  run text not null,
  position int not null,
  sentence text not null,
  primary key (run, position)
);

create table reject (
  run text not null,
  position bigint not null,
  source int not null,
  row_number int not null,
  column_name text not null,
  reason text not null,
  raw text not null,
  row_lost boolean not null,
  primary key (run, position)
);

-- number: dense, in the order of the codes; partitions are ranges of it.
create table organisation (
  run text not null,
  number int not null,
  code text collate "C" not null,
  name text not null,
  level text not null,
  sector text,
  parent_code text,
  unit_code text collate "C",
  approver boolean not null,
  primary key (run, number),
  unique (run, code)
);

create table subject_result (
  run text not null,
  rubric text collate "C" not null,
  organisation int not null,
  due numeric not null,
  earned numeric not null,
  bonus numeric not null,
  score numeric,
  lowest numeric,
  highest numeric,
  undetermined int not null,
  restrictions text[] not null,
  verdicts text not null,
  failures text[] not null,
  primary key (run, organisation, rubric)
);

create table branch_tally (
  run text not null,
  organisation int not null,
  unit_code text collate "C",
  tally text not null,
  primary key (run, organisation)
);
create index on branch_tally (run, unit_code);

create table problem (
  run text not null,
  organisation int not null,
  number text collate "C" not null,
  criterion text collate "C" not null,
  finding text collate "C" not null,
  category text not null,
  description text not null,
  severity text not null,
  basis text not null,
  times numeric not null,
  points numeric not null,
  source int not null,
  row_number int,
  column_name text not null,
  cell_value text,
  absence_key text,
  absence_what text,
  primary key (run, organisation, number)
);

-- Why an organisation has no score by the rubric of its level.
create table exclusion (
  run text not null,
  organisation int not null,
  reason text not null,
  primary key (run, organisation)
);

create table ranking (
  run text not null,
  rubric text collate "C" not null,
  organisation int not null,
  rank int,
  peers int not null,
  grade text not null,
  last_score numeric,
  last_rank int,
  primary key (run, organisation, rubric)
);

-- Problems of the year before that its units have reported on.
create table last_problem (
  run text not null,
  number text collate "C" not null,
  primary key (run, number)
);

-- Sorted pieces of the ledger that lie in the run's work folder.
create table ledger_part (
  run text not null,
  part text not null,
  first_organisation int not null,
  sha256 text not null,
  bytes bigint not null,
  lines bigint not null,
  primary key (run, part)
);

-- What was published, so that a file lost or changed since is noticed.
create table published_file (
  run text not null,
  position int not null,
  name text not null,
  sha256 text not null,
  primary key (run, position)
);
