package hairpin.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.scoring.Ladder.Shown;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A racer who changes her model a little before each of a thousand submissions, keeps what looks better and drops the
/// rest. No change makes the model any better on fresh tracks: all she gains is what she fits to the hidden suite.
class AdaptiveRacerTest {

    private static final int SUBMISSIONS = 1000;
    private static final int TRACKS = 100;
    private static final double QUALITY = 1.2;

    private final World world = World.measured();
    private final Ladder ladder = new Ladder(new Generalization(), new TrackBootstrap(TRACKS));

    /// @param told what the board says at the end, or would say
    /// @param truth the same model's score on endless fresh tracks
    /// @param completionTenths as told
    record Climb(double told, double truth, double intervalWidth, int completionTenths) {

        double gainInWidths() {
            return (truth - told) / intervalWidth;
        }
    }

    @ParameterizedTest(name = "changing lap times by {0} of themselves")
    @ValueSource(doubles = {0.01, 0.03, 0.1, 0.3})
    void who_climbs_by_what_is_told_gains_at_most_the_width_of_an_interval(double change) {
        for (int seed = 0; seed < 8; seed++) {
            Climb climb = climbByTheBoard(world, change, seed);
            assertThat(climb.gainInWidths()).as(climb.toString()).isLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest(name = "not finishing {0} of the drives, changing lap times by {1}")
    @CsvSource({"0.05, 0.03", "0.05, 0.3", "0.2, 0.03", "0.2, 0.3"})
    void who_does_not_always_finish_gains_no_more_in_completion_or_score(double unfinished, double change) {
        World risky = world.withUnfinished(unfinished);
        double truthTenths = 1000 * (1 - unfinished / 2);
        double widthTenths = completionWidthTenths(risky);
        for (int seed = 0; seed < 4; seed++) {
            Climb climb = climbByTheBoard(risky, change, seed);
            assertThat(climb.gainInWidths()).as(climb.toString()).isLessThanOrEqualTo(1);
            assertThat(climb.completionTenths() - truthTenths)
                    .as(climb.toString())
                    .isLessThanOrEqualTo(widthTenths);
        }
    }

    /// Rankings by time have no interval: what is better by a fiftieth is shown.
    @ParameterizedTest(name = "{0}, changing lap times by {1}")
    @CsvSource({"TOTAL_TIME, 0.01", "TOTAL_TIME, 0.03", "AVG_LAP_TIME, 0.01", "AVG_LAP_TIME, 0.03"})
    void who_climbs_by_time_in_small_steps_gains_at_most_a_fiftieth(Ranking ranking, double change) {
        for (int seed = 0; seed < 4; seed++) {
            assertThat(gainByTime(ranking, change, seed)).isBetween(0.0, 0.02);
        }
    }

    /// What `docs/scoring.md` warns of.
    @ParameterizedTest
    @CsvSource({"TOTAL_TIME, 0.1", "AVG_LAP_TIME, 0.1", "BEST_LAP_TIME, 0.01"})
    void who_climbs_by_time_in_great_steps_or_by_one_lap_gains_more(Ranking ranking, double change) {
        assertThat(gainByTime(ranking, change, 0)).isGreaterThan(0.05);
    }

    @Test
    void who_could_climb_by_exact_scores_would_gain_far_more() {
        assertThat(climbByExactScores(0.03, 0).gainInWidths()).isGreaterThan(3);
    }

    /// @param manner of the attempt that is shown in the end
    @SuppressWarnings("ArrayRecordComponent") // lives for a few lines
    private record Climbed(Shown first, Shown last, double[] manner) {}

    private static Climbed climbed(World on, Ladder ladder, double change, int seed) {
        Random random = new Random(seed);
        World.Tracks suite = World.tracks(TRACKS, random);
        double[] manner = on.manner(TRACKS, random);
        Shown first = ladder.after(null, on.drive("ada", QUALITY, suite, manner, random));
        Shown shown = first;
        for (int submission = 1; submission < SUBMISSIONS; submission++) {
            double[] changed = changed(manner, change, random);
            Shown after = ladder.after(shown, on.drive("ada", QUALITY, suite, changed, random));
            if (!after.equals(shown)) {
                shown = after;
                manner = changed;
            }
        }
        return new Climbed(first, shown, manner);
    }

    private Climb climbByTheBoard(World on, double change, int seed) {
        Climbed climbed = climbed(on, ladder, change, seed);
        return climb(on, climbed.last.told(), climbed.manner, climbed.last.spread());
    }

    /// As a share of the first one's time.
    private double gainByTime(Ranking ranking, double change, int seed) {
        Scoring scoring = Scoring.by(ranking);
        Climbed climbed = climbed(world, new Ladder(scoring, null), change, seed);
        return 1
                - scoring.score(climbed.last.attempt()).value()
                        / scoring.score(climbed.first.attempt()).value();
    }

    /// Of one attempt, as it is on average.
    private static double completionWidthTenths(World world) {
        Random random = new Random(99);
        TrackBootstrap bootstrap = new TrackBootstrap(TRACKS);
        double sum = 0;
        for (int i = 0; i < 20; i++) {
            Attempt attempt = world.drive("ada", QUALITY, World.tracks(TRACKS, random), random);
            sum += 2 * bootstrap.of(attempt).completion().halfWidth();
        }
        return sum / 20;
    }

    private Climb climbByExactScores(double change, int seed) {
        Random random = new Random(seed);
        World.Tracks suite = World.tracks(TRACKS, random);
        double[] manner = world.manner(TRACKS, random);
        Attempt best = world.drive("ada", QUALITY, suite, manner, random);
        for (int submission = 1; submission < SUBMISSIONS; submission++) {
            double[] changed = changed(manner, change, random);
            Attempt attempt = world.drive("ada", QUALITY, suite, changed, random);
            if (score(attempt) < score(best)) {
                best = attempt;
                manner = changed;
            }
        }
        Score score = new Generalization().score(best);
        return climb(world, Told.exactly(best, score, null), manner, new TrackBootstrap(TRACKS).of(best));
    }

    private static Climb climb(World on, Told told, double[] manner, Spread spread) {
        double variance = 0;
        for (double ofTrack : manner) {
            variance += ofTrack * ofTrack / manner.length;
        }
        World fresh = new World(on.trackSd(), Math.sqrt(variance), on.driveSd(), 0, on.unfinished());
        return new Climb(
                told.score().value(), fresh.truth(QUALITY), 2 * spread.score().halfWidth(), told.completionTenths());
    }

    private static double[] changed(double[] manner, double by, Random random) {
        double[] changed = World.gaussians(manner.length, random);
        for (int track = 0; track < changed.length; track++) {
            changed[track] = manner[track] + by * changed[track];
        }
        return changed;
    }

    private static double score(Attempt attempt) {
        return new Generalization().score(attempt).value();
    }
}
