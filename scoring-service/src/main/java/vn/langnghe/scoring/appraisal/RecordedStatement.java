package vn.langnghe.scoring.appraisal;

import java.time.Instant;
import vn.langnghe.scoring.appraisal.record.Stage;

/**
 * A statement with its time and author.
 *
 * @param stage the stage of the record in which it was made
 * @param criterion code of the criterion, empty for a move of the record
 * @param statement what was said or done
 * @param at when
 * @param by account
 */
record RecordedStatement(
    Stage stage, String criterion, Statement statement, Instant at, String by) {}
