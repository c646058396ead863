package vn.langnghe.event;

import java.util.List;

/**
 * Which campaigns feed an index was decided anew, and the scores of these agencies in one period
 * follow it: they are shown together or not yet. The highest number of a key is the truth.
 *
 * @param index index code
 * @param period the period
 * @param view in which view
 * @param admission number of the decision, which the scores name, too
 * @param agencies agencies whose scores name it
 */
public record AdmissionApplied(
    String index, Period period, View view, long admission, List<String> agencies)
    implements Event {

  public AdmissionApplied {
    agencies = List.copyOf(agencies);
  }

  public IndexPeriod indexPeriod() {
    return new IndexPeriod(index, period);
  }

  @Override
  public String key() {
    return index + '|' + period + "|admission";
  }
}
