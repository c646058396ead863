package vn.langnghe.scoring.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.CaseChange;
import vn.langnghe.event.CaseChanged;
import vn.langnghe.event.CaseKind;
import vn.langnghe.event.CaseState;
import vn.langnghe.event.Channel;
import vn.langnghe.event.CorrectionReason;
import vn.langnghe.event.DossierTotalsReported;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.Event;
import vn.langnghe.event.Period;
import vn.langnghe.event.ResponseSubmitted;
import vn.langnghe.event.ResponseSuperseded;
import vn.langnghe.event.ResponseWithdrawn;
import vn.langnghe.event.Timeliness;
import vn.langnghe.scoring.World;

/**
 * What a province's topics could hold, in any order: answers, their corrections and withdrawals,
 * cases and dossier totals, each fifth told twice.
 */
final class RandomEvents {

  private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
  private static final int ABOUT_A_QUARTER = 7_000_000;

  /**
   * A response in its newest revision.
   *
   * @param revision from 1
   * @param content null when it was withdrawn
   */
  private record Newest(long revision, @Nullable ResponseSubmitted content) {}

  private final Random random;
  private final List<String> agencies;
  private final List<UUID> ids = new ArrayList<>();
  private final Map<UUID, Newest> responses = new HashMap<>();

  RandomEvents(long seed, List<String> agencies) {
    this.random = new Random(seed);
    this.agencies = agencies;
  }

  List<Event> some(int number) {
    var events = new ArrayList<Event>();
    while (events.size() < number) {
      var event = one();
      events.add(event);
      if (random.nextInt(5) == 0) {
        events.add(event);
      }
    }
    Collections.shuffle(events, random);
    return events;
  }

  /** Sample responses of these agencies that stand after all their corrections. */
  long standing(List<String> of) {
    return responses.values().stream()
        .map(Newest::content)
        .filter(
            response ->
                response != null
                    && response.estimator() == Estimator.SAMPLE
                    && of.contains(response.agency()))
        .count();
  }

  private Event one() {
    return switch (random.nextInt(20)) {
      case 0 -> totals();
      case 1, 2, 3 -> aCase();
      case 4, 5 -> ids.isEmpty() ? submitted() : corrected();
      default -> submitted();
    };
  }

  private Event submitted() {
    var response = response(id());
    ids.add(response.id());
    responses.put(response.id(), new Newest(1, response));
    return response;
  }

  /** Says something else, perhaps of another agency and month, or takes the answer back. */
  private Event corrected() {
    var id = ids.get(random.nextInt(ids.size()));
    long revision = Objects.requireNonNull(responses.get(id)).revision() + 1;
    if (random.nextInt(3) == 0) {
      responses.put(id, new Newest(revision, null));
      return new ResponseWithdrawn(id, revision, agency(), CorrectionReason.ENTRY_ERROR, APRIL);
    }
    var response = response(id);
    responses.put(id, new Newest(revision, response));
    return new ResponseSuperseded(revision, CorrectionReason.ENTRY_ERROR, APRIL, response);
  }

  private ResponseSubmitted response(UUID id) {
    var at = instant();
    return new ResponseSubmitted(
        id,
        "TEST",
        "SIPAS-2023",
        agency(),
        random.nextBoolean() ? Estimator.SAMPLE : Estimator.PULSE,
        Channel.PORTAL,
        at,
        at,
        Map.of(),
        World.answers(item -> random.nextInt(9) == 0 ? null : 1 + random.nextInt(5)));
  }

  private Event totals() {
    long received = random.nextInt(1_000);
    var at = instant();
    return new DossierTotalsReported(
        id(),
        agency(),
        Period.month(at),
        at,
        Map.of("dossiers.received", received, "dossiers.on-time", received / 2),
        "test",
        at);
  }

  private Event aCase() {
    var all = List.of(Timeliness.PENDING, Timeliness.ON_TIME, Timeliness.LATE);
    var at = instant();
    return new CaseChanged(
        id(),
        1,
        CaseChange.RECEIVED,
        CaseKind.FEEDBACK,
        agency(),
        null,
        Channel.PORTAL,
        "other",
        random.nextInt(9) == 0 ? CaseState.REFUSED : CaseState.ANSWERED,
        at,
        at,
        at.atZone(Period.ZONE).toLocalDate().plusDays(15),
        null,
        null,
        all.get(random.nextInt(all.size())),
        random.nextBoolean() ? null : random.nextBoolean(),
        random.nextInt(2));
  }

  private Instant instant() {
    return APRIL.plusSeconds(random.nextInt(ABOUT_A_QUARTER));
  }

  private String agency() {
    return agencies.get(random.nextInt(agencies.size()));
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
