package vn.langnghe.reporting.explanation.maths;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Largest remainders: fractions become whole numbers that sum to a given whole, each as near to its
 * fraction as that allows. Among equal remainders the earlier is rounded up.
 */
final class Apportionment {

  private Apportionment() {}

  /**
   * @param numerators of the fractions, of any sign
   * @param denominator of all, above zero
   * @param target what the whole numbers sum to; what is exactly zero stays so where anything else
   *     can take the difference
   */
  static List<BigInteger> of(
      List<BigInteger> numerators, BigInteger denominator, BigInteger target) {
    var whole = new ArrayList<BigInteger>(numerators.size());
    var remainders = new ArrayList<BigInteger>(numerators.size());
    var left = target;
    for (var numerator : numerators) {
      var remainder = numerator.mod(denominator);
      var floor = numerator.subtract(remainder).divide(denominator);
      whole.add(floor);
      remainders.add(remainder);
      left = left.subtract(floor);
    }
    var takers =
        IntStream.range(0, numerators.size())
            .filter(i -> numerators.get(i).signum() != 0)
            .boxed()
            .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
            .toList();
    if (takers.isEmpty()) {
      takers = IntStream.range(0, numerators.size()).boxed().toList();
    }
    give(whole, takers, left);
    return whole;
  }

  private static void give(List<BigInteger> whole, List<Integer> takers, BigInteger left) {
    if (takers.isEmpty()) {
      if (left.signum() != 0) {
        throw new IllegalArgumentException("nobody takes " + left);
      }
      return;
    }
    var size = BigInteger.valueOf(takers.size());
    var more = left.mod(size);
    var each = left.subtract(more).divide(size);
    for (int i = 0; i < takers.size(); i++) {
      var extra = i < more.intValueExact() ? each.add(BigInteger.ONE) : each;
      whole.set(takers.get(i), whole.get(takers.get(i)).add(extra));
    }
  }
}
