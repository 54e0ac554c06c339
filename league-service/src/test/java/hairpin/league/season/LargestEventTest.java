package hairpin.league.season;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.events.EvaluationNews.LapResult;
import hairpin.events.EvaluationNews.Provenance;
import hairpin.events.EventJson;
import hairpin.events.Submissions.RolloutSummary;
import hairpin.events.Submissions.SubmissionChanged;
import hairpin.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargestEventTest {

    private static final int ROLLOUTS = 2000;

    @Test
    void the_page_of_a_submission_on_the_largest_practice_suite_fits_into_one_event() {
        String json = EventJson.of(Topics.SUBMISSIONS).write(largestPage());

        assertThat(json.getBytes(StandardCharsets.UTF_8).length)
                .isBetween(Topics.MOST_BYTES / 2, Topics.MOST_BYTES * 9 / 10);
    }

    /// Every lap that a suite may have, all names and numbers as long as they get.
    private static SubmissionChanged largestPage() {
        Provenance provenance =
                new Provenance("ab".repeat(32), "race", 1, "cd".repeat(32), "1", "runner-1", "ef".repeat(32));
        return new SubmissionChanged(
                UUID.randomUUID(),
                Instant.EPOCH,
                UUID.randomUUID().toString(),
                "season",
                "race",
                "Ada-7",
                "model",
                "ab".repeat(32),
                1000,
                Instant.EPOCH,
                "FINISHED",
                null,
                100,
                NewRace.MOST_LAPS,
                null,
                null,
                1.2345678901234567,
                99.99999999999999,
                3_600_000L,
                provenance,
                IntStream.range(0, ROLLOUTS).mapToObj(LargestEventTest::rollout).toList(),
                true,
                null,
                null,
                null,
                null);
    }

    private static RolloutSummary rollout(int index) {
        List<LapResult> laps = IntStream.rangeClosed(1, NewRace.MOST_LAPS / ROLLOUTS)
                .mapToObj(trial -> new LapResult(
                        trial, 3_600_000, 99.99999999999999, "Immobilized", 10_000, 10_000, 10_000, 10_000))
                .toList();
        String course = "T".repeat(64) + " CCW from 0.12345678901234568, " + "\uD83C\uDFC1".repeat(60);
        return new RolloutSummary(
                index,
                99.99999999999999,
                1.2345678901234567,
                1.2345678901234567,
                40_000,
                "ab".repeat(32),
                course,
                laps);
    }
}
