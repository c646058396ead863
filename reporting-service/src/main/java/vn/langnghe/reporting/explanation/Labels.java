package vn.langnghe.reporting.explanation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.Text;
import vn.langnghe.reporting.explanation.ChangeView.ContributionView;
import vn.langnghe.reporting.explanation.maths.Contribution;
import vn.langnghe.reporting.explanation.maths.Contribution.Kind;
import vn.langnghe.reporting.explanation.maths.TreeChange.State;

/** The rows of a change in words. */
final class Labels {

  private Labels() {}

  /** The names of the criteria by code; a code of an older rubric that has no name stays a code. */
  static Function<String, Text> criteria(IndexDefined definition) {
    Map<String, Text> names = new HashMap<>();
    collect(definition.root(), names);
    return code -> names.getOrDefault(code, new Text(code, code));
  }

  private static void collect(IndexDefined.Criterion criterion, Map<String, Text> names) {
    names.put(criterion.code(), criterion.name());
    criterion.parts().forEach(part -> collect(part, names));
  }

  static ContributionView part(Contribution row, Function<String, Text> names) {
    var effects = row.effects();
    return new ContributionView(
        row.code(),
        name(row, names),
        code(row.kind()),
        row.before(),
        row.after(),
        row.contribution(),
        effects == null ? null : effects.rate(),
        effects == null ? null : effects.mix(),
        row.parts().stream().map(part -> part(part, names)).toList());
  }

  private static Text name(Contribution row, Function<String, Text> names) {
    var own = act(row.kind());
    return own == null ? names.apply(row.code()) : own;
  }

  private static @Nullable Text act(Kind kind) {
    return switch (kind) {
      case CRITERION, NEW, DROPPED, AGENCY, JOINED, LEFT -> null;
      case DIRECT ->
          new Text("Tính trực tiếp, không qua mục con", "Counted directly, without sub-criteria");
      case LIMIT -> new Text("Giới hạn điểm của nhóm", "Cap of the group");
      case RESCALING ->
          new Text("Quy đổi theo số điểm được áp dụng", "Rescaled to the points that apply");
      case REFUSAL -> new Text("Không được công nhận kết quả", "Result refused");
      case REMAINDER ->
          new Text(
              "Câu trả lời không thuộc cơ quan nào ở trên",
              "Answers that belong to none of the agencies above");
      case TOGETHER ->
          new Text("Các cơ quan có ít phiếu, tính chung", "Agencies with few answers, together");
    };
  }

  static String code(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Text note(State state) {
    return switch (state) {
      case EXPLAINED ->
          new Text(
              "Các phần đóng góp cộng lại đúng bằng mức thay đổi.",
              "The contributions sum to the change exactly.");
      case NO_VALUE ->
          new Text(
              "Một trong hai bên chưa có kết quả, nên không có mức thay đổi.",
              "One side has no result, so there is no change to explain.");
      case WITHHELD ->
          new Text(
              "Ít người trả lời nên chỉ hiện kết quả từng mục, không hiện phần đóng góp, để không ai"
                  + " bị nhận ra.",
              "Few people answered: only the values are shown, not the contributions, so that nobody"
                  + " is recognised.");
      case NOT_COMPARABLE ->
          new Text(
              "Hai bên tính theo hai cách khác nhau, nên không tách được phần đóng góp.",
              "The two sides are computed in different ways, so contributions cannot be told.");
    };
  }
}
