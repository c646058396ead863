package vn.langnghe.index.rubric;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Text;

/**
 * The units that are responsible for a criterion, and the evidence that it needs.
 *
 * @param responsible unit in charge; null where the rubric names none
 * @param partners units that help
 * @param guide how to score oneself
 * @param evidence what has to be shown
 * @param measures codes of the measures that the criterion's rule and conditions use
 */
public record Guidance(
    @Nullable Text responsible,
    List<Text> partners,
    @Nullable Text guide,
    @Nullable Text evidence,
    List<String> measures) {

  public Guidance {
    partners = List.copyOf(partners);
    measures = List.copyOf(measures);
  }
}
