package vn.langnghe.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitsTest {

  @Test
  void whatAServiceTakesWithoutALimitIsNamed() {
    assertThat(
            Limits.ofRequests(
                """
                paths:
                  /things:
                    post:
                      parameters:
                      - {name: code, schema: {type: string}}
                      - {name: level, schema: {type: string, maxLength: 40}}
                      requestBody:
                        content:
                          application/json:
                            schema: {$ref: '#/components/schemas/Thing'}
                components:
                  schemas:
                    Thing:
                      type: object
                      properties:
                        name: {type: [string, 'null']}
                        kind: {type: string, enum: [A, B]}
                        parts:
                          type: array
                          items: {type: string, pattern: '^[a-z]+$'}
                        counts:
                          type: object
                          maxProperties: 5
                          additionalProperties: {type: string}
                """))
        .containsExactly(
            "POST /things code: a text of any length",
            "Thing.counts.*: a text of any length",
            "Thing.name: a text of any length",
            "Thing.parts: a list of any size");
  }
}
