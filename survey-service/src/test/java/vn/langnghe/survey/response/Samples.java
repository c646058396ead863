package vn.langnghe.survey.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.event.Channel;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.Text;
import vn.langnghe.survey.campaign.CampaignTerms;
import vn.langnghe.survey.questionnaire.Questionnaire;
import vn.langnghe.survey.questionnaire.Questionnaire.Content;
import vn.langnghe.survey.questionnaire.Questionnaire.Item;
import vn.langnghe.survey.questionnaire.Questionnaire.Stratum;
import vn.langnghe.survey.questionnaire.Questionnaire.StratumValue;

/** A small campaign with a valid response; tests change one thing. */
final class Samples {

  static final Instant OPENS = Instant.parse("2026-10-31T17:00:00Z");
  static final Instant ENDS = Instant.parse("2026-11-30T17:00:00Z");
  static final Instant ACCEPTS_UNTIL = Instant.parse("2026-12-30T17:00:00Z");
  static final Instant NOW = Instant.parse("2026-11-20T02:00:00.123456Z");
  static final UUID ID = UUID.fromString("0198a6c4-7a10-7000-8000-000000000001");

  private Samples() {}

  /** Three agencies, of which H21.99 has ended. */
  static Optional<AgencyDescribed> agency(String code) {
    var text = new Text("vi", "en");
    var ended = code.equals("H21.99") ? LocalDate.parse("2020-12-31") : null;
    var spell =
        new AgencyDescribed.Spell(
            LocalDate.parse("2020-01-01"), ended, text, text, "department", null);
    return Set.of("H21.17", "H21.18", "H21.99").contains(code)
        ? Optional.of(new AgencyDescribed(code, 1, List.of(spell), List.of()))
        : Optional.empty();
  }

  static Questionnaire questionnaire() {
    var text = new Text("vi", "en");
    return new Questionnaire(
        new Content(
            "DEMO-1",
            text,
            text,
            List.of(),
            text,
            List.of(),
            List.of(
                new Item("I.A.1", "I.A", text),
                new Item("I.A.2", "I.A", text),
                new Item("II.C.1", "II.C", text),
                new Item("II.C.2", "II.C", text)),
            List.of(
                new Stratum("gender", text, List.of(new StratumValue("female", text))),
                new Stratum("age", text, List.of(new StratumValue("25-34", text))))));
  }

  static CampaignTerms campaign(Set<String> agencies) {
    return new CampaignTerms(
        "DEMO",
        questionnaire(),
        Estimator.PULSE,
        agencies,
        EnumSet.of(Channel.KIOSK, Channel.PORTAL),
        OPENS,
        ENDS,
        ACCEPTS_UNTIL);
  }

  static CampaignTerms campaign() {
    return campaign(Set.of());
  }

  static Map<String, @Nullable Integer> answers() {
    var answers = new HashMap<String, @Nullable Integer>();
    answers.put("I.A.1", 5);
    answers.put("II.C.1", 1);
    answers.put("II.C.2", null);
    return answers;
  }

  static SubmittedResponse response() {
    return new SubmittedResponse(
        ID,
        "H21.17",
        Instant.parse("2026-11-19T08:30:00.5Z"),
        Channel.KIOSK,
        answers(),
        Map.of("gender", "female", "age", "25-34"));
  }

  static SubmittedResponse responseAbout(String agency) {
    var r = response();
    return new SubmittedResponse(
        r.id(), agency, r.occurredAt(), r.channel(), r.answers(), r.strata());
  }

  static SubmittedResponse responseAt(String instant) {
    var r = response();
    return new SubmittedResponse(
        r.id(), r.agency(), Instant.parse(instant), r.channel(), r.answers(), r.strata());
  }

  static SubmittedResponse responseThrough(Channel channel) {
    var r = response();
    return new SubmittedResponse(
        r.id(), r.agency(), r.occurredAt(), channel, r.answers(), r.strata());
  }

  static SubmittedResponse responseSaying(Map<String, @Nullable Integer> answers) {
    var r = response();
    return new SubmittedResponse(
        r.id(), r.agency(), r.occurredAt(), r.channel(), answers, r.strata());
  }

  static SubmittedResponse responseBy(@Nullable Map<String, @Nullable String> strata) {
    var r = response();
    return new SubmittedResponse(
        r.id(), r.agency(), r.occurredAt(), r.channel(), r.answers(), strata);
  }
}
