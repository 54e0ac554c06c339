package hairpin.league.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Properties of the projection over made-up races with noise, pauses, restarts and second thoughts.
class ReplayTest {

    private static final int RACES = 300;
    private static final RunRules RULES = new RunRules(60_000, 3_000);

    @Test
    void the_same_facts_in_any_order_and_any_number_give_the_same_run() {
        IntStream.range(0, RACES).forEach(ReplayTest::deliverOtherwise);
    }

    private static void deliverOtherwise(int seed) {
        Random random = new Random(seed);
        RunStory story = madeUp(random);
        List<Stamp.BySensor> delivered = new ArrayList<>(story.marks());
        story.marks().stream().filter(_ -> random.nextInt(3) == 0).forEach(delivered::add);
        Collections.shuffle(delivered, random);
        Run again = Run.replay(RULES, delivered, new RunLog(story.log()));
        assertThat(again).as("race %d", seed).isEqualTo(story.run());
    }

    @Test
    void every_mark_counts_or_says_why_not_and_every_lap_is_long_enough() {
        IntStream.range(0, RACES).forEach(ReplayTest::lookAtMarksAndLaps);
    }

    private static void lookAtMarksAndLaps(int seed) {
        RunStory story = madeUp(new Random(seed));
        Run run = story.run();
        boolean asMeasured = story.log().stream()
                .map(LogEntry::event)
                .noneMatch(event -> event instanceof RunEvent.LapSplit || event instanceof RunEvent.CrossingCounted);
        assertThat(run.laps()).filteredOn(lap -> asMeasured && lap.finished()).allSatisfy(lap -> assertThat(lap.lapNs())
                .isGreaterThanOrEqualTo(RULES.minLapNs()));
        long counted = story.marks().size()
                - run.flags().keySet().stream()
                        .filter(id -> !id.startsWith("hand"))
                        .count();
        long crossings = run.laps().size() + 1L + story.log().size();
        assertThat(counted).isLessThanOrEqualTo(crossings);
        assertThat(run.remainingMs(RunStory.at(1e6))).isBetween(0L, RULES.runTimeMs());
    }

    @Test
    void undoing_everything_leaves_what_the_sensors_saw() {
        IntStream.range(0, RACES).forEach(ReplayTest::undoEverything);
    }

    private static void undoEverything(int seed) {
        RunStory story = madeUp(new Random(seed));
        List<LogEntry> log = new ArrayList<>(story.log());
        RunLog now = new RunLog(log);
        while (now.last()
                .filter(last -> !(last.event() instanceof RunEvent.Called))
                .isPresent()) {
            LogEntry last = now.last().orElseThrow();
            log.add(new LogEntry(log.size() + 1, RunStory.at(1e6), "tim", "", new RunEvent.Undone(last.number())));
            now = new RunLog(log);
        }
        Run untouched = Run.replay(RULES, story.marks(), new RunLog(log.subList(0, 1)));
        Run undone = Run.replay(RULES, story.marks(), now);
        assertThat(undone.laps()).isEqualTo(untouched.laps());
        assertThat(undone.phase()).isEqualTo(untouched.phase());
        assertThat(undone.flags()).isEqualTo(untouched.flags());
    }

    @Test
    void a_run_without_facts_waits_in_the_queue() {
        assertThat(Run.replay(RULES, List.of(), new RunLog(List.of())).phase()).isEqualTo(new Phase.Queued());
    }

    private static RunStory madeUp(Random random) {
        RunStory story = RunStory.of(RULES, "0.0 call\n 0.5 gate");
        double seconds = 1;
        for (int i = 0; i < 25; i++) {
            seconds += random.nextInt(4) == 0 ? random.nextDouble() * 0.05 : 1 + random.nextDouble() * 9;
            story.tellIfLawful("%.6f %s".formatted(seconds, word(random)));
        }
        return story;
    }

    private static String word(Random random) {
        String[] acts = {
            "start",
            "cross",
            "pause",
            "resume",
            "dnf",
            "end",
            "undo",
            "reboot",
            "invalidate 1",
            "validate 1",
            "resets 2 1",
            "merge 2",
            "merge 3",
            "split 1",
            "split 2 1.5",
            "count 2",
            "count 5"
        };
        return switch (random.nextInt(5)) {
            case 0 -> acts[random.nextInt(acts.length)];
            case 1 -> "gate-right";
            case 2 -> "spare";
            default -> "gate";
        };
    }
}
