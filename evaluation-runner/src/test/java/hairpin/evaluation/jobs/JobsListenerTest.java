package hairpin.evaluation.jobs;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import hairpin.events.Bots;
import hairpin.events.Conditions;
import hairpin.events.Conditions.Range;
import hairpin.events.EvaluationNews;
import hairpin.events.EvaluationNews.EvaluationBroke;
import hairpin.events.EvaluationNews.EvaluationCalledOff;
import hairpin.events.EvaluationNews.EvaluationFailed;
import hairpin.events.EvaluationNews.EvaluationFinished;
import hairpin.events.EvaluationNews.EvaluationProgressed;
import hairpin.events.EvaluationNews.EvaluationStarted;
import hairpin.events.EvaluationNews.RolloutResult;
import hairpin.events.Obstacles;
import hairpin.events.Rival;
import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.Suite;
import hairpin.simulator.recording.RecordedRollout;
import hairpin.simulator.recording.RecordingReader;
import hairpin.simulator.recording.RecordingReading;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class JobsListenerTest {

    private static final Suite SUITE = new Suite(List.of("Switchback"), List.of("CCW"), List.of(7L));
    private static final DrivingRules RULES = new DrivingRules("classic", 1, 1000, 1000, 3, 60);

    private static final DrivingRules ENDLESS = new DrivingRules("classic", 50, 1000, 1000, 10_000, 3600);

    private League league;
    private Path archives;

    @BeforeEach
    void open() {
        league = new League();
        archives = Path.of(ConfigProvider.getConfig().getValue(Neighbours.ARCHIVES, String.class));
    }

    @AfterEach
    void close() {
        league.close();
    }

    @Test
    void a_model_is_raced_on_every_rollout_of_the_suite() throws Exception {
        Suite hidden = new Suite(List.of("Switchback", "generated:11:0.3"), List.of("CCW", "CW"), List.of(7L));
        league.seals("autumn", 1, hidden, RULES);
        String model = archive(TinyModels.archive(1));

        List<EvaluationNews> heard = league.hears(league.asksFor("autumn", 1, model), EvaluationFinished.class);
        List<EvaluationNews> again = league.hears(league.asksFor("autumn", 1, model), EvaluationFinished.class);

        EvaluationFinished finished = (EvaluationFinished) heard.getLast();
        assertThat(heard).first().isInstanceOf(EvaluationStarted.class);
        assertThat(heard).anySatisfy(it -> assertThat(it)
                .isInstanceOfSatisfying(EvaluationProgressed.class, progressed -> assertThat(progressed.rolloutsTotal())
                        .isEqualTo(4)));
        assertThat(finished.rollouts()).extracting(RolloutResult::index).containsExactly(0, 1, 2, 3);
        assertThat(finished.rollouts()).allSatisfy(rollout -> {
            assertThat(rollout.parLapMs()).isPositive();
            assertThat(rollout.digest()).matches("[0-9a-f]{64}");
            assertThat(rollout.laps()).isNotEmpty();
        });
        assertThat(finished.provenance().modelSha256()).isEqualTo(model);
        assertThat(finished.provenance().suiteDigest()).isEqualTo("c".repeat(64));
        assertThat(finished.simulatedMs()).isPositive();
        assertThat(((EvaluationFinished) again.getLast()).rollouts()).isEqualTo(finished.rollouts());
        assertThat(((EvaluationFinished) again.getLast()).provenance().recordingSha256())
                .as("who drives it at home does not know under which digest it is kept")
                .isNotEqualTo(finished.provenance().recordingSha256());
        Path recording = archives.resolve(finished.provenance().recordingSha256() + ".recording");
        assertThat(recorded(recording))
                .isInstanceOfSatisfying(RecordingReading.Sound.class, it -> assertThat(it.rollouts())
                        .extracting(RecordedRollout::index)
                        .containsExactly(0, 1, 2, 3));
        assertThat(heard.toString()).doesNotContain("Switchback").doesNotContain("generated");
        given().get("/q/metrics").then().statusCode(200).body(not(containsString("driven")));
    }

    @Test
    void against_models_every_submission_races_the_same_rivals() throws Exception {
        Suite hidden = new Suite(List.of("Switchback"), List.of("CCW", "CW"), List.of(7L));
        String rival = archive(TinyModels.archive(2));
        String other = archive(TinyModels.archive(3));
        league.seals(
                "duel", 1, hidden, RULES.against(List.of(new Rival("House", rival), new Rival("Champion", other))));
        league.seals("alone", 1, hidden, RULES);
        String model = archive(TinyModels.archive(1));

        EvaluationFinished finished = finished("duel", model);
        EvaluationFinished again = finished("duel", model);

        assertThat(finished.rollouts()).hasSize(2).isEqualTo(again.rollouts());
        assertThat(finished.rollouts()).isNotEqualTo(finished("alone", model).rollouts());
        assertThat(finished.provenance().rivals()).containsExactly(rival, other);
        Path recording = archives.resolve(finished.provenance().recordingSha256() + ".recording");
        assertThat(recorded(recording))
                .isInstanceOfSatisfying(RecordingReading.Sound.class, it -> assertThat(it.rollouts())
                        .extracting(RecordedRollout::index)
                        .containsExactly(0, 1, 2, 3, 4, 5));
    }

    @Test
    void a_rival_that_is_away_is_our_fault() throws Exception {
        league.seals("ghosts", 1, SUITE, RULES.against(List.of(new Rival("Ghost", "0".repeat(64)))));

        String submission = league.asksFor("ghosts", 1, archive(TinyModels.archive(1)));

        assertThat(league.hears(submission, EvaluationBroke.class))
                .last()
                .isInstanceOfSatisfying(EvaluationBroke.class, it -> assertThat(it.reason())
                        .startsWith("the rival Ghost is not to be had:"));
    }

    private EvaluationFinished finished(String race, String model) throws Exception {
        return (EvaluationFinished) league.hears(league.asksFor(race, 1, model), EvaluationFinished.class)
                .getLast();
    }

    @Test
    void practice_among_boxes_and_bots_under_conditions_is_raced_on_its_own_suite() throws Exception {
        league.seals("summer", 1, SUITE, RULES);
        Suite open = new Suite(
                List.of("Clover"),
                List.of("CCW"),
                List.of(7L),
                List.of(0.0, 0.5),
                List.of(new Conditions("dusty", Map.of("friction", new Range(0.7, 0.9)))));
        DrivingRules road = new DrivingRules(
                "classic",
                1,
                1000,
                1000,
                3,
                30,
                true,
                true,
                new Obstacles(4, Obstacles.RANDOM, 2, List.of()),
                new Bots(1, 0.5, 2, null));
        league.opens("summer", 1, open, road);

        String practice = league.asksForPractice("summer", 1, archive(TinyModels.archive(1)));
        EvaluationFinished finished = (EvaluationFinished)
                league.hears(practice, EvaluationFinished.class).getLast();

        assertThat(finished.rollouts()).hasSize(2);
        assertThat(finished.rollouts().get(0).digest())
                .isNotEqualTo(finished.rollouts().get(1).digest());
        assertThat(finished.provenance().practice()).isTrue();
        assertThat(finished.provenance().suiteDigest()).isEqualTo("e".repeat(64));
    }

    @Test
    void a_race_process_that_is_killed_breaks_the_job() throws Exception {
        List<String> tracks = List.of("Switchback", "generated:11:0.3", "generated:12:0.3");
        List<Long> seeds = LongStream.range(0, 100).boxed().toList();
        league.seals("winter", 1, new Suite(tracks, List.of("CCW", "CW"), seeds), ENDLESS);

        String submission = league.asksFor("winter", 1, archive(TinyModels.archive(2)));
        league.hears(submission, EvaluationProgressed.class);
        raceProcesses().forEach(ProcessHandle::destroyForcibly);

        assertThat(league.hears(submission, EvaluationBroke.class))
                .last()
                .isInstanceOfSatisfying(EvaluationBroke.class, it -> assertThat(it.reason())
                        .contains("ended without a result, exit status 137"));
    }

    @Test
    void what_is_called_off_is_raced_no_further_and_the_next_job_is_begun() throws Exception {
        List<Long> seeds = LongStream.range(0, 300).boxed().toList();
        league.seals("monsoon", 1, new Suite(List.of("Switchback"), List.of("CCW", "CW"), seeds), ENDLESS);
        String model = archive(TinyModels.archive(2));
        String ghost = league.asksFor("monsoon", 1, model);
        league.hears(ghost, EvaluationProgressed.class);

        league.callsOff(ghost);

        assertThat(league.hears(ghost, EvaluationCalledOff.class))
                .noneMatch(EvaluationFinished.class::isInstance)
                .noneMatch(EvaluationBroke.class::isInstance);
        league.seals("clear", 1, SUITE, RULES);
        league.hears(league.asksFor("clear", 1, model), EvaluationFinished.class);
    }

    @Test
    void what_is_not_a_model_fails_with_a_reason_for_its_owner() throws Exception {
        league.seals("spring", 1, SUITE, RULES);

        String submission = league.asksFor("spring", 1, archive("just some words".getBytes(UTF_8)));

        assertThat(league.hears(submission, EvaluationFailed.class))
                .hasExactlyElementsOfTypes(EvaluationStarted.class, EvaluationProgressed.class, EvaluationFailed.class)
                .last()
                .isInstanceOfSatisfying(EvaluationFailed.class, it -> {
                    assertThat(it.reason()).startsWith("the archive");
                    assertThat(it.why().code()).isEqualTo("UNREADABLE_ARCHIVE");
                    assertThat(String.join(": ", it.why().arguments()) + ".").isEqualTo(it.reason());
                });
    }

    @Test
    void a_suite_that_never_comes_breaks_the_job() throws Exception {
        String submission = league.asksFor("no-such-race", 1, archive(new byte[] {1}));

        assertThat(league.hears(submission, EvaluationBroke.class))
                .last()
                .isInstanceOfSatisfying(
                        EvaluationBroke.class, it -> assertThat(it.reason()).contains("no-such-race"));
    }

    @Test
    void a_model_that_was_deleted_fails_with_a_reason_for_its_owner() {
        league.seals("spring", 1, SUITE, RULES);

        String submission = league.asksFor("spring", 1, "0".repeat(64));

        assertThat(league.hears(submission, EvaluationFailed.class))
                .last()
                .isInstanceOfSatisfying(EvaluationFailed.class, it -> assertThat(it.reason())
                        .isEqualTo("the model was deleted before it raced: upload it again, then submit it"));
    }

    @Test
    void an_archive_with_another_digest_breaks_the_job() throws Exception {
        league.seals("spring", 1, SUITE, RULES);
        Files.writeString(archives.resolve("1".repeat(64)), "something else");

        String submission = league.asksFor("spring", 1, "1".repeat(64));

        assertThat(league.hears(submission, EvaluationBroke.class))
                .last()
                .isInstanceOfSatisfying(EvaluationBroke.class, it -> assertThat(it.reason())
                        .contains("not the one that was submitted"));
    }

    @Test
    void it_tells_how_it_is() throws Exception {
        league.hears(league.asksFor("no-such-race", 1, archive(new byte[] {2})), EvaluationBroke.class);

        given().get("/q/health").then().statusCode(200).body("status", is("UP"));
        given().get("/q/metrics").then().statusCode(200).body(containsString("hairpin_evaluations_seconds_count"));
    }

    private static RecordingReading recorded(Path file) throws IOException {
        try (GZIPInputStream content = new GZIPInputStream(Files.newInputStream(file))) {
            return RecordingReader.read(content.readAllBytes());
        }
    }

    private static List<ProcessHandle> raceProcesses() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("RaceMain"))
                .toList();
    }

    private String archive(byte[] content) throws IOException, NoSuchAlgorithmException {
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        Files.write(archives.resolve(sha256), content);
        return sha256;
    }
}
