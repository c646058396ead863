package vn.langnghe.scoring.dossier;

import java.time.Instant;
import java.util.UUID;
import vn.langnghe.event.Period;

/**
 * What a client gets for totals that are durable.
 *
 * @param id the report's id
 * @param agency agency code
 * @param period the period
 * @param asOf the instant that the counts describe
 * @param receivedAt when they were stored
 */
public record TotalsReceipt(
    UUID id, String agency, Period period, Instant asOf, Instant receivedAt) {}
