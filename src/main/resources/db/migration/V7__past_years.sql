-- What last year's data give by this year's rules: points of reporting units of last year by
-- criterion, as code=points joined by blanks, zeros too; criteria left undetermined are not named.
create table rejudged (
  run text not null,
  rubric text collate "C" not null,
  code text collate "C" not null,
  points text not null,
  primary key (run, rubric, code)
);
