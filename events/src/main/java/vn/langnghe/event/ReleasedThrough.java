package vn.langnghe.event;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * A place in the order of a unit's answers: by the time at which each was stored as it stands now,
 * and among those of one time by a number that is made from the answer's id and does not give it
 * away.
 *
 * @param storedAt the server's time, in microseconds
 * @param place tells those of one time apart
 */
public record ReleasedThrough(Instant storedAt, long place) implements Comparable<ReleasedThrough> {

  private static final Comparator<ReleasedThrough> ORDER =
      Comparator.comparing(ReleasedThrough::storedAt).thenComparingLong(ReleasedThrough::place);

  @Override
  public int compareTo(ReleasedThrough other) {
    return ORDER.compare(this, other);
  }

  /** The number of an answer's id. */
  public static long placeOf(UUID id) {
    return mixed(id.getMostSignificantBits() ^ mixed(id.getLeastSignificantBits()));
  }

  /** The finisher of MurmurHash3: every bit of the input moves half of the output. */
  private static long mixed(long bits) {
    long mixed = bits;
    mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
