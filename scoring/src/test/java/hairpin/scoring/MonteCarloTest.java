package hairpin.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What intervals, bands and orders are worth, counted over many made-up races whose truth is known. Seeds are fixed:
/// a change of these counts is a change of the scores.
class MonteCarloTest {

    private static final int TRACKS = 100;
    private static final double QUALITY = 1.2;

    private final World world = World.measured();

    @Test
    void an_interval_covers_the_truth_as_often_as_it_says() {
        assertThat(coverage(world, TRACKS, 2000)).isBetween(0.94, 0.96);
    }

    @Tag("slow")
    @ParameterizedTest(name = "skew {0}, {1} unfinished: {2} tracks")
    @CsvSource({"0, 0, 100", "0, 0.02, 100", "0, 0.1, 100", "0, 0.2, 100", "2, 0, 100", "2, 0.05, 100", "0, 0.05, 40"})
    void an_interval_covers_the_truth_whatever_the_world_is_like(double skew, double unfinished, int tracks) {
        World other = world.withSkew(skew).withUnfinished(unfinished);

        assertThat(coverage(other, tracks, 5000)).isBetween(0.94, 0.96);
    }

    @Test
    void models_that_are_alike_share_a_band() {
        assertThat(ties(world, 1.0, 2000)).isGreaterThanOrEqualTo(0.95);
        assertThat(ties(world.withUnfinished(0.02), 1.0, 2000)).isGreaterThanOrEqualTo(0.95);
    }

    @Tag("slow")
    @ParameterizedTest(name = "{0} unfinished")
    @CsvSource({"0", "0.005", "0.02", "0.1", "0.3"})
    void models_that_are_alike_share_a_band_however_often_they_fail(double unfinished) {
        assertThat(ties(world.withUnfinished(unfinished), 1.0, 4000)).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void one_percent_is_ordered_rightly_and_mostly_for_certain() {
        assertThat(wrongOrders(world, 1.01, 4000)).isLessThanOrEqualTo(0.01);
        assertThat(ties(world, 1.01, 500)).isLessThanOrEqualTo(0.1);
    }

    @Test
    void half_a_percent_is_ordered_rightly_in_ninety_nine_of_a_hundred() {
        assertThat(wrongOrders(world, 1.005, 4000)).isLessThanOrEqualTo(0.01);
    }

    @Test
    void a_model_that_completes_more_is_seldom_behind_one_that_completes_less() {
        Random random = new Random(5);
        int wrong = 0;
        for (int run = 0; run < 1000; run++) {
            World.Tracks tracks = World.tracks(TRACKS, random);
            Attempt steady = world.withUnfinished(0.02).drive("steady", QUALITY, tracks, random);
            Attempt wild = world.withUnfinished(0.08).drive("wild", QUALITY / 1.1, tracks, random);
            wrong += score(wild).compareTo(score(steady)) < 0 ? 1 : 0;
        }
        assertThat(wrong).isLessThanOrEqualTo(10);
    }

    private static double coverage(World world, int tracks, int runs) {
        double truth = world.truth(QUALITY);
        TrackBootstrap bootstrap = new TrackBootstrap(tracks);
        Random random = new Random(7);
        int covered = 0;
        for (int run = 0; run < runs; run++) {
            Attempt attempt = world.drive("ada", QUALITY, World.tracks(tracks, random), random);
            covered += bootstrap.of(attempt).score().covers(truth) ? 1 : 0;
        }
        return told("coverage", world, tracks, (double) covered / runs);
    }

    /// How often neither of two is surely ahead.
    private static double ties(World world, double gap, int runs) {
        TrackBootstrap bootstrap = new TrackBootstrap(TRACKS);
        Random random = new Random(11);
        int ties = 0;
        for (int run = 0; run < runs; run++) {
            World.Tracks tracks = World.tracks(TRACKS, random);
            Spread one = bootstrap.of(world.drive("ada", QUALITY, tracks, random));
            Spread other = bootstrap.of(world.drive("bo", QUALITY * gap, tracks, random));
            ties += one.surelyAheadOf(other) || other.surelyAheadOf(one) ? 0 : 1;
        }
        return told("ties at " + gap, world, TRACKS, (double) ties / runs);
    }

    private static double wrongOrders(World world, double gap, int runs) {
        Random random = new Random(13);
        int wrong = 0;
        for (int run = 0; run < runs; run++) {
            World.Tracks tracks = World.tracks(TRACKS, random);
            Score better = score(world.drive("ada", QUALITY, tracks, random));
            Score worse = score(world.drive("bo", QUALITY * gap, tracks, random));
            wrong += worse.compareTo(better) < 0 ? 1 : 0;
        }
        return told("wrong orders at " + gap, world, TRACKS, (double) wrong / runs);
    }

    private static Score score(Attempt attempt) {
        return new Generalization().score(attempt);
    }

    private static double told(String what, World world, int tracks, double share) {
        System.out.printf(
                "%s, %d tracks, skew %.0f, unfinished %.3f: %.4f%n",
                what, tracks, world.skew(), world.unfinished(), share);
        return share;
    }
}
