package vn.langnghe.survey.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.event.CorrectionReason;
import vn.langnghe.runtime.access.Grant;
import vn.langnghe.survey.response.RevisionTag;

class CorrectorTest {

  @Test
  void aManagerOfAllSurveysMayWithdrawForEveryReason() {
    var manager = Corrector.of("khaosat", true, new Grant.Province());

    assertThat(Arrays.stream(CorrectionReason.values()))
        .allMatch(reason -> manager.mayWithdraw("portal", reason));
  }

  @Test
  void anAccountOfAJudgedAgencyIsNoManagerWhateverItsRole() {
    var bound = Corrector.of("khaosat-h21-17", true, new Grant.OneAgency("H21.17"));

    assertThat(bound.manager()).isFalse();
    assertThat(bound.mayWithdraw("portal", CorrectionReason.DUPLICATE)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "DUPLICATE,true",
    "CONSENT_WITHDRAWN,true",
    "ENTRY_ERROR,false",
    "WRONG_AGENCY,false",
    "NOT_GENUINE,false"
  })
  void aCollectorTakesBackItsOwnForTwoReasons(CorrectionReason reason, boolean allowed) {
    var kiosk = Corrector.of("kiosk", false, new Grant.OneAgency("H21.17"));

    assertThat(kiosk.mayWithdraw("kiosk", reason)).isEqualTo(allowed);
    assertThat(kiosk.mayWithdraw("portal", reason)).isFalse();
  }

  @Test
  void oneStrongTagIsARevision() {
    assertThat(RevisionTag.read(RevisionTag.of(12))).hasValue(12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "1", "W/\"1\"", "\"0\"", "\"1\", \"2\"", "\"9999999999\""})
  void everythingElseIsNoPrecondition(String ifMatch) {
    assertThat(RevisionTag.read(ifMatch)).isEmpty();
  }
}
