package hairpin.league.timing;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.league.timing.ReceivedSequences.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReceivedSequencesTest {

    @Test
    void what_came_in_order_leaves_no_gap() {
        var received = ReceivedSequences.NONE.with(List.of(1L, 2L, 3L));
        assertThat(received.missing(10)).isEmpty();
        assertThat(received.acknowledgedThrough()).isEqualTo(3);
    }

    @Test
    void a_gap_is_named_and_holds_the_acknowledgement_back() {
        var received = ReceivedSequences.NONE.with(List.of(1L, 2L, 5L, 9L));
        assertThat(received.missing(10)).containsExactly(new Range(3, 4), new Range(6, 8));
        assertThat(received.acknowledgedThrough()).isEqualTo(2);
    }

    @Test
    void a_missing_beginning_is_a_gap_too() {
        var received = ReceivedSequences.NONE.with(List.of(4L));
        assertThat(received.missing(10)).containsExactly(new Range(1, 3));
        assertThat(received.acknowledgedThrough()).isZero();
    }

    @Test
    void a_device_that_counts_from_zero_misses_nothing() {
        var received = ReceivedSequences.NONE.with(List.of(0L, 1L));
        assertThat(received.missing(10)).isEmpty();
        assertThat(received.acknowledgedThrough()).isEqualTo(1);
    }

    @Test
    void nothing_received_is_nothing_acknowledged() {
        assertThat(ReceivedSequences.NONE.acknowledgedThrough()).isZero();
        assertThat(ReceivedSequences.parse("")).isEqualTo(ReceivedSequences.NONE);
    }

    @Test
    void a_million_passings_without_a_gap_are_one_range() {
        var received = ReceivedSequences.parse("1-1000000").with(List.of(1_000_001L));
        assertThat(received.text()).isEqualTo("1-1000001");
    }

    @Test
    void batches_in_any_order_come_to_the_same_as_a_set() {
        IntStream.range(0, 200).forEach(ReceivedSequencesTest::compareWithSet);
    }

    private static void compareWithSet(int seed) {
        Random random = new Random(seed);
        SortedSet<Long> oracle = new TreeSet<>();
        ReceivedSequences received = ReceivedSequences.NONE;
        for (int batch = 0; batch < 10; batch++) {
            List<Long> sequences =
                    random.longs(1 + random.nextInt(8), 1, 60).boxed().toList();
            oracle.addAll(sequences);
            received = ReceivedSequences.parse(received.with(sequences).text());
        }
        List<Long> missing = new ArrayList<>();
        received.missing(100).forEach(gap -> {
            for (long sequence = gap.from(); sequence <= gap.to(); sequence++) {
                missing.add(sequence);
            }
        });
        assertThat(missing)
                .isEqualTo(LongStream.rangeClosed(1, oracle.last())
                        .filter(sequence -> !oracle.contains(sequence))
                        .boxed()
                        .toList());
    }
}
