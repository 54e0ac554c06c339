package hairpin.evaluation.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hairpin.evaluation.child.KeptCourses;
import hairpin.evaluation.child.RaceJob;
import hairpin.evaluation.child.RaceLine.Broke;
import hairpin.evaluation.child.RaceLine.Progressed;
import hairpin.evaluation.child.RaceLine.Raced;
import hairpin.evaluation.child.RaceLine.Unfit;
import hairpin.evaluation.child.RaceLine.Verdict;
import hairpin.evaluation.child.Racing;
import hairpin.evaluation.models.FetchingModel;
import hairpin.evaluation.models.ModelSource;
import hairpin.evaluation.models.ModelUnavailableException;
import hairpin.evaluation.recordings.KeepingRecording;
import hairpin.evaluation.recordings.RecordingNotKeptException;
import hairpin.evaluation.recordings.RecordingShelf;
import hairpin.evaluation.suites.SealedSuites;
import hairpin.events.EvaluationJob.EvaluationRequested;
import hairpin.events.EvaluationNews;
import hairpin.events.EvaluationNews.EvaluationBroke;
import hairpin.events.EvaluationNews.EvaluationFailed;
import hairpin.events.EvaluationNews.EvaluationFinished;
import hairpin.events.EvaluationNews.EvaluationProgressed;
import hairpin.events.EvaluationNews.EvaluationStarted;
import hairpin.events.EvaluationNews.RolloutResult;
import hairpin.events.FailureReason;
import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.PracticeSealed;
import hairpin.events.Suites.Suite;
import hairpin.events.Suites.SuiteSealed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluatingSubmissionTest {

    private static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final String SHA256_OF_ABC_DRIVEN =
            "0b81fb69e08f86346b7c6be9dc6ccdfbd4c762cb96114ffc6b85e283ba0b1c8a";
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final Raced RACED =
            new Raced(List.of(new RolloutResult(0, 9_000, "f".repeat(64), List.of())), 27_000, null);

    private final SealedSuites suites = new SealedSuites();
    private final List<EvaluationNews> news = new ArrayList<>();
    private final List<Path> archives = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();

    @TempDir
    private Path room;

    private RecordingShelf shelf = (sha256, _) -> kept.add(sha256);
    private ModelSource models = _ -> new ByteArrayInputStream("abc".getBytes(UTF_8));

    @Test
    void a_raced_suite_is_finished_with_all_it_rests_on() throws InterruptedException {
        EvaluationFinished finished = (EvaluationFinished) evaluate(racing(RACED));

        assertThat(finished.rollouts()).isEqualTo(RACED.rollouts());
        assertThat(finished.simulatedMs()).isEqualTo(27_000);
        assertThat(finished.attempt()).isEqualTo(2);
        assertThat(finished.provenance())
                .isEqualTo(new EvaluationNews.Provenance(
                        SHA256_OF_ABC, "spring", 3, "d".repeat(64), "1.2.3", "runner-one", SHA256_OF_ABC_DRIVEN));
        assertThat(news).hasExactlyElementsOfTypes(EvaluationStarted.class, EvaluationProgressed.class);
    }

    @Test
    void practice_is_driven_on_the_practice_suite_and_says_so() throws InterruptedException {
        Suite open = new Suite(List.of("Clover"), List.of("CW"), List.of(1L));
        suites.fold(new PracticeSealed(
                new UUID(0, 3), NOW, "spring", 3, "e".repeat(64), open, new DrivingRules("classic", 1, 0, 0, 0, 60)));
        List<Suite> driven = new ArrayList<>();
        Racing racing = (job, _) -> {
            driven.add(job.suite());
            write(Path.of(job.recording()), "abc, driven");
            return RACED;
        };

        EvaluationFinished finished = (EvaluationFinished) evaluate(
                racing,
                new EvaluationRequested(
                        new UUID(0, 2), NOW, "submission-9", 2, "spring", 3, SHA256_OF_ABC, true, null));

        assertThat(driven).containsExactly(open);
        assertThat(finished.provenance().suiteDigest()).isEqualTo("e".repeat(64));
        assertThat(finished.provenance().practice()).isTrue();
    }

    @Test
    void a_model_that_cannot_race_fails_by_its_own_fault() throws InterruptedException {
        assertThat(evaluate(racing(new Unfit("agent/model.pb: it is empty.", null))))
                .isInstanceOfSatisfying(EvaluationFailed.class, it -> assertThat(it.reason())
                        .isEqualTo("agent/model.pb: it is empty."));
    }

    @Test
    void a_race_that_breaks_is_our_fault() throws InterruptedException {
        assertThat(evaluate(racing(new Broke("out of memory")))).isInstanceOf(EvaluationBroke.class);
    }

    @Test
    void an_unknown_suite_is_our_fault_and_nothing_is_raced() throws InterruptedException {
        EvaluationNews result = evaluate(racing(RACED), "winter");

        assertThat(result).isInstanceOfSatisfying(EvaluationBroke.class, it -> assertThat(it.reason())
                .contains("version 3 of the suite of race winter"));
        assertThat(archives).isEmpty();
    }

    @Test
    void an_archive_that_its_owner_deleted_cannot_race_and_is_not_asked_for_again() throws InterruptedException {
        models = _ -> {
            throw new ModelUnavailableException(
                    "the model was deleted before it raced", FailureReason.of(FailureReason.Code.DELETED));
        };

        assertThat(evaluate(racing(RACED))).isInstanceOfSatisfying(EvaluationFailed.class, it -> assertThat(it.reason())
                .isEqualTo("the model was deleted before it raced"));
    }

    @Test
    void a_library_that_does_not_answer_is_our_fault() throws InterruptedException {
        models = _ -> {
            throw new ModelUnavailableException("the model library could not be reached");
        };

        assertThat(evaluate(racing(RACED))).isInstanceOfSatisfying(EvaluationBroke.class, it -> assertThat(it.reason())
                .isEqualTo("the model library could not be reached"));
    }

    @Test
    void a_fault_of_ours_is_told_without_its_message() throws InterruptedException {
        EvaluationNews result = evaluate((_, _) -> {
            throw new IllegalStateException("on the track Switchback");
        });

        assertThat(result).isInstanceOfSatisfying(EvaluationBroke.class, it -> assertThat(it.reason())
                .contains("IllegalStateException")
                .doesNotContain("Switchback"));
    }

    @Test
    void no_archive_stays_on_the_disk() throws InterruptedException {
        evaluate(racing(RACED));

        assertThat(archives).hasSize(1).noneMatch(Files::exists);
        assertThat(room).isEmptyDirectory();
    }

    @Test
    void a_recording_that_nobody_keeps_is_our_fault() throws InterruptedException {
        shelf = (_, _) -> {
            throw new RecordingNotKeptException("the shelf for recordings could not be reached");
        };

        assertThat(evaluate(racing(RACED))).isInstanceOfSatisfying(EvaluationBroke.class, it -> assertThat(it.reason())
                .isEqualTo("the shelf for recordings could not be reached"));
    }

    @Test
    void a_shelf_that_stumbles_once_is_asked_again() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        shelf = (sha256, _) -> {
            if (asked.incrementAndGet() == 1) {
                throw new RecordingNotKeptException("stumbled");
            }
            kept.add(sha256);
        };

        assertThat(evaluate(racing(RACED))).isInstanceOf(EvaluationFinished.class);
        assertThat(kept).containsExactly(SHA256_OF_ABC_DRIVEN);
    }

    @Test
    void a_job_that_is_given_up_while_its_model_is_copied_did_not_break() {
        models = _ -> {
            Thread.currentThread().interrupt();
            return new ByteArrayInputStream("abc".getBytes(UTF_8));
        };

        givesUp(racing(RACED));
    }

    @Test
    void a_job_that_is_given_up_while_its_courses_are_written_did_not_break() {
        KeptCourses courses = new KeptCourses(racing(RACED));

        givesUp((job, watcher) -> {
            Thread.currentThread().interrupt();
            return courses.race(job, watcher);
        });
    }

    @Test
    void a_job_that_is_given_up_while_another_service_answers_did_not_break() {
        shelf = (_, _) -> {
            throw new IllegalStateException(new InterruptedException());
        };

        givesUp(racing(RACED));
    }

    private void givesUp(Racing racing) {
        assertThatThrownBy(() -> evaluate(racing)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(room).isEmptyDirectory();
    }

    private EvaluationNews evaluate(Racing racing) throws InterruptedException {
        return evaluate(racing, "spring");
    }

    private EvaluationNews evaluate(Racing racing, String race) throws InterruptedException {
        return evaluate(
                racing, new EvaluationRequested(new UUID(0, 2), NOW, "submission-9", 2, race, 3, SHA256_OF_ABC));
    }

    private EvaluationNews evaluate(Racing racing, EvaluationRequested job) throws InterruptedException {
        suites.fold(new SuiteSealed(
                new UUID(0, 1),
                NOW,
                "spring",
                3,
                "d".repeat(64),
                new Suite(List.of("Switchback"), List.of("CCW"), List.of(7L)),
                new DrivingRules("classic", 1, 0, 0, 0, 60)));
        EvaluatingSubmission evaluating = new EvaluatingSubmission(
                suites,
                Duration.ZERO,
                new FetchingModel(models, 1, Duration.ZERO, 100),
                new KeepingRecording(shelf, 2, Duration.ZERO, 100),
                racing,
                1,
                room,
                new Reporter("runner-one", "1.2.3", Clock.fixed(NOW, ZoneOffset.UTC)));
        return evaluating.evaluate(job, news::add);
    }

    private Racing racing(Verdict verdict) {
        return (RaceJob job, java.util.function.Consumer<Progressed> watcher) -> {
            archives.add(Path.of(job.archive()));
            assertThat(Path.of(job.archive())).hasContent("abc");
            watcher.accept(new Progressed(0, 1, 2));
            write(Path.of(job.recording()), "abc, driven");
            return verdict;
        };
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
