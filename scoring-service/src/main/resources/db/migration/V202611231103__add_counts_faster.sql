-- The same sums without a sort: unnest hands the elements over in their order, and ARRAY keeps it.
create or replace function add_counts(a bigint[], b bigint[]) returns bigint[]
  language sql immutable parallel safe
  return array(select coalesce(x, 0) + coalesce(y, 0) from unnest(a, b) as t (x, y));
