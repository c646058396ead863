package vn.langnghe.survey.intake;

import java.util.UUID;
import vn.langnghe.survey.response.ResponseFaults;

/** What became of one submitted response. */
public sealed interface IntakeResult {

  record Accepted(Receipt receipt) implements IntakeResult {}

  /** The same id with the same content was stored before; the receipt is the first one's. */
  record AlreadyAccepted(Receipt receipt) implements IntakeResult {}

  /** Nothing was acknowledged. */
  sealed interface Refused extends IntakeResult {}

  /** The id is taken by other content. */
  record Conflict(UUID id) implements Refused {}

  record UnknownCampaign(String code) implements Refused {}

  /** The caller may only answer about {@code own}. */
  record NotYourAgency(String own) implements Refused {}

  record Faulty(ResponseFaults faults) implements Refused {}

  /** The queue is full; nothing was stored. */
  record Busy() implements Refused {}

  /** The database is away; whether it was stored is unknown. */
  record Unavailable() implements Refused {}
}
