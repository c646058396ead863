package vn.langnghe.survey.intake;

/**
 * The receipt of a stored response.
 *
 * @param revision the revision that counts now: 1, or more after corrections
 */
record StoredReceipt(Receipt receipt, int revision) {}
