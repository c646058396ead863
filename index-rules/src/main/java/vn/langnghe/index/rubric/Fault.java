package vn.langnghe.index.rubric;

import vn.langnghe.event.Text;

/**
 * Why a rubric is refused.
 *
 * @param file name of the file
 * @param line line of the cause, from 1
 * @param reason what is wrong, for people
 */
public record Fault(String file, int line, Text reason) {

  @Override
  public String toString() {
    return file + ':' + line + ": " + reason.vi() + " / " + reason.en();
  }
}
