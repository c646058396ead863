package vn.langnghe.event;

/**
 * The legal kind of a case. Complaints (khiếu nại) and denunciations (tố cáo) are other regimes
 * with registers of their own and never travel here.
 */
public enum CaseKind {
  /** Phản ánh: a person tells of a problem. */
  FEEDBACK,
  /** Kiến nghị: a person proposes a change. */
  RECOMMENDATION
}
