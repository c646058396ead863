package vn.langnghe.reporting.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of the dashboard: {@code messages/dashboard_vi.properties} and {@code dashboard_en}.
 */
@MessageBundle("dashboard")
public interface DashboardWords {

  @Message
  String title();

  @Message
  String skip();

  @Message
  String index();

  @Message
  String length();

  @Message
  String when();

  @Message
  String show();

  @Message
  String byYear();

  @Message
  String byHalf();

  @Message
  String byQuarter();

  @Message
  String byMonth();

  @Message
  String rank();

  @Message
  String agency();

  @Message
  String value();

  @Message
  String official();

  @Message
  String n();

  @Message
  String campaigns();

  @Message
  String close();

  @Message
  String stateLoading();

  @Message
  String stateLive();

  @Message
  String stateLost();

  @Message
  String noData();

  @Message
  String awaitsRelease();

  @Message
  String awaitsAppraisal();

  @Message
  String notApplicable();

  @Message
  String points();

  @Message
  String classOf();

  @Message
  String ofPoints(String most);

  @Message
  String ofPercent(String most);

  @Message
  String best();

  @Message
  String average();

  @Message
  String answers();

  @Message
  String scored();

  @Message
  String scoredHint();

  @Message
  String asOf();

  @Message
  String rankingTitle(String parent, String index, String period);

  @Message
  String rankingHint();

  @Message
  String officialHint();

  @Message
  String moveHint(String period);

  @Message
  String published(String value);

  @Message
  String higher(String period);

  @Message
  String lower(String period);

  @Message
  String rankRange(int from, int to, String level);

  @Message
  String notClearlyAbove();

  @Message
  String rangeHint();

  @Message
  String rankOf(int rank, long agencies);

  @Message
  String rankBefore(int rank);

  @Message
  String notEnough(String have, String need);

  @Message
  String ranksFrom(String need);

  @Message
  String interval(String level);

  @Message
  String changed();

  @Message
  String changedSince(String period, String before, String after);

  @Message
  String changedExactly();

  @Message
  String changedRest(int count);

  @Message
  String method();

  @Message
  String released();

  @Message
  String basis();

  @Message
  String rule();

  @Message
  String due(String onTime, String all, String pending);

  @Message
  String withheldAll();

  @Message
  String givenWithoutData();

  @Message
  String nothingYet();

  @Message
  String nothingAnnounced();

  @Message
  String noRoots();

  @Message
  String noAgencies();

  @Message
  String chooseRoot();

  @Message
  String otherRoot();

  @Message
  String levelUp();

  @Message
  String agenciesBelow(int count);

  @Message
  String level5();

  @Message
  String level4();

  @Message
  String level3();

  @Message
  String level2();

  @Message
  String level1();
}
