package vn.langnghe.local.run;

import vn.langnghe.local.StartFailure;

/** The command line of ./run. No option turns security off, and none ever will. */
record RunOptions(boolean fresh, boolean demo, boolean help) {
  static final String HELP =
      """
      ./run [--fresh] [--no-demo] [--help]

      Chạy cả hệ thống Lắng Nghe trên một máy: PostgreSQL, Kafka, Keycloak, bốn dịch vụ và tỉnh mẫu.
        --fresh     xóa dữ liệu cũ, làm lại từ đầu
        --no-demo   không nạp tỉnh mẫu, không mô phỏng người dân
        --help      in phần này
      Dừng bằng Ctrl-C; dữ liệu ở lại trong .local/data.
      Biến môi trường: LANGNGHE_DATA (thư mục dữ liệu), LANGNGHE_<PHẦN>_PORT (cổng; PHẦN là POSTGRES, KAFKA, KEYCLOAK,
      SURVEY, FEEDBACK, SCORING, REPORTING), LANGNGHE_DEMO_ANSWERS (số phiếu mô phỏng mỗi phút).

      Runs all of Lắng Nghe on one machine: PostgreSQL, Kafka, Keycloak, the four services and the sample province.
        --fresh     deletes the data and starts over
        --no-demo   leaves out the sample province and the simulator
        --help      prints this
      Ctrl-C stops everything; data stay in .local/data.
      Environment: LANGNGHE_DATA (data folder), LANGNGHE_<PART>_PORT (port; PART is POSTGRES, KAFKA, KEYCLOAK, SURVEY,
      FEEDBACK, SCORING, REPORTING), LANGNGHE_DEMO_ANSWERS (simulated answers a minute).
      """;

  static RunOptions parse(String... arguments) {
    boolean fresh = false;
    boolean demo = true;
    boolean help = false;
    for (var argument : arguments) {
      switch (argument) {
        case "--fresh" -> fresh = true;
        case "--no-demo" -> demo = false;
        case "--help", "-h" -> help = true;
        default ->
            throw new StartFailure(
                "Không hiểu %s; xem ./run --help. / Unknown option %s; see ./run --help."
                    .formatted(argument, argument));
      }
    }
    return new RunOptions(fresh, demo, help);
  }
}
