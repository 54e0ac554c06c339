package hairpin.league.submission;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.league.ModelLibrary;
import hairpin.league.Organizer;
import hairpin.league.Postgres;
import hairpin.league.Tokens;
import hairpin.league.outbox.FakeBroker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// As many places as a real league has.
@QuarkusTest
@Tag("slow")
@TestProfile(StarvingTest.WithFewPlaces.class)
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Tokens.class)
@QuarkusTestResource(ModelLibrary.class)
class StarvingTest {

    private static final int PLACES = 8;

    public static final class WithFewPlaces implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "hairpin.submissions.in-flight", Integer.toString(PLACES),
                    "hairpin.submissions.at-a-time", "1000",
                    "hairpin.submissions.per-day", "1000");
        }
    }

    private final League league;
    private final FakeBroker broker;

    @Inject
    StarvingTest(EvaluationsListener listener, FakeBroker broker) {
        this.league = new League(listener, broker);
        this.broker = broker;
    }

    @BeforeEach
    void ada_and_bo_register() {
        league.register();
    }

    @Test
    void a_race_with_three_hundred_waiting_does_not_starve_another() {
        String crowded = Organizer.openQualifier(league.season(), "GENERALIZATION", 300);
        String quiet = Organizer.openQualifier(league.season(), "GENERALIZATION", 1);
        List<RunnerNews> crowd = Stream.generate(() -> league.submitted(crowded, "ada"))
                .limit(300)
                .toList();
        crowd.subList(0, PLACES).forEach(it -> league.requested(it, 1));

        RunnerNews lone = league.submitted(quiet, "bo");
        league.tell(crowd.getFirst().failed(1, "no action space"));

        league.requested(lone, 1);
        assertThat(crowd.subList(PLACES, 300)).noneMatch(it -> isRequested(it));
    }

    private boolean isRequested(RunnerNews submission) {
        return !broker.payloads("evaluation-jobs", submission.submissionId()).isEmpty();
    }
}
