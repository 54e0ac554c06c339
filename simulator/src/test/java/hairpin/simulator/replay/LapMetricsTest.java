package hairpin.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.simulator.race.EpisodeStatus;
import hairpin.simulator.race.Lap;
import hairpin.simulator.race.RolloutOutcome;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LapMetricsTest {

    @Test
    void finished_laps_of_a_continuous_race_are_in_progress_but_for_the_last() {
        List<LapMetrics> laps = LapMetrics.of(outcome(lap(1, 0, 14_000), lap(2, 14_021, 13_500)), true);
        assertThat(laps).extracting(LapMetrics::episodeStatus).containsExactly("In progress", "Lap complete");
        assertThat(laps.get(1).startTimeMs()).isEqualTo(14_021);
        assertThat(laps.get(1).metricTimeMs()).isEqualTo(27_521);
        assertThat(LapMetrics.of(outcome(lap(1, 0, 14_000), lap(2, 14_021, 13_500)), false))
                .extracting(LapMetrics::episodeStatus)
                .containsExactly("Lap complete", "Lap complete");
    }

    @Test
    void a_lap_that_ran_out_of_time_is_left_out_when_another_was_finished() {
        Lap unfinished = new Lap(2, 14_000, 9_000, 63.9, EpisodeStatus.TIME_UP, 1, 0, 0, 0);
        assertThat(LapMetrics.of(outcome(lap(1, 0, 14_000), unfinished), true))
                .singleElement()
                .satisfies(lap -> assertThat(lap.episodeStatus()).isEqualTo("In progress"));
    }

    @Test
    void who_finished_no_lap_is_told_of_the_one_that_was_tried() {
        Lap unfinished = new Lap(1, 0, 9_000, 63.9, EpisodeStatus.OFF_TRACK, 1, 2, 3, 4);
        assertThat(LapMetrics.of(outcome(unfinished), true))
                .containsExactly(new LapMetrics(63, 9_000, 0, 9_000, "Off track", 2, 3, 1, 4, 10, 1));
    }

    @Test
    void the_file_reads_as_simulators_write_it() {
        assertThat(LapMetrics.json(
                        List.of(new LapMetrics(100, 21_724, 6_932, 14_792, "In progress", 0, 1, 2, 3, 6, 1))))
                .isEqualTo("{\"metrics\": [{\"completion_percentage\": 100, \"metric_time\": 21724,"
                        + " \"start_time\": 6932, \"elapsed_time_in_milliseconds\": 14792,"
                        + " \"episode_status\": \"In progress\", \"crash_count\": 0, \"immobilized_count\": 1,"
                        + " \"off_track_count\": 2, \"reversed_count\": 3, \"reset_count\": 6, \"trial\": 1}]}");
    }

    @Test
    void labels_are_spelled_as_in_the_field() {
        assertThat(Arrays.stream(EpisodeStatus.values()).map(EpisodeStatus::label))
                .containsExactly(
                        "Prepare",
                        "In progress",
                        "Pause",
                        "Off track",
                        "Crashed",
                        "Immobilized",
                        "Reversed",
                        "Lap complete",
                        "Time Up",
                        "Park");
    }

    @ParameterizedTest
    @EnumSource(EpisodeStatus.class)
    void every_status_has_a_label_that_begins_with_a_capital(EpisodeStatus status) {
        assertThat(status.label()).matches("[A-Z][A-Za-z ]+");
        assertThat(status.label().toLowerCase(Locale.ROOT).replace(' ', '_')).isEqualTo(status.word());
    }

    private static RolloutOutcome outcome(Lap... laps) {
        return new RolloutOutcome(List.of(laps), "0".repeat(64), 1);
    }

    private static Lap lap(int trial, long beganMs, long lapMs) {
        return new Lap(trial, beganMs, lapMs, 100, EpisodeStatus.LAP_COMPLETE, 0, 0, 0, 0);
    }
}
