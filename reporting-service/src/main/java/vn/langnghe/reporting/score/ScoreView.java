package vn.langnghe.reporting.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Inputs;
import vn.langnghe.event.ScoreState;
import vn.langnghe.event.Text;
import vn.langnghe.event.Unit;

/**
 * A score as it is sent: every number with its meaning.
 *
 * @param index index code
 * @param indexName the index in words
 * @param agency agency code
 * @param agencyName the agency's name in the period
 * @param period the period
 * @param version one more with each change
 * @param method rubric and version
 * @param status {@code live}, {@code released}, {@code frozen} or {@code back-cast}
 * @param asOf instant of the newest fact that is counted
 * @param n number of survey responses that are counted
 * @param value null while there is nothing to judge
 * @param maximum highest value that the agency could reach
 * @param unit what the value is expressed in
 * @param official the value published elsewhere, null where none is recorded
 * @param withheld whether counts by level are withheld because few people answered
 * @param inputs the numbers that went into the root
 * @param parts the criteria below, down to the leaves
 * @param revision the frozen revision; left out where it is not frozen
 * @param grade class of the value; left out where the rubric has none
 * @param campaigns codes of the campaigns whose answers are counted; left out where none are
 */
public record ScoreView(
    String index,
    Text indexName,
    String agency,
    Text agencyName,
    String period,
    long version,
    String method,
    String status,
    Instant asOf,
    long n,
    @Nullable BigDecimal value,
    BigDecimal maximum,
    Unit unit,
    @Nullable OfficialView official,
    boolean withheld,
    Inputs inputs,
    List<PartView> parts,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer revision,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String grade,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> campaigns) {

  /**
   * @param code code within the rubric
   * @param name the criterion in words
   * @param value null where there is no data, and where the agency's own claim awaits its appraisal
   * @param maximum null where the criterion is not scored in points
   * @param state {@code scored}, {@code self-scored} (the agency's own claim only), {@code no-data}
   *     or {@code not-applicable}
   * @param withheld whether its counts are withheld because few people answered
   * @param inputs the numbers that went in
   * @param parts the criteria below
   */
  public record PartView(
      String code,
      Text name,
      @Nullable BigDecimal value,
      @Nullable BigDecimal maximum,
      ScoreState state,
      boolean withheld,
      Inputs inputs,
      List<PartView> parts) {

    /** Whether the agency has claimed something that nobody has appraised yet. */
    public boolean awaitsAppraisal() {
      return state == ScoreState.SELF_SCORED && value == null;
    }
  }

  /**
   * @param value the published value
   * @param parts published values of parts, by code
   * @param source who published it, where
   * @param publishedOn the day it describes
   */
  public record OfficialView(
      BigDecimal value, Map<String, BigDecimal> parts, String source, LocalDate publishedOn) {

    static @Nullable OfficialView of(IndexScored.@Nullable Official official) {
      return official == null
          ? null
          : new OfficialView(
              official.value(), official.parts(), official.source(), official.publishedOn());
    }
  }

  public static ScoreView of(
      IndexScored scored, Text agencyName, IndexDefined definition, Disclosure disclosure) {
    boolean withheld = disclosure.withholds(scored);
    var root = withheld ? disclosure.withheld(scored.score()) : scored.score();
    return new ScoreView(
        scored.index(),
        definition.name(),
        scored.agency(),
        agencyName,
        scored.period().toString(),
        scored.version(),
        scored.method(),
        scored.status().text(),
        scored.asOf(),
        scored.n(),
        scored.value(),
        scored.maximum(),
        definition.unit(),
        OfficialView.of(scored.official()),
        withheld,
        root.inputs(),
        parts(scored.score().parts(), root.parts(), names(definition.root())),
        scored.status().revision(),
        scored.grade(),
        scored.campaigns().isEmpty() ? null : scored.campaigns());
  }

  private static List<PartView> parts(
      List<IndexScored.Score> full, List<IndexScored.Score> shown, Map<String, Text> names) {
    var parts = new ArrayList<PartView>(full.size());
    for (int i = 0; i < full.size(); i++) {
      var part = shown.get(i);
      parts.add(
          new PartView(
              part.code(),
              names.getOrDefault(part.code(), new Text(part.code(), part.code())),
              part.value(),
              part.maximum(),
              part.state(),
              full.get(i).inputs().isFedByAnswers() && part.inputs().isEmpty(),
              part.inputs(),
              parts(full.get(i).parts(), part.parts(), names)));
    }
    return parts;
  }

  private static Map<String, Text> names(IndexDefined.Criterion root) {
    var names = new HashMap<String, Text>();
    collect(root, names);
    return names;
  }

  private static void collect(IndexDefined.Criterion criterion, Map<String, Text> names) {
    names.put(criterion.code(), criterion.name());
    criterion.parts().forEach(part -> collect(part, names));
  }
}
