package vn.langnghe.event;

/** What may travel on a topic. Adding a kind is a deliberate change that the compiler flags. */
public sealed interface Event
    permits ResponseSubmitted,
        ResponseSuperseded,
        ResponseWithdrawn,
        CaseChanged,
        DossierTotalsReported,
        AgencyDescribed,
        IndexDefined,
        IndexScored,
        SurveyReleased,
        AdmissionApplied {

  /** The record's key: everything about one key stays in order. */
  String key();
}
