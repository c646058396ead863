package vn.langnghe.scoring.agency;

import java.util.List;

/**
 * What an import did.
 *
 * @param rows line by line
 * @param changed codes of the agencies that changed and were published
 */
public record ImportReport(List<Row> rows, List<String> changed) {

  /**
   * @param row line number in the file
   * @param code agency code
   * @param outcome {@code added}, {@code changed} or {@code unchanged}
   */
  public record Row(int row, String code, String outcome) {}
}
