package vn.langnghe.testkit;

/**
 * How large a test is: enough for every day, or, with {@code -Dlangnghe.long=true}, as large as a
 * release wants it. Both forms prove the same.
 */
public final class LongForm {

  private LongForm() {}

  public static boolean isOn() {
    return Boolean.getBoolean("langnghe.long");
  }

  public static int size(int everyDay, int longForm) {
    return isOn() ? longForm : everyDay;
  }
}
