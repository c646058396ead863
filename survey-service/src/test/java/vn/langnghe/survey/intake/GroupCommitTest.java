package vn.langnghe.survey.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

  private final List<List<String>> groups = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch gate = new CountDownLatch(1);
  private GroupCommit<String, String> commits = commits(100, 50);

  @AfterEach
  void stop() throws InterruptedException {
    gate.countDown();
    commits.stop();
  }

  @Test
  void everyCallerGetsTheResultOfItsOwnItem() {
    gate.countDown();
    commits.start();

    var results = IntStream.range(0, 80).mapToObj(i -> offer("item " + i)).toList();

    assertThat(results.stream().map(CompletableFuture::join))
        .containsExactlyElementsOf(
            IntStream.range(0, 80).mapToObj(i -> "stored item " + i).toList());
  }

  @Test
  void whatWaitsDuringACommitSharesTheNextOne() {
    commits.start();
    var first = offer("first");
    Awaitility.await().until(() -> commits.waiting() == 0);

    var others = IntStream.range(0, 20).mapToObj(i -> offer("other " + i)).toList();
    gate.countDown();

    assertThat(first.join()).isEqualTo("stored first");
    others.forEach(CompletableFuture::join);
    assertThat(groups).hasSize(2);
    assertThat(groups.getLast()).hasSize(20);
  }

  @Test
  void noGroupIsLargerThanTheLimit() {
    var waiting = IntStream.range(0, 100).mapToObj(i -> offer("item " + i)).toList();
    gate.countDown();

    commits.start();

    waiting.forEach(CompletableFuture::join);
    assertThat(groups).extracting(List::size).containsExactly(50, 50);
  }

  @Test
  void aFullQueueTakesNothingMore() {
    var waiting = IntStream.range(0, 100).mapToObj(i -> offer("item " + i)).toList();

    assertThat(commits.offer("one too many")).isEmpty();

    gate.countDown();
    commits.start();
    waiting.forEach(CompletableFuture::join);
  }

  @Test
  void onePoisonedItemDoesNotFailItsNeighbours() {
    var good = offer("good");
    var bad = offer("poison");
    var alsoGood = offer("also good");
    gate.countDown();

    commits.start();

    assertThat(good.join()).isEqualTo("stored good");
    assertThat(alsoGood.join()).isEqualTo("stored also good");
    assertThatThrownBy(bad::join)
        .isInstanceOf(CompletionException.class)
        .hasRootCauseMessage("poisoned");
    assertThat(groups)
        .containsExactly(
            List.of("good", "poison", "also good"),
            List.of("good"),
            List.of("poison"),
            List.of("also good"));
  }

  @Test
  void anAbsentDatabaseFailsTheWholeGroupAtOnceAndTheNextGroupIsTriedAgain() {
    var one = offer("away");
    var two = offer("good");
    gate.countDown();

    commits.start();

    assertThatThrownBy(one::join).hasRootCauseInstanceOf(StorageUnavailable.class);
    assertThatThrownBy(two::join).hasRootCauseInstanceOf(StorageUnavailable.class);
    assertThat(groups).hasSize(1);
    assertThat(offer("later").join()).isEqualTo("stored later");
  }

  @Test
  void stoppingWritesWhatWaitsAndTakesNothingMore() throws InterruptedException {
    var waiting = IntStream.range(0, 70).mapToObj(i -> offer("item " + i)).toList();
    gate.countDown();
    commits.start();

    commits.stop();

    assertThat(waiting).allMatch(CompletableFuture::isDone);
    assertThat(waiting).noneMatch(CompletableFuture::isCompletedExceptionally);
    assertThat(commits.offer("late")).isEmpty();
  }

  @Test
  void twoWritersCommitSideBySide() {
    commits = new GroupCommit<>(this::write, 100, 1, 2);
    commits.start();

    var waiting = List.of(offer("one"), offer("two"));

    Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> groups.size() == 2);
    gate.countDown();
    waiting.forEach(CompletableFuture::join);
  }

  private CompletableFuture<String> offer(String item) {
    return commits.offer(item).orElseThrow();
  }

  private GroupCommit<String, String> commits(int capacity, int largestGroup) {
    return new GroupCommit<>(this::write, capacity, largestGroup, 1);
  }

  private List<String> write(List<String> group) {
    groups.add(group);
    try {
      assertThat(gate.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (group.contains("away")) {
      throw new StorageUnavailable("away", null);
    }
    if (group.contains("poison")) {
      throw new IllegalStateException("poisoned");
    }
    return group.stream().map(item -> "stored " + item).toList();
  }
}
