package vn.langnghe.event.limit;

import java.text.Normalizer;

/**
 * What a text may be. People must see something of it, the database must hold it, and one text has
 * one form (NFC), so that equal words are equal.
 */
public final class TextLimit {

  /** Below here every character is its own normal form. */
  private static final char FIRST_COMBINING = '\u0300';

  private static final char HANGUL_FILLER = '\u3164';
  private static final char HALFWIDTH_HANGUL_FILLER = '\uFFA0';
  private static final char HANGUL_CHOSEONG_FILLER = '\u115F';
  private static final char HANGUL_JUNGSEONG_FILLER = '\u1160';
  private static final char BRAILLE_BLANK = '\u2800';

  private TextLimit() {}

  /** No half of a pair and no control character other than tab and the ends of lines. */
  public static boolean isStorable(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
        return false;
      }
      if (Character.isSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /** One line of {@link #isStorable storable} text. */
  public static boolean isLine(CharSequence text) {
    return isStorable(text) && text.chars().noneMatch(c -> c < ' ');
  }

  /** Whether a reader sees anything: blanks, fillers and lone marks are nothing. */
  public static boolean isVisible(CharSequence text) {
    return text.codePoints().anyMatch(TextLimit::isVisible);
  }

  /** The number of code points. */
  public static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }

  /** The text in its one form. */
  public static String normal(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_COMBINING) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK ->
          false;
      default ->
          switch (character) {
            case HANGUL_FILLER,
                HALFWIDTH_HANGUL_FILLER,
                HANGUL_CHOSEONG_FILLER,
                HANGUL_JUNGSEONG_FILLER,
                BRAILLE_BLANK ->
                false;
            default -> true;
          };
    };
  }
}
