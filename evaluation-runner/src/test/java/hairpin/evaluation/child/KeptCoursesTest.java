package hairpin.evaluation.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hairpin.evaluation.child.RaceLine.Broke;
import hairpin.evaluation.child.RaceLine.Unfit;
import hairpin.evaluation.child.RaceLine.Verdict;
import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.Suite;
import hairpin.racing.SuiteRace;
import hairpin.simulator.suite.UnknownSuiteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptCoursesTest {

    private static final DrivingRules RULES = new DrivingRules("classic", 1, 0, 0, 0, 60);
    private static final Verdict RACED = new Unfit("it is red", null);

    private final List<byte[]> handedOn = new ArrayList<>();
    private final KeptCourses courses = new KeptCourses((job, _) -> {
        handedOn.add(read(Path.of(job.courses())));
        return RACED;
    });

    @TempDir
    private Path desk;

    @Test
    void a_job_gets_the_courses_of_its_suite() throws InterruptedException, UnknownSuiteException {
        Suite suite = suite("Clover");

        assertThat(race(suite)).isEqualTo(RACED);

        assertThat(handedOn).containsExactly(SuiteRace.courses(suite, RULES).bytes());
    }

    @Test
    void they_are_laid_out_once_for_all_jobs_on_a_suite() throws UnknownSuiteException {
        byte[] first = courses.courses(suite("Clover"), RULES);

        assertThat(courses.courses(suite("Clover"), RULES)).isSameAs(first);
        assertThat(courses.courses(suite("Switchback"), RULES)).isNotEqualTo(first);
    }

    @Test
    void what_is_laid_out_ahead_waits_for_its_job() {
        Suite suite = suite("Switchback");

        courses.ahead(suite("Hidden-Hollow"), RULES);
        courses.ahead(suite, RULES);

        await().until(() -> courses.keeps(suite, RULES));
    }

    @Test
    void only_those_of_the_suites_last_asked_for_are_kept() throws UnknownSuiteException {
        byte[] first = courses.courses(suite("generated:0:0"), RULES);
        for (int i = 1; i < 4; i++) {
            courses.courses(suite("generated:" + i + ":0"), RULES);
            assertThat(courses.courses(suite("generated:0:0"), RULES)).isSameAs(first);
        }
        for (int i = 4; i < 8; i++) {
            courses.courses(suite("generated:" + i + ":0"), RULES);
        }

        assertThat(courses.courses(suite("generated:0:0"), RULES))
                .isNotSameAs(first)
                .isEqualTo(first);
    }

    @Test
    void a_suite_that_this_engine_does_not_know_is_our_fault_and_names_no_track() throws InterruptedException {
        assertThat(race(suite("Hidden-Hollow"))).isEqualTo(new Broke("the engine does not know track 1 of the suite"));
        assertThat(handedOn).isEmpty();
    }

    private Verdict race(Suite suite) throws InterruptedException {
        return courses.race(new RaceJob("", desk.resolve("recording").toString(), suite, RULES, 1), _ -> {});
    }

    private static Suite suite(String track) {
        return new Suite(List.of(track), List.of("CCW"), List.of(7L));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
