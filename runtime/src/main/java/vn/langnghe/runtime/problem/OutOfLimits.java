package vn.langnghe.runtime.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.Serial;
import vn.langnghe.event.Text;

/** A JSON value of the right kind that is none of those which may come in. */
public class OutOfLimits extends MismatchedInputException {

  @Serial private static final long serialVersionUID = 1L;

  private final String code;
  private final String vi;
  private final String en;

  /**
   * @param code stable, kebab-case, for the error of the field
   * @param words what would be taken
   */
  public OutOfLimits(JsonParser parser, Class<?> type, String code, Text words) {
    super(parser, code, type);
    this.code = code;
    this.vi = words.vi();
    this.en = words.en();
  }

  FieldError error(String field) {
    return FieldError.of(field, code, vi, en);
  }
}
