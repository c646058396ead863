package vn.langnghe.index.command;

import java.util.ArrayList;
import java.util.List;
import vn.langnghe.event.Text;

/**
 * The arguments of the command.
 *
 * @param english whether to print English
 * @param help whether help is wanted
 * @param words the command and its files
 */
record CommandArguments(boolean english, boolean help, List<String> words) {

  static CommandArguments of(List<String> arguments, String lang) {
    boolean english = lang.startsWith("en");
    boolean help = false;
    var words = new ArrayList<String>();
    for (int i = 0; i < arguments.size(); i++) {
      var argument = arguments.get(i);
      if (argument.equals("--lang")
          && i + 1 < arguments.size()
          && isLanguage(arguments.get(i + 1))) {
        i++;
        english = arguments.get(i).equals("en");
      } else if (argument.equals("--help") || argument.equals("-h")) {
        help = true;
      } else {
        words.add(argument);
      }
    }
    return new CommandArguments(english, help, words);
  }

  private static boolean isLanguage(String word) {
    return word.equals("vi") || word.equals("en");
  }

  boolean areCheck() {
    return words.size() >= 2
        && words.getFirst().equals("check")
        && words.stream().noneMatch(word -> word.startsWith("--"));
  }

  String say(Text text) {
    return english ? text.en() : text.vi();
  }
}
