package vn.langnghe.scoring.appraisal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.langnghe.scoring.appraisal.record.Capacity;
import vn.langnghe.scoring.appraisal.record.ClaimBody;
import vn.langnghe.scoring.appraisal.record.Stage;

/** What somebody said about a criterion, or did with the whole record. Stored as it is. */
sealed interface Statement {

  /** The agency of itself. */
  record Self(ClaimBody claim, String note, List<UUID> evidence) implements Statement {

    public Self {
      evidence = List.copyOf(evidence);
    }
  }

  /** The appraisers, in either round. */
  record Appraised(ClaimBody claim, String note) implements Statement {}

  /** The agency, of what the first round found. */
  record Explained(String note, List<UUID> evidence) implements Statement {

    public Explained {
      evidence = List.copyOf(evidence);
    }
  }

  /** The whole record went on, or back. */
  record Moved(Transition move, String note) implements Statement {}

  /** The reason, or the explanation; may be empty where the claim speaks for itself. */
  String note();

  /** As stored. */
  enum Kind {
    SELF(Self.class),
    APPRAISED(Appraised.class),
    EXPLAINED(Explained.class),
    MOVED(Moved.class);

    private final Class<? extends Statement> type;

    Kind(Class<? extends Statement> type) {
      this.type = type;
    }

    Class<? extends Statement> type() {
      return type;
    }
  }

  default Kind kind() {
    return switch (this) {
      case Self self -> Kind.SELF;
      case Appraised appraised -> Kind.APPRAISED;
      case Explained explained -> Kind.EXPLAINED;
      case Moved moved -> Kind.MOVED;
    };
  }

  default Capacity capacity() {
    return switch (this) {
      case Self self -> Capacity.SELF_ASSESSOR;
      case Explained explained -> Capacity.SELF_ASSESSOR;
      case Appraised appraised -> Capacity.APPRAISER;
      case Moved(var move, var note) -> move.capacity();
    };
  }

  /** The stages in which this may be said. */
  default Set<Stage> stages() {
    return switch (this) {
      case Self self -> Set.of(Stage.SELF_SCORING);
      case Appraised appraised -> Set.of(Stage.APPRAISAL_1, Stage.APPRAISAL_2);
      case Explained explained -> Set.of(Stage.EXPLANATION);
      case Moved(var move, var note) -> Set.of();
    };
  }

  default List<UUID> attached() {
    return switch (this) {
      case Self(var claim, var note, var evidence) -> evidence;
      case Explained(var note, var evidence) -> evidence;
      case Appraised appraised -> List.of();
      case Moved moved -> List.of();
    };
  }
}
