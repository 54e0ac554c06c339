package hairpin.system.flows;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.cli.demo.Crowd;
import hairpin.cli.stack.Part;
import hairpin.cli.stack.Runners;
import hairpin.cli.stack.Stack;
import hairpin.servers.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Two runners, one of which is killed again and again while submissions flow.
///
/// `-Dhairpin.kills=100` makes it the long run; `-Dhairpin.kills.seed` another one.
@Tag("slow")
@ExtendWith(RunningStack.class)
class KilledRunnersTest {

    private static final int KILLS = Integer.getInteger("hairpin.kills", 10);
    private static final long SEED = Long.getLong("hairpin.kills.seed", 20_260_701L);
    private static final int UNDER_WAY = 6;
    private static final Duration OVER_WITHIN = Duration.ofMinutes(5);
    private static final Duration AT_WORK_WITHIN = Duration.ofMinutes(1);
    private static final List<String> TRACKS = List.of("Switchback", "generated:7:0.3", "generated:8:0.4");

    private final Random chance = new Random(SEED);
    private final Map<Integer, Child> runners = new HashMap<>();
    private Stack stack;

    @BeforeEach
    void a_second_runner_is_there(League league) {
        stack = league.stack();
        start(1);
        start(2);
    }

    @AfterEach
    void the_second_runner_goes() {
        stack.directory().processes().stop(Part.RUNNER.label() + "-2", Duration.ofSeconds(20));
    }

    @Test
    void runners_killed_at_any_moment_lose_no_submission_and_double_none() throws Exception {
        byte[] archive = Files.readAllBytes(SampleModels.needed().getFirst());
        try (Crowd crowd = new Crowd(stack.ports(), "kills-" + Long.toString(System.nanoTime(), 36))) {
            String race = crowd.openRace("killed", TRACKS, 1, 1000);
            Flow flow = new Flow(crowd, race, archive);

            for (int kill = 1; kill <= KILLS; kill++) {
                flow.keepUnderWay(UNDER_WAY);
                int victim = 1 + chance.nextInt(2);
                if (chance.nextInt(4) > 0) {
                    awaitAtWork(victim);
                }
                Thread.sleep(chance.nextInt(5_000));
                kill(victim);
                start(victim);
            }
            flow.awaitAll(OVER_WITHIN);

            System.out.printf("seed %d, %d kills: %s%n", SEED, KILLS, flow);
            assertThat(flow.finalStates()).as("final states").containsOnlyKeys("FINISHED");
            assertThat(flow.wentBack())
                    .as("submissions that were over and changed again")
                    .isEmpty();
            assertThat(flow.onTheBoard()).isEqualTo(flow.submitted());
            new ToldOnKafka(stack, flow.ids()).check();
        }
    }

    private void kill(int number) {
        ProcessHandle.of(runners.get(number).pid()).ifPresent(ProcessHandle::destroyForcibly);
    }

    /// Otherwise runners would be killed before they take a job, three times out of four.
    private void awaitAtWork(int number) throws IOException, InterruptedException {
        long giveUpNs = System.nanoTime() + AT_WORK_WITHIN.toNanos();
        while (!Files.readString(new Runners(stack).log(number)).contains("jobs at once")) {
            assertThat(System.nanoTime()).as("runner " + number + " starts").isLessThan(giveUpNs);
            Thread.sleep(100);
        }
    }

    private void start(int number) {
        runners.put(number, new Runners(stack).start(number));
    }

    /// The submissions under way and those that are over, as the public sees them.
    private static final class Flow {

        private static final List<String> PENDING = List.of("QUEUED", "RUNNING");

        private final Crowd crowd;
        private final String race;
        private final Map<String, String> models = new HashMap<>();
        private final Map<String, Long> submittedNs = new HashMap<>();
        private final Map<String, String> over = new HashMap<>();
        private final List<String> wentBack = new ArrayList<>();
        private final Map<String, Integer> byRacer = new HashMap<>();
        private double longestS;

        Flow(Crowd crowd, String race, byte[] archive) {
            this.crowd = crowd;
            this.race = race;
            crowd.racers().forEach(racer -> models.put(racer, crowd.upload(racer, "fast.tar.gz", archive)));
        }

        void keepUnderWay(int wanted) {
            look();
            while (submittedNs.size() - over.size() < wanted) {
                String racer =
                        crowd.racers().get(submittedNs.size() % crowd.racers().size());
                submittedNs.put(crowd.submit(racer, race, models.get(racer)), System.nanoTime());
                byRacer.merge(racer, 1, Integer::sum);
            }
        }

        void awaitAll(Duration patience) throws InterruptedException {
            long giveUpNs = System.nanoTime() + patience.toNanos();
            while (over.size() < submittedNs.size() && System.nanoTime() < giveUpNs) {
                Thread.sleep(300);
                look();
            }
            // whoever comes late now would set something back
            Thread.sleep(2_000);
            look();
        }

        private void look() {
            for (String id : ids()) {
                String state = crowd.submission(id).path("state").asText();
                String before = over.get(id);
                if (before != null && !before.equals(state)) {
                    wentBack.add(id + ": " + before + " then " + state);
                }
                if (before == null && !PENDING.contains(state)) {
                    over.put(id, state);
                    longestS = Math.max(longestS, (System.nanoTime() - submittedNs.get(id)) / 1e9);
                }
            }
        }

        List<String> ids() {
            return List.copyOf(submittedNs.keySet());
        }

        Map<String, Integer> submitted() {
            return byRacer;
        }

        /// How often each state is there; what is not over counts as what it is.
        Map<String, Integer> finalStates() {
            Map<String, Integer> states = new HashMap<>();
            ids().forEach(id -> states.merge(crowd.submission(id).path("state").asText(), 1, Integer::sum));
            return states;
        }

        List<String> wentBack() {
            return wentBack;
        }

        /// How many results of each racer the board counts; nobody is on it twice.
        Map<String, Integer> onTheBoard() {
            Map<String, Integer> attempts = new HashMap<>();
            crowd.board(race).path("rows").forEach(row -> assertThat(attempts.put(
                            row.path("alias").asText(), row.path("attempts").asInt()))
                    .as("a second line of " + row.path("alias"))
                    .isNull());
            return attempts;
        }

        @Override
        public String toString() {
            return "%d submissions, %s, longest from submission to end %.1f s"
                    .formatted(submittedNs.size(), finalStates(), longestS);
        }
    }
}
