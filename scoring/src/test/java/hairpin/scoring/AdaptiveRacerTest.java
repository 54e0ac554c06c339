package hairpin.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.scoring.Ladder.Shown;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    record Climb(double told, double truth, double intervalWidth) {

        double gainInWidths() {
            return (truth - told) / intervalWidth;
        }
    }

    @ParameterizedTest(name = "changing lap times by {0} of themselves")
    @ValueSource(doubles = {0.01, 0.03, 0.1, 0.3})
    void who_climbs_by_what_is_told_gains_at_most_the_width_of_an_interval(double change) {
        for (int seed = 0; seed < 8; seed++) {
            Climb climb = climbByTheBoard(change, seed);
            assertThat(climb.gainInWidths()).as(climb.toString()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void who_could_climb_by_exact_scores_would_gain_far_more() {
        assertThat(climbByExactScores(0.03, 0).gainInWidths()).isGreaterThan(3);
    }

    private Climb climbByTheBoard(double change, int seed) {
        Random random = new Random(seed);
        World.Tracks suite = World.tracks(TRACKS, random);
        double[] manner = world.manner(TRACKS, random);
        Shown shown = ladder.after(null, world.drive("ada", QUALITY, suite, manner, random));
        for (int submission = 1; submission < SUBMISSIONS; submission++) {
            double[] changed = changed(manner, change, random);
            Shown after = ladder.after(shown, world.drive("ada", QUALITY, suite, changed, random));
            if (!after.equals(shown)) {
                shown = after;
                manner = changed;
            }
        }
        return climb(shown.told().score().value(), manner, shown.spread());
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
        return climb(score(best), manner, new TrackBootstrap(TRACKS).of(best));
    }

    private Climb climb(double told, double[] manner, Spread spread) {
        double variance = 0;
        for (double ofTrack : manner) {
            variance += ofTrack * ofTrack / manner.length;
        }
        World fresh = new World(world.trackSd(), Math.sqrt(variance), world.driveSd(), 0, 0);
        return new Climb(told, fresh.truth(QUALITY), 2 * spread.score().halfWidth());
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
