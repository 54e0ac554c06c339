package hairpin.evaluation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.events.EvaluationNews;
import hairpin.events.EvaluationNews.EvaluationBroke;
import hairpin.events.EvaluationNews.EvaluationFinished;
import hairpin.events.EvaluationNews.LapResult;
import hairpin.events.EvaluationNews.Provenance;
import hairpin.events.EvaluationNews.RolloutResult;
import hairpin.events.EventJson;
import hairpin.events.Service;
import hairpin.events.Topics;
import hairpin.servers.RealServers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Against a real broker.
class NewsPublisherTest {

    private static final int KAFKAS_OWN_LIMIT = 1024 * 1024;

    private final NewsPublisher publisher =
            new NewsPublisher(Map.copyOf(RealServers.shared().kafka().clientProperties(Service.RUNNER)));

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void the_result_of_the_largest_suite_is_told() throws Exception {
        EvaluationFinished largest = finished(2000, 10);
        assertThat(bytes(largest)).isBetween(2 * KAFKAS_OWN_LIMIT, Topics.MOST_BYTES * 3 / 4);

        assertThat(publisher.publish(largest)).isSameAs(largest);
    }

    @Test
    void a_result_that_no_event_can_hold_is_told_as_broken_and_not_raced_again_and_again() throws Exception {
        EvaluationFinished tooLarge = finished(2000, 100);
        assertThat(bytes(tooLarge)).isGreaterThan(Topics.MOST_BYTES);

        assertThat(publisher.publish(tooLarge)).isInstanceOfSatisfying(EvaluationBroke.class, told -> {
            assertThat(told.submissionId()).isEqualTo(tooLarge.submissionId());
            assertThat(told.attempt()).isEqualTo(tooLarge.attempt());
        });
    }

    private static int bytes(EvaluationNews news) {
        return EventJson.of(Topics.EVALUATIONS).write(news).getBytes(StandardCharsets.UTF_8).length;
    }

    /// As long as numbers get.
    private static EvaluationFinished finished(int rollouts, int lapsEach) {
        List<LapResult> laps = IntStream.rangeClosed(1, lapsEach)
                .mapToObj(trial -> new LapResult(
                        trial, 3_600_000, 99.99999999999999, "Immobilized", 10_000, 10_000, 10_000, 10_000))
                .toList();
        return new EvaluationFinished(
                UUID.randomUUID(),
                Instant.EPOCH,
                UUID.randomUUID().toString(),
                2,
                new Provenance("ab".repeat(32), "race", 1, "cd".repeat(32), "1", "runner-1", "ef".repeat(32)),
                1,
                1,
                IntStream.range(0, rollouts)
                        .mapToObj(index -> new RolloutResult(index, 60_000, "ab".repeat(32), laps))
                        .toList());
    }
}
