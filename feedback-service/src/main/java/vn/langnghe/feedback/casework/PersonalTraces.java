package vn.langnghe.feedback.casework;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks in a text for what tells who a person is: the sender's own data, however they are written,
 * and what has the form of a telephone or identity number. It finds what is there by oversight; who
 * wants to get around it can.
 */
final class PersonalTraces {

  private static final String GAP = "[ .\\-()]{0,2}";

  /** 0912 345 678, +84 912.345.678, 02693 824 123. */
  private static final Pattern PHONE =
      Pattern.compile("(?<!\\d)(?:\\+?84|0)(?:" + GAP + "\\d){9,10}(?!\\d)");

  /** Twelve digits that begin with 0, as on the identity card; nine in a row, as on the old one. */
  private static final Pattern IDENTITY =
      Pattern.compile("(?<![\\d.])(?:0(?:[ .]?\\d){11}|\\d{9})(?!\\d)");

  private static final int SHORTEST_ADDRESS = 6;
  private static final int SHORTEST_PHONE = 6;

  private PersonalTraces() {}

  static Set<PersonalTrace> in(String text, Submission.@Nullable Sender sender) {
    var found = EnumSet.noneOf(PersonalTrace.class);
    var plain = ascii(text);
    if (PHONE.matcher(plain).find()) {
      found.add(PersonalTrace.PHONE_NUMBER);
    }
    if (IDENTITY.matcher(plain).find()) {
      found.add(PersonalTrace.IDENTITY_NUMBER);
    }
    if (sender != null) {
      addOwn(found, text, sender);
    }
    return found;
  }

  private static void addOwn(Set<PersonalTrace> found, String text, Submission.Sender sender) {
    if (sender.name() != null && names(text, sender.name())) {
      found.add(PersonalTrace.NAME);
    }
    if (sender.phone() != null && holdsNumber(text, sender.phone())) {
      found.add(PersonalTrace.PHONE);
    }
    if (sender.email() != null && holds(text, sender.email())) {
      found.add(PersonalTrace.EMAIL);
    }
    if (sender.address() != null && isAt(text, sender.address())) {
      found.add(PersonalTrace.ADDRESS);
    }
  }

  /**
   * A name of several words is found without its marks and blanks; one of a single word only as it
   * is written, because without marks it is many words.
   */
  private static boolean names(String text, String name) {
    var words = name.strip();
    if (words.matches(".*\\s.*")) {
      return holds(text, words);
    }
    return !words.isEmpty()
        && Pattern.compile(
                "(?<![\\p{L}\\p{M}])" + Pattern.quote(composed(words)) + "(?![\\p{L}\\p{M}])")
            .matcher(composed(text))
            .find();
  }

  private static boolean holdsNumber(String text, String phone) {
    var digits = national(phone);
    return digits.length() >= SHORTEST_PHONE && national(text).contains(digits);
  }

  /** The whole address, or the part of it that tells the house. */
  private static boolean isAt(String text, String address) {
    var house = Arrays.stream(address.split(",")).filter(part -> part.matches(".*\\d.*\\p{L}.*"));
    return Stream.concat(Stream.of(address), house)
        .anyMatch(part -> bare(part).length() >= SHORTEST_ADDRESS && holds(text, part));
  }

  private static boolean holds(String text, String searched) {
    var wanted = bare(searched);
    return !wanted.isEmpty() && bare(text).contains(wanted);
  }

  /** Letters and digits alone, without marks, in lower case. */
  private static String bare(String text) {
    return ascii(text).replaceAll("[^\\p{L}\\p{Nd}@]", "");
  }

  /** The digits of a number as it is dialled within the country. */
  private static String national(String text) {
    return ascii(text).replaceAll("\\+84", "0").replaceAll("[^\\d]", "");
  }

  /** Without marks, in lower case, every digit a plain one. */
  private static String ascii(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .codePoints()
        .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
        .mapToObj(
            letter ->
                Character.isDigit(letter)
                    ? Integer.toString(Character.digit(letter, 10))
                    : Character.toString(letter))
        .collect(Collectors.joining())
        .replaceAll("\\p{Z}", " ")
        .toLowerCase(Locale.ROOT)
        .replace('đ', 'd');
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
