package vn.langnghe.event;

import java.util.EnumSet;
import java.util.Set;

/** Every kind of event with its name on the wire, its version, its record and its topics. */
public enum EventType {
  RESPONSE_SUBMITTED(
      "vn.langnghe.response-submitted.v1", ResponseSubmitted.class, Topic.SURVEY_RESPONSES),
  RESPONSE_SUPERSEDED(
      "vn.langnghe.response-superseded.v1", ResponseSuperseded.class, Topic.SURVEY_RESPONSES),
  RESPONSE_WITHDRAWN(
      "vn.langnghe.response-withdrawn.v1", ResponseWithdrawn.class, Topic.SURVEY_RESPONSES),
  CASE_CHANGED("vn.langnghe.case-changed.v1", CaseChanged.class, Topic.FEEDBACK_CASES),
  DOSSIER_TOTALS_REPORTED(
      "vn.langnghe.dossier-totals-reported.v1", DossierTotalsReported.class, Topic.DOSSIERS),
  AGENCY_DESCRIBED("vn.langnghe.agency-described.v1", AgencyDescribed.class, Topic.AGENCIES),
  INDEX_DEFINED("vn.langnghe.index-defined.v1", IndexDefined.class, Topic.INDEX_SCORES),
  INDEX_SCORED("vn.langnghe.index-scored.v1", IndexScored.class, Topic.INDEX_SCORES),
  SURVEY_RELEASED("vn.langnghe.survey-released.v1", SurveyReleased.class, Topic.SURVEY_RELEASES),
  ADMISSION_APPLIED("vn.langnghe.admission-applied.v1", AdmissionApplied.class, Topic.INDEX_SCORES);

  private final String wireName;
  private final Class<? extends Event> record;
  private final Topic topic;

  EventType(String wireName, Class<? extends Event> record, Topic topic) {
    this.wireName = wireName;
    this.record = record;
    this.topic = topic;
  }

  public String wireName() {
    return wireName;
  }

  public Class<? extends Event> record() {
    return record;
  }

  /** The topics on which this kind may travel. */
  public Set<Topic> topics() {
    return this == INDEX_SCORED || this == ADMISSION_APPLIED
        ? EnumSet.of(topic, Topic.INDEX_SCORES_LIVE)
        : EnumSet.of(topic);
  }

  /** The topic on which an event travels: what is live is on one that only inner views read. */
  public static Topic topicOf(Event event) {
    return switch (event) {
      case IndexScored(var key, var version, var content)
          when key.status() instanceof ScoreStatus.Live ->
          Topic.INDEX_SCORES_LIVE;
      case AdmissionApplied applied when applied.view() == View.LIVE -> Topic.INDEX_SCORES_LIVE;
      default -> of(event).topic;
    };
  }

  public static EventType of(Event event) {
    return switch (event) {
      case ResponseSubmitted r -> RESPONSE_SUBMITTED;
      case ResponseSuperseded r -> RESPONSE_SUPERSEDED;
      case ResponseWithdrawn r -> RESPONSE_WITHDRAWN;
      case CaseChanged c -> CASE_CHANGED;
      case DossierTotalsReported d -> DOSSIER_TOTALS_REPORTED;
      case AgencyDescribed a -> AGENCY_DESCRIBED;
      case IndexDefined d -> INDEX_DEFINED;
      case IndexScored s -> INDEX_SCORED;
      case SurveyReleased s -> SURVEY_RELEASED;
      case AdmissionApplied a -> ADMISSION_APPLIED;
    };
  }
}
