package vn.langnghe.runtime.problem;

import vn.langnghe.event.Text;

/**
 * One thing that is wrong with one field.
 *
 * @param field path of the field in what the client sent, for example {@code answers.A1}
 * @param code stable, kebab-case
 * @param message for a person
 */
public record FieldError(String field, String code, Text message) {

  public static FieldError of(String field, String code, String vi, String en) {
    return new FieldError(field, code, new Text(vi, en));
  }

  /** Says what is wrong in the words of a problem; {@code args} fill its placeholders. */
  public static FieldError of(String field, Problem problem, Object... args) {
    return new FieldError(field, problem.code(), problem.template().told(args));
  }
}
