package hairpin.leaderboard.event;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.leaderboard.SampleSeason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunViewTest {

    private static final Instant EVENING = Instant.parse("2026-10-03T18:00:00Z");
    private final SampleSeason sample = new SampleSeason(EVENING);

    @Test
    void a_running_clock_ends_when_what_remains_has_passed() {
        RunView run = RunView.of(sample.run("RUNNING"));
        assertThat(run.left()).isEqualTo("01:14");
        assertThat(run.endsAtMs()).isEqualTo(EVENING.toEpochMilli() + 74_300);
        assertThat(run.lapSinceMs()).isEqualTo(EVENING.toEpochMilli() - 4_700);
    }

    @Test
    void a_clock_that_stands_has_no_end() {
        RunView run = RunView.of(sample.run("PAUSED"));
        assertThat(run.endsAtMs()).isNull();
        assertThat(run.onTrack()).isTrue();
        assertThat(run.noCrossing()).isTrue();
    }

    @Test
    void the_last_lap_is_on_top_and_an_invalid_one_is_never_the_best() {
        RunView run = RunView.of(sample.run("RUNNING"));
        assertThat(run.laps()).extracting(RunView.LapLine::number).containsExactly(5, 4, 3, 2, 1);
        assertThat(run.best()).isEqualTo("00:08.431");
        assertThat(run.last()).isEqualTo("00:08.655");
    }

    @Test
    void the_console_shows_who_drives_rather_than_who_drove_last() {
        var over = sample.run("OVER");
        var running = sample.run("RUNNING");
        assertThat(Console.onTrack(List.of(over, running), Optional.of(over.runId())))
                .contains(running);
        assertThat(Console.onTrack(List.of(over), Optional.of(over.runId()))).contains(over);
        assertThat(Console.onTrack(List.of(over), Optional.empty())).isEmpty();
    }
}
