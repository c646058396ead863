package vn.langnghe.bench.figure;

import vn.langnghe.bench.Measured;
import vn.langnghe.bench.Target;

/** Something that is measured beside its yardstick. */
public interface Figure {

  /** Short name for the command line. */
  String name();

  /**
   * @param target the running system
   * @param runs how often, at least 3
   * @param seconds length of one run
   */
  Measured measure(Target target, int runs, int seconds) throws Exception;
}
