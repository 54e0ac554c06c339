package hairpin.league.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventColumnsTest {

    private static final List<RunEvent> ONE_OF_EACH_KIND = List.of(
            new RunEvent.Called(),
            new RunEvent.Started(),
            new RunEvent.CrossedByHand(),
            new RunEvent.Paused(),
            new RunEvent.Resumed(),
            new RunEvent.LapGivenUp(),
            new RunEvent.Ended(),
            new RunEvent.EndingTakenBack(4),
            new RunEvent.CrossingDiscounted("gate-1/boot-1/7"),
            new RunEvent.CrossingCounted("gate-1/boot-1/8"),
            new RunEvent.LapSplit("gate-1/boot-1/7", 4_200),
            new RunEvent.LapInvalidated("hand/2"),
            new RunEvent.LapValidated("hand/2"),
            new RunEvent.ResetsCounted("gate-1/boot-1/7", 3),
            new RunEvent.Undone(5));

    @Test
    void what_is_written_into_a_log_is_read_from_it() {
        assertThat(ONE_OF_EACH_KIND)
                .allSatisfy(event -> assertThat(EventColumns.of(event).read()).isEqualTo(event));
    }

    @Test
    void no_kind_of_event_is_left_out() {
        List<String> permitted = Arrays.stream(RunEvent.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList();
        assertThat(ONE_OF_EACH_KIND.stream().map(event -> event.getClass().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(permitted);
    }
}
