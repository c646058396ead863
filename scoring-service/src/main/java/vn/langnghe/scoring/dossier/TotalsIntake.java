package vn.langnghe.scoring.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.event.Period;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.runtime.outbox.Outbox;
import vn.langnghe.runtime.problem.FieldError;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.time.Ids;
import vn.langnghe.scoring.agency.Catalogue;
import vn.langnghe.scoring.dossier.TotalsResult.Accepted;
import vn.langnghe.scoring.dossier.TotalsResult.AlreadyAccepted;
import vn.langnghe.scoring.dossier.TotalsResult.Invalid;
import vn.langnghe.scoring.dossier.TotalsResult.OtherContent;
import vn.langnghe.scoring.dossier.TotalsResult.UnknownAgency;

/**
 * Totals by REST go to the topic like anybody's, so that the topic alone rebuilds every index. The
 * report and its event are one transaction: dying before the commit leaves nothing and the client
 * repeats; dying after it, the relay still sends and a repeat gets the same receipt.
 */
@ApplicationScoped
public class TotalsIntake {

  private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

  @SuppressWarnings("ArrayRecordComponent") // compared once, by content
  private record Stored(TotalsReceipt receipt, byte[] hash) {}

  private final DossierCheck check;
  private final Catalogue catalogue;
  private final Database database;
  private final Outbox outbox;
  private final Codec codec;
  private final Clock clock;
  private final Ids ids;

  public TotalsIntake(
      DossierCheck check,
      Catalogue catalogue,
      Database database,
      Outbox outbox,
      Codec codec,
      Clock clock,
      Ids ids) {
    this.check = check;
    this.catalogue = catalogue;
    this.database = database;
    this.outbox = outbox;
    this.codec = codec;
    this.clock = clock;
    this.ids = ids;
  }

  @Transactional
  public TotalsResult accept(NewTotals totals) {
    return store(totals);
  }

  /** One commit for all; each item has its own result. */
  @Transactional
  public List<TotalsResult> acceptAll(List<NewTotals> many) {
    return many.stream().map(this::store).toList();
  }

  private TotalsResult store(NewTotals totals) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var faults = new ArrayList<>(check.faults(totals.counts()));
    if (totals.asOf().isAfter(now.plus(CLOCK_SKEW))) {
      faults.add(
          FieldError.of(
              "asOf", "in-the-future", "Không được ở tương lai.", "Must not be in the future."));
    }
    if (!faults.isEmpty()) {
      return new Invalid(faults);
    }
    if (catalogue.find(totals.agency()).filter(a -> existsIn(a, totals.period())).isEmpty()) {
      return new UnknownAgency();
    }
    return insert(totals, now);
  }

  private static boolean existsIn(AgencyDescribed agency, Period period) {
    return agency.spells().stream()
        .anyMatch(
            spell ->
                !spell.from().isAfter(period.lastDay())
                    && (spell.to() == null || !spell.to().isBefore(period.firstDay())));
  }

  private TotalsResult insert(NewTotals totals, Instant now) {
    var hash = hash(totals);
    int added =
        database.update(
            """
            insert into dossier_report (id, agency, period, as_of, received_at, content_hash)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """,
            totals.id(),
            totals.agency(),
            totals.period().toString(),
            totals.asOf(),
            now,
            hash);
    var stored = stored(totals);
    if (!Arrays.equals(stored.hash(), hash)) {
      return new OtherContent();
    }
    if (added == 0) {
      return new AlreadyAccepted(stored.receipt());
    }
    outbox.append(ids.next(), totals.reported(now), now);
    return new Accepted(stored.receipt());
  }

  private Stored stored(NewTotals totals) {
    return database
        .query(
            "select agency, period, as_of, received_at, content_hash from dossier_report where id = ?",
            row ->
                new Stored(
                    new TotalsReceipt(
                        totals.id(),
                        row.getString(1),
                        Period.of(row.getString(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getObject(4, OffsetDateTime.class).toInstant()),
                    row.getBytes(5)),
            totals.id())
        .getFirst();
  }

  private byte[] hash(NewTotals totals) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(codec.encode(totals.reported(Instant.EPOCH)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
