package vn.langnghe.scoring.appraisal;

import java.time.Instant;

/**
 * One line of the record that is kept for ever.
 *
 * @param id its place in the order
 * @param stage the stage in which it was said
 * @param criterion code of the criterion, empty for a move of the file
 * @param said what
 * @param at when
 * @param by account
 */
record Entry(long id, Stage stage, String criterion, Said said, Instant at, String by) {}
