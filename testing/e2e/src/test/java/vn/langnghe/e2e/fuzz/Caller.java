package vn.langnghe.e2e.fuzz;

/**
 * Who asks.
 *
 * @param role empty for nobody; {@link #BROKEN} for a token that is none
 * @param grant as an account of the tests has it
 */
public record Caller(String role, String grant) {
  static final Caller NOBODY = new Caller("", "");
  private static final String BROKEN = "broken";

  static Caller broken() {
    return new Caller(BROKEN, "");
  }

  public boolean isNobody() {
    return role.isEmpty();
  }

  public boolean isBroken() {
    return role.equals(BROKEN);
  }
}
