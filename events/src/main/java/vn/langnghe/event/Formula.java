package vn.langnghe.event;

/**
 * How pooled answers become a share. The formula of the official index was not found, so the choice
 * is part of the rubric and announced with the index.
 */
public enum Formula {
  /** Share of the levels 4 and 5. */
  TOP2 {
    @Override
    public long numerator(LevelCounts counts) {
      return counts.level(4) + counts.level(5);
    }

    @Override
    public long denominator(LevelCounts counts) {
      return counts.valid();
    }
  },

  /** Sum of the levels out of the highest possible sum. */
  MEAN5 {
    @Override
    public long numerator(LevelCounts counts) {
      return counts.sum();
    }

    @Override
    public long denominator(LevelCounts counts) {
      return 5 * counts.valid();
    }
  },

  /** The mean level, stretched so that level 1 is 0 and level 5 is 100. */
  MEAN_0_100 {
    @Override
    public long numerator(LevelCounts counts) {
      return counts.sum() - counts.valid();
    }

    @Override
    public long denominator(LevelCounts counts) {
      return 4 * counts.valid();
    }
  };

  /** What the answers reached. */
  public abstract long numerator(LevelCounts counts);

  /** What the answers could have reached; 0 where none counts. */
  public abstract long denominator(LevelCounts counts);
}
