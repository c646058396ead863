package vn.langnghe.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContractTest {

  private static final Contract CONTRACT =
      Contract.read(
          """
          openapi: 3.1.0
          components:
            schemas:
              Agency:
                type: object
                required: [code]
                properties:
                  code: {type: string}
                  name: {type: [string, "null"]}
          paths:
            /api/agencies/{code}:
              get:
                responses:
                  "200":
                    content:
                      application/json:
                        schema: {$ref: "#/components/schemas/Agency"}
                  "404":
                    content:
                      application/problem+json: {schema: {type: object}}
            /api/agencies/import:
              post:
                responses:
                  "204": {}
          """);

  @Test
  void anAnswerAsDescribedHasNoFault() {
    assertThat(faults(200, "application/json;charset=UTF-8", "{\"code\":\"H21\",\"name\":null}"))
        .isEmpty();
    assertThat(
            faults(
                404,
                "application/problem+json",
                "{\"code\":\"unknown-agency\",\"title\":\"No such agency\",\"status\":404}"))
        .isEmpty();
  }

  @Test
  void aNullThatIsNotNamedAFieldThatIsMissingAndOneThatNobodyKnowsAreFaults() {
    assertThat(faults(200, "application/json", "{\"code\":null}")).hasSize(1);
    assertThat(faults(200, "application/json", "{\"name\":\"a\"}")).hasSize(1);
    assertThat(faults(200, "application/json", "{\"code\":\"a\",\"other\":1}")).hasSize(1);
  }

  @Test
  void aStatusOrAMediaTypeThatIsNotListedIsAFault() {
    assertThat(faults(204, null, "")).containsExactly("status 204 is not listed");
    assertThat(faults(200, "text/plain", "H21"))
        .containsExactly("media type text/plain is not listed");
  }

  @Test
  void aRefusalWithoutACodeIsAFault() {
    assertThat(faults(404, "application/problem+json", "{\"title\":\"No\",\"status\":404}"))
        .hasSize(1);
  }

  @Test
  void whatTheDescriptionDoesNotKnowIsAFaultUnlessItIsRefused() {
    var unknown = Answered.of("GET", "/api/other", 200, "application/json", "{}");
    var refused =
        Answered.of(
            "POST",
            "/api/agencies/H21",
            405,
            "application/problem+json",
            "{\"code\":\"method-not-allowed\",\"title\":\"No\",\"status\":405}");

    assertThat(CONTRACT.faults(unknown)).isNotEmpty();
    assertThat(CONTRACT.faults(refused)).isEmpty();
  }

  @Test
  void aLiteralPathMayRefuseAMethodThatTheTemplateBesideItTakes() {
    var refused = "{\"code\":\"method-not-allowed\",\"title\":\"No\",\"status\":405}";
    var type = "application/problem+json";

    assertThat(CONTRACT.faults(Answered.of("GET", "/api/agencies/import", 405, type, refused)))
        .isEmpty();
    assertThat(faults(405, type, refused)).isNotEmpty();
  }

  private static List<String> faults(int status, @Nullable String type, String body) {
    return CONTRACT.faults(Answered.of("GET", "/api/agencies/H21", status, type, body));
  }
}
