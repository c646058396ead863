package vn.langnghe.bench.figure;

import java.util.List;
import vn.langnghe.bench.Measured;
import vn.langnghe.bench.RunningSystem;

/** Something that is measured beside its yardstick. */
public interface Figure {

  /** Short name for the command line. */
  String name();

  /** The services that run while this is measured. */
  default List<String> services() {
    return List.of("scoring", "survey", "feedback", "reporting");
  }

  /**
   * @param target the running system
   * @param runs how often, at least 3
   * @param seconds length of one run
   */
  Measured measure(RunningSystem target, int runs, int seconds) throws Exception;
}
