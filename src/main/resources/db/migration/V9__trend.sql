-- How many were ranked together, for the trend over years.
create or replace view year_result as
  select r.run, r.rubric, r.organisation, o.code, o.name, coalesce(o.sector, '') as peers,
    r.score, k.rank, k.grade, coalesce(u.points, '') as points, k.peers as members
  from subject_result r
  join organisation o on o.run = r.run and o.number = r.organisation
  join ranking k on k.run = r.run and k.rubric = r.rubric and k.organisation = r.organisation
  left join unit_points u
    on u.run = r.run and u.rubric = r.rubric and u.organisation = r.organisation;
