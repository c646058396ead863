package vn.langnghe.scoring.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.langnghe.event.IndexDefined.Target;

/** What is to be reached, by index. */
@ApplicationScoped
public class Targets {

  /**
   * A target of an index.
   *
   * @param index for example {@code SIPAS-2023}
   * @param target the target
   */
  record Of(String index, Target target) {}

  /** Those of an index, by code. */
  @Transactional
  public List<Target> of(String index) {
    return IndexTarget.of(index).stream().map(IndexTarget::target).toList();
  }

  /** False when exactly this was there before. Only one transaction at a time stores targets. */
  boolean store(Of of) {
    var target = of.target();
    var known = IndexTarget.find(target.code()).orElse(null);
    if (known == null) {
      new IndexTarget(of.index(), target).persist();
      return true;
    }
    boolean changes = !known.says(of.index(), target);
    if (changes) {
      known.change(of.index(), target);
    }
    return changes;
  }
}
