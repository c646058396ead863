package vn.langnghe.e2e.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.langnghe.testkit.contract.Contract;

/** A small service that the fuzzer's own tests describe. */
final class Described {
  static final String API =
      """
      {"openapi":"3.1.0","components":{"schemas":{
         "Note":{"type":"object","required":["text"],"properties":{
           "text":{"type":"string","maxLength":20},"stars":{"type":["integer","null"],"minimum":1,"maximum":5},
           "tags":{"type":"array","maxItems":3,"items":{"type":"string","enum":["A","B"]}}}}}},
       "paths":{"/api/v1/notes/{id}":{"put":{
         "parameters":[{"name":"id","in":"path","required":true,"schema":{"type":"string","format":"uuid"}},
                       {"name":"dry","in":"query","schema":{"type":"boolean"}}],
         "requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Note"}}}},
         "responses":{
           "200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Note"}}}},
           "400":{"content":{"application/problem+json":{"schema":{"type":"object"}}}},
           "401":{"content":{"application/problem+json":{"schema":{"type":"object"}}}}}}}}}
      """;

  static final Operation OPERATION = Operation.read("notes", API).getFirst();
  static final Map<String, Contract> CONTRACTS = Map.of("notes", Contract.read(API));

  private Described() {}

  static Requests requests(long seed) {
    return new Requests(
        seed,
        List.of(OPERATION),
        new Vocabulary().add("text", "Đường hỏng"),
        Map.of("notes " + OPERATION.name(), Set.of("writer")));
  }
}
