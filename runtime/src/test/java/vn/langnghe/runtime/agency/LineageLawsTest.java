package vn.langnghe.runtime.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.event.AgencyDescribed.Spell;
import vn.langnghe.event.Period;
import vn.langnghe.event.Text;

class LineageLawsTest {

  private static final Period WHEN_ALL_WERE_AT_WORK = Period.of("2010");

  /**
   * Each agency's work is a whole that flows to its successors in equal shares. Whoever gets all of
   * it may pool, whoever gets a share may not compare, whoever gets nothing has only its own.
   */
  @Test
  void anHeirPoolsWhoGaveItEverythingAndComparesWithNobodyWhoGaveItAShare() {
    for (int seed = 1; seed <= 500; seed++) {
      var agencies = random(new Random(seed));
      var lineage = new Lineage(agencies);
      for (var heir : agencies) {
        var shares = sharesThatReach(heir.code(), agencies);
        shares.remove(heir.code());
        var whole = shares.keySet().stream().filter(code -> share(shares, code) == 1).toList();
        var divided = shares.keySet().stream().filter(code -> share(shares, code) < 1).toList();

        assertThat(lineage.of(heir.code(), WHEN_ALL_WERE_AT_WORK))
            .as("seed %d, heir %s", seed, heir.code())
            .isEqualTo(expected(whole, divided));
      }
    }
  }

  private static Origin expected(List<String> whole, List<String> divided) {
    if (!divided.isEmpty()) {
      return new Origin.NotComparable(divided);
    }
    return whole.isEmpty() ? new Origin.Own() : new Origin.Pooled(whole);
  }

  private static double share(Map<String, Double> shares, String code) {
    return shares.getOrDefault(code, 0.0);
  }

  /** Shares are halves of halves, so the sums are exact. */
  private static Map<String, Double> sharesThatReach(String heir, List<AgencyDescribed> agencies) {
    var found = new TreeMap<String, Double>();
    for (var agency : agencies) {
      double share = flow(agency.code(), heir, agencies);
      if (share > 0) {
        found.put(agency.code(), share);
      }
    }
    return found;
  }

  private static double flow(String from, String heir, List<AgencyDescribed> agencies) {
    if (from.equals(heir)) {
      return 1;
    }
    var byCode = new HashMap<String, AgencyDescribed>();
    agencies.forEach(agency -> byCode.put(agency.code(), agency));
    var agency = byCode.get(from);
    if (agency == null || agency.successors().isEmpty()) {
      return 0;
    }
    return agency.successors().stream().mapToDouble(next -> flow(next, heir, agencies)).sum()
        / agency.successors().size();
  }

  private static List<AgencyDescribed> random(Random random) {
    int count = 2 + random.nextInt(7);
    var agencies = new ArrayList<AgencyDescribed>();
    for (int i = 0; i < count; i++) {
      var successors = new ArrayList<String>();
      for (int next = i + 1; next < count && successors.size() < 2; next++) {
        if (random.nextInt(3) == 0) {
          successors.add("A" + next);
        }
      }
      agencies.add(
          new AgencyDescribed(
              "A" + i,
              1,
              List.of(
                  new Spell(
                      LocalDate.of(2000, 1, 1),
                      successors.isEmpty() ? null : LocalDate.of(2020, 12, 31),
                      new Text("x", "x"),
                      new Text("x", "x"),
                      "department",
                      null)),
              successors));
    }
    return agencies;
  }
}
