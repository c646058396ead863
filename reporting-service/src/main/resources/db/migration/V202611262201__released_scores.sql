-- What is public follows what was released, group by group. These rows followed single answers; what was released is
-- announced anew. What was published for good stays.
truncate score, score_history, back_cast;
