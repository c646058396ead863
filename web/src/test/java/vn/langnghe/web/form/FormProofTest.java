package vn.langnghe.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormProofTest {

  @Test
  void aFieldProvesItsPageBesideTheCookieOfTheSameReader() {
    var proof = FormProof.of("random", "noivu");

    assertThat(FormProof.read(proof.field(), "random")).contains(proof);
    assertThat(proof.isOf("noivu")).isTrue();
    assertThat(proof.isOf("khaosat")).isFalse();
    assertThat(proof.isOf("")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"random.person, other", "random, random", ", random", "random.person,", "'.x', ''"})
  void aFieldWithoutItsCookieProvesNothing(String field, String cookie) {
    assertThat(FormProof.read(field, cookie)).isEmpty();
  }
}
