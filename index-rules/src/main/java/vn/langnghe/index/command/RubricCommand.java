package vn.langnghe.index.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import vn.langnghe.event.Text;
import vn.langnghe.index.rubric.DraftResult;
import vn.langnghe.index.rubric.Drafts;
import vn.langnghe.index.rubric.Rubrics;

/** The console class of the command {@code rubric}: reads its arguments and prints its findings. */
public final class RubricCommand {

  static final int SOUND = 0;
  static final int FAULTY = 1;
  static final int NOT_CHECKED = 2;

  private static final Text USAGE =
      new Text(
          """
          rubric check [--lang vi|en] TỆP...   kiểm tra các tệp bộ tiêu chí (YAML)
          rubric --help                        hiện hướng dẫn này

          Mỗi tệp được đối chiếu với lược đồ, danh mục số đo và các bộ tiêu chí kèm theo. Mỗi lỗi là một dòng:
            tệp:dòng: vị trí: lỗi
          Ngôn ngữ: --lang, nếu không có thì tiếng Anh khi LANG bắt đầu bằng en, còn lại là tiếng Việt.
          Mã thoát: 0 mọi tệp hợp lệ, 1 có lỗi, 2 lệnh sai hoặc có tệp không đọc được.""",
          """
          rubric check [--lang vi|en] FILE...  checks files of rubrics (YAML)
          rubric --help                        prints this help

          Each file is checked against the schema, the measures and the shipped rubrics. Each fault is one line:
            file:line: pointer: fault
          Language: --lang; without it English where LANG begins with en, otherwise Vietnamese.
          Exit: 0 all files are sound, 1 there are faults, 2 wrong command, or a file cannot be read.""");

  private final PrintStream out;
  private final PrintStream err;

  RubricCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    var command = new RubricCommand(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    var lang = Objects.requireNonNullElse(System.getenv("LANG"), "");
    System.exit(command.run(List.of(arguments), lang));
  }

  /** Runs the command and answers its exit code. */
  int run(List<String> words, String lang) {
    var arguments = CommandArguments.of(words, lang);
    if (arguments.help()) {
      out.println(arguments.say(USAGE));
      return SOUND;
    }
    if (!arguments.areCheck()) {
      err.println(arguments.say(USAGE));
      return NOT_CHECKED;
    }
    var drafts = new Drafts(new Rubrics());
    return arguments.words().stream()
        .skip(1)
        .mapToInt(file -> check(drafts, file, arguments))
        .max()
        .orElse(NOT_CHECKED);
  }

  private int check(Drafts drafts, String file, CommandArguments arguments) {
    String yaml;
    try {
      yaml = Files.readString(Path.of(file));
    } catch (IOException | InvalidPathException e) {
      var reason = new Text("không đọc được tệp", "the file cannot be read");
      err.println(file + ": " + arguments.say(reason) + " (" + e + ')');
      return NOT_CHECKED;
    }
    return switch (drafts.check(file, yaml)) {
      case DraftResult.Sound(var rubric, var definition) -> {
        var sound = new Text("hợp lệ", "sound");
        out.println(file + ": " + arguments.say(sound) + ": " + rubric.method());
        yield SOUND;
      }
      case DraftResult.Faulty(var faults) -> {
        faults.forEach(fault -> out.println(fault.in(arguments::say)));
        yield FAULTY;
      }
    };
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
