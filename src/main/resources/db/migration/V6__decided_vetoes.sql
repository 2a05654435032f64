-- A triggered veto carries what a person decided about it: conclusion, who, when, basis and reason
-- follow its criterion, finding and ceiling.
update subject_result r set restrictions = (
  select array_agg(t.value order by i, t.place)
  from generate_series(1, cardinality(r.restrictions), 3) as i,
    lateral (values (1, r.restrictions[i]), (2, r.restrictions[i + 1]), (3, r.restrictions[i + 2]),
      (4, ''), (5, ''), (6, ''), (7, ''), (8, '')) as t (place, value))
where cardinality(r.restrictions) > 0;
