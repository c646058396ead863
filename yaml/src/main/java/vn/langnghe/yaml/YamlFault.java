package vn.langnghe.yaml;

import java.util.function.Function;
import vn.langnghe.event.Text;

/**
 * One thing that is wrong in a file.
 *
 * @param file name of the file
 * @param line line of the cause, from 1
 * @param pointer JSON pointer of the node that is wrong or missing; empty for the whole file
 * @param reason what is wrong, for people
 */
public record YamlFault(String file, int line, String pointer, Text reason) {

  /**
   * The fault in one language, in the form {@code file:line: pointer: reason}. The pointer is left
   * out where it is empty.
   */
  public String in(Function<Text, String> language) {
    var place = file + ':' + line + ": ";
    return (pointer.isEmpty() ? place : place + pointer + ": ") + language.apply(reason);
  }

  @Override
  public String toString() {
    return file + ':' + line + ": " + reason.vi() + " / " + reason.en();
  }
}
