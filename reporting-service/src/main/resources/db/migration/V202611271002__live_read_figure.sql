-- What was looked at; until now a tree or a ranking.
alter table live_read add column figure text not null default 'SCORE';
update live_read set figure = 'RANKING' where parent is not null;
alter table live_read alter column figure drop default;
