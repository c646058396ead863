package vn.langnghe.index.rubric;

/** A small sound rubric, for tests that break it. */
final class Samples {

  static final String GOOD =
      """
      index: GOOD
      version: "2026.1"
      vi: Tốt
      en: Good
      basis: {vi: Mẫu, en: Sample}
      source: Mẫu
      unit: points
      maximum: 10
      levels: [department]
      valid-from: 2026-01-01
      rounding: {scale: 2, mode: half-up}
      survey: {questionnaire: SIPAS-2023, estimator: sample, formula: TOP2, shown: [TOP2]}
      criteria:
        - code: A
          vi: A
          en: A
          maximum: 6
          parts:
            - {code: A.1, vi: A1, en: A1, maximum: 4,
               rule: {kind: linear, of: dossiers.on-time, in: dossiers.received, target: 80, floor: 60, when-none: 4}}
            - {code: A.2, vi: A2, en: A2, maximum: 2, rule: {kind: answers, items: [I.A.1]}}
        - code: B
          vi: B
          en: B
          maximum: 4
          rule: {kind: appraised}
      """;

  private Samples() {}
}
