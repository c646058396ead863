package vn.langnghe.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampleProvinceTest {
  @Test
  void loadingTwiceSendsTheSameIdsAndTheSameContent() throws Exception {
    try (var stub = new StubServices()) {
      new SampleProvince(stub.services()).load(step -> {});
      List<String> first = bodies(stub);
      stub.asked.clear();
      new SampleProvince(stub.services()).load(step -> {});
      assertThat(bodies(stub)).isEqualTo(first).hasSize(17);
    }
  }

  @Test
  void aServiceThatIsAwayForAMomentIsWaitedFor() throws Exception {
    try (var stub = new StubServices()) {
      stub.failures.set(4);
      new SampleProvince(stub.services()).load(step -> {});
      assertThat(stub.asked("PUT", "/api/v1/campaigns/SIPAS-GL-2026")).hasSize(1);
      assertThat(
              stub.asked("PUT", "/api/v1/campaigns/QUAY-GL-2026")
                  .getFirst()
                  .body()
                  .path("agencies"))
          .hasSize(14);
    }
  }

  @Test
  void theDepartmentOfHomeAffairsLoadsIt() throws Exception {
    try (var stub = new StubServices()) {
      new SampleProvince(stub.services()).load(step -> {});
      assertThat(stub.asked).allMatch(one -> one.authorization().equals("Bearer noivu"));
    }
  }

  private static List<String> bodies(StubServices stub) {
    return stub
        .asked("POST", "/api/v1/(dossier-totals|official-values|campaign-admissions)")
        .stream()
        .map(one -> one.body().toString())
        .toList();
  }
}
