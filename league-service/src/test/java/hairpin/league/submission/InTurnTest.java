package hairpin.league.submission;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.league.submission.InTurn.Waiting;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InTurnTest {

    @Test
    void one_race_goes_in_the_order_of_submission() {
        assertThat(InTurn.next(waiting("q1", "q2", "q3"), Map.of(), 2)).isEqualTo(ids("q1", "q2"));
    }

    @Test
    void a_big_race_does_not_starve_a_small_one() {
        assertThat(InTurn.next(waiting("q1", "q2", "q3", "q4", "f1", "f2"), Map.of(), 4))
                .isEqualTo(ids("q1", "f1", "q2", "f2"));
    }

    @Test
    void what_is_under_way_counts_for_the_race() {
        assertThat(InTurn.next(waiting("q1", "f1", "f2"), Map.of(id("q"), 2), 3))
                .isEqualTo(ids("f1", "f2", "q1"));
    }

    @Test
    void practice_waits_for_what_is_ranked_whichever_race_it_is_of() {
        List<Waiting> waiting = new ArrayList<>(waiting("q1", "q2", "q3"));
        waiting.add(new Waiting(id("f"), id("f1"), true));
        waiting.add(new Waiting(id("q"), id("q4"), true));

        assertThat(InTurn.next(waiting, Map.of(), 3)).isEqualTo(ids("q1", "q2", "q3"));
        assertThat(InTurn.next(waiting, Map.of(), 5)).isEqualTo(ids("q1", "q2", "q3", "f1", "q4"));
    }

    @Test
    void nothing_waits_when_there_is_room() {
        assertThat(InTurn.next(waiting("q1", "f1"), Map.of(), 8)).hasSize(2);
        assertThat(InTurn.next(List.of(), Map.of(), 8)).isEmpty();
        assertThat(InTurn.next(waiting("q1"), Map.of(), 0)).isEmpty();
    }

    /// The letter is the race.
    private static List<Waiting> waiting(String... submissions) {
        return Arrays.stream(submissions)
                .map(name -> new Waiting(id(name.substring(0, 1)), id(name), false))
                .toList();
    }

    private static List<UUID> ids(String... names) {
        return Arrays.stream(names).map(InTurnTest::id).toList();
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
