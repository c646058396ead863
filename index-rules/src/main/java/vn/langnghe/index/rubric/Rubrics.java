package vn.langnghe.index.rubric;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.yaml.YamlFile;

/** The rubrics in force. A broken rubric stops the start of the service. */
public class Rubrics {

  private final Measures measures;
  private final List<LoadedRubric> rubrics;

  /** The rubrics that are shipped with the service. */
  public Rubrics() {
    this(BundledFiles.measures(), BundledFiles.rubrics());
  }

  Rubrics(Measures measures, List<YamlFile> files) {
    this.measures = measures;
    this.rubrics = RubricLoading.load(measures, files);
  }

  /** The rubric of an index on a day. */
  public Optional<Rubric> valid(String index, LocalDate day) {
    return rubrics.stream()
        .map(LoadedRubric::rubric)
        .filter(rubric -> rubric.index().equals(index) && rubric.covers(day))
        .findFirst();
  }

  /** The rubrics in force on a day; an index comes after those that it imports. */
  public List<Rubric> on(LocalDate day) {
    return rubrics.stream().map(LoadedRubric::rubric).filter(rubric -> rubric.covers(day)).toList();
  }

  /** Every version of every rubric; an index comes after those that it imports. */
  public List<Rubric> all() {
    return rubrics.stream().map(LoadedRubric::rubric).toList();
  }

  /** The description of a rubric that is announced with its scores. */
  public IndexDefined definition(Rubric rubric) {
    return loaded(rubric).definition();
  }

  /** The description of the newest version of each index. */
  public List<IndexDefined> definitions() {
    return rubrics.stream()
        .map(LoadedRubric::definition)
        .collect(
            Collectors.toMap(
                IndexDefined::index,
                definition -> definition,
                BinaryOperator.maxBy(Comparator.comparing(IndexDefined::validFrom)),
                LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }

  /** Codes of the measures that a rubric uses. */
  public Set<String> measuresOf(Rubric rubric) {
    return loaded(rubric).uses().measures();
  }

  /** The guidance for each criterion of a rubric, by code. */
  public Map<String, Guidance> guidanceOf(Rubric rubric) {
    return loaded(rubric).guidance();
  }

  public Measures measures() {
    return measures;
  }

  private LoadedRubric loaded(Rubric rubric) {
    return rubrics.stream()
        .filter(loaded -> loaded.rubric().method().equals(rubric.method()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown rubric: " + rubric.method()));
  }
}
