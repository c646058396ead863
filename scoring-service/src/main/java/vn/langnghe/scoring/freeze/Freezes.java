package vn.langnghe.scoring.freeze;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;

/** What is frozen, to be read. */
@ApplicationScoped
@Transactional
public class Freezes {

  Optional<Freeze> find(String index, Period period, int revision) {
    return FrozenRevision.find(index, period, revision).map(FrozenRevision::freeze);
  }

  /** The newest first, at most 200; null stands for all. */
  List<Freeze> list(@Nullable String index, @Nullable Period period) {
    return FrozenRevision.newestOf(index, period).stream().map(FrozenRevision::freeze).toList();
  }

  Optional<byte[]> manifest(String index, Period period, int revision) {
    return FrozenRevision.find(index, period, revision).map(FrozenRevision::manifest);
  }

  Optional<byte[]> signature(String index, Period period, int revision) {
    return FrozenRevision.find(index, period, revision).map(FrozenRevision::signature);
  }

  Optional<byte[]> document(String index, Period period, int revision, String agency) {
    return FrozenScore.find(new FrozenScore.Key(index, period, revision, agency))
        .map(FrozenScore::document);
  }
}
