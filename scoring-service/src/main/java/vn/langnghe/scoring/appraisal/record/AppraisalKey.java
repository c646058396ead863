package vn.langnghe.scoring.appraisal.record;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import vn.langnghe.event.Period;

/**
 * Which record: of an agency, for an index and a year.
 *
 * @param index index code
 * @param period a year
 * @param agency agency code
 */
@Embeddable
public record AppraisalKey(
    @Column(name = "index_code") String index, Period period, String agency) {}
