package vn.langnghe.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.scoring.release.ReleaseScene.SOON;
import static vn.langnghe.scoring.release.ReleaseScene.announced;
import static vn.langnghe.scoring.release.ReleaseScene.answers;
import static vn.langnghe.scoring.release.ReleaseScene.awaitLive;
import static vn.langnghe.scoring.release.ReleaseScene.awaitLiveValue;
import static vn.langnghe.scoring.release.ReleaseScene.awaitReleased;
import static vn.langnghe.scoring.release.ReleaseScene.correction;
import static vn.langnghe.scoring.release.ReleaseScene.in;
import static vn.langnghe.scoring.release.ReleaseScene.released;
import static vn.langnghe.scoring.release.ReleaseScene.withdrawal;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.Event;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.ResponseSubmitted;
import vn.langnghe.scoring.World;
import vn.langnghe.testkit.WithPlatform;

/** What the public sees moves by groups of people, never by one. */
@QuarkusTest
@WithPlatform
class ReleaseIT {

  @Test
  void nothingIsPublicOfNinePeopleAndFiveAreOfTen() {
    World.province("G1", 1);
    World.send(answers("G1.1", 0, 9, 5));
    awaitLive("G1.1", 9);
    assertThat(World.score(released("G1.1"))).isEmpty();
    assertThat(World.score(released("G1"))).isEmpty();

    World.send(answers("G1.1", 9, 10, 1));

    awaitReleased("G1.1", 5);
    assertThat(World.current(released("G1.1")).value()).isEqualByComparingTo("100");
    assertThat(World.current(released("G1")).n()).isEqualTo(5);
  }

  @Test
  void everyPublicVersionIsAWholeNumberOfGroupsOfTheOldest() {
    World.province("G2", 2);
    for (int i = 0; i < 60; i++) {
      World.send(answers("G2." + (1 + i % 2), i, i + 1, i < 30 ? 5 : 1));
    }
    awaitLive("G2", 60);
    awaitReleased("G2.1", 25);
    awaitReleased("G2.2", 25);

    for (var agency : List.of("G2.1", "G2.2")) {
      assertThat(World.versions(released(agency)))
          .extracting(IndexScored::n)
          .allMatch(n -> n % 5 == 0)
          .isSorted();
      // The oldest 25 of 30: fifteen at level 5, then ten at level 1.
      assertThat(World.current(released(agency)).value()).isEqualByComparingTo("60");
    }
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(World.current(released("G2")).n()).isEqualTo(50));
  }

  @Test
  void whatACampaignGathersIsReleasedByItself() {
    World.province("G3", 1);
    var one = answers("G3.1", 0, 9, 5);
    var other = new ArrayList<Event>();
    answers("G3.1", 0, 9, 1).forEach(answer -> other.add(in("OTHER", answer)));
    World.send(one);
    World.send(other);
    awaitLive("G3.1", 18);

    assertThat(World.score(released("G3.1"))).isEmpty();
    assertThat(announced("TEST", "G3.1")).isEmpty();
    assertThat(announced("OTHER", "G3.1")).isEmpty();
  }

  @Test
  void aCorrectionOfWhatIsPublicWaitsForAGroupAndIsThenCountedOnce() {
    World.province("G4", 1);
    var first = answers("G4.1", 0, 10, 1);
    World.send(first);
    awaitReleased("G4.1", 5);

    World.send(correction((ResponseSubmitted) first.getFirst(), 20, 5));
    awaitLiveValue("G4.1", "10.00");
    assertThat(World.current(released("G4.1")).value()).isEqualByComparingTo("0");

    // With the five that stayed back and the corrected one, four more make ten that wait.
    World.send(answers("G4.1", 30, 34, 1));
    awaitLive("G4.1", 14);

    awaitReleased("G4.1", 9);
    assertThat(World.current(released("G4.1")).value()).isEqualByComparingTo("0");
    var last = announced("TEST", "G4.1").getLast();
    assertThat(last.changed()).isEqualTo(5);
    assertThat(last.n()).isEqualTo(9);
  }

  @Test
  void answersThatComeInAnotherOrderAreNoneTheLessReleased() {
    World.province("G8", 1);
    World.send(answers("G8.1", 20, 32, 5));
    awaitReleased("G8.1", 5);

    World.send(answers("G8.1", 0, 2, 1));
    awaitLive("G8.1", 14);
    assertThat(World.current(released("G8.1")).n()).isEqualTo(5);
    World.send(answers("G8.1", 40, 41, 5));

    // Two came late and eight wait: five go out, the two among them.
    awaitReleased("G8.1", 10);
    assertThat(World.current(released("G8.1")).value()).isEqualByComparingTo("80");
  }

  @Test
  void whereTooFewAreLeftNothingStaysPublic() {
    World.province("G5", 1);
    var first = answers("G5.1", 0, 10, 1);
    World.send(first);
    awaitReleased("G5.1", 5);

    var gone = new ArrayList<Event>();
    for (var answer : first) {
      gone.add(withdrawal((ResponseSubmitted) answer, 40));
    }
    World.send(gone);

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(World.current(released("G5.1")).n()).isZero();
              assertThat(World.current(released("G5.1")).value()).isNull();
            });
    assertThat(announced("TEST", "G5.1").getLast().items()).isEmpty();
  }
}
