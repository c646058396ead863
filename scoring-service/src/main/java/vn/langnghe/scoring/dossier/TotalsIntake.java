package vn.langnghe.scoring.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.event.Period;
import vn.langnghe.event.limit.TimeLimit;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.runtime.crypto.Sha256;
import vn.langnghe.runtime.outbox.Outbox;
import vn.langnghe.runtime.problem.FieldError;
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

  private final DossierCheck check;
  private final Catalogue catalogue;
  private final Outbox outbox;
  private final Codec codec;
  private final Clock clock;
  private final Ids ids;

  public TotalsIntake(
      DossierCheck check, Catalogue catalogue, Outbox outbox, Codec codec, Clock clock, Ids ids) {
    this.check = check;
    this.catalogue = catalogue;
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
    if (!TimeLimit.isOfFact(totals.asOf(), now)) {
      faults.add(
          FieldError.of(
              "asOf",
              "in-the-future",
              "Phải từ năm 2000 và không ở tương lai.",
              "Must be from 2000 on and not in the future."));
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
    var hash = Sha256.of(codec.encode(totals.reported(Instant.EPOCH)));
    boolean added = DossierReport.keep(totals, now, hash);
    var kept = DossierReport.kept(totals.id());
    if (!kept.hasContent(hash)) {
      return new OtherContent();
    }
    if (!added) {
      return new AlreadyAccepted(kept.receipt());
    }
    outbox.append(ids.next(), totals.reported(now), now);
    return new Accepted(kept.receipt());
  }
}
