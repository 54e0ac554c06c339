package hairpin.scoring;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Made-up racing on made-up tracks, to see what scores do when the truth is known.
///
/// A drive's lap time over par is the model's quality, times what the track does to everyone, times what it does to
/// this model, times what happened on this drive. Hard tracks throw everyone off more often. The share of a drive's
/// variance that all models have in common is what common random numbers give: 0.8 in [#measured].
///
/// @param trackSd of what a track does to everyone's lap time, as a share of it
/// @param modelSd of what a track does to one model
/// @param driveSd of what happens on one drive
/// @param skew how much further hard tracks reach than easy ones
/// @param unfinished share of the drives that end early
record World(double trackSd, double modelSd, double driveSd, double skew, double unfinished) {

    static final int STARTS = 2;
    private static final long PAR_MS = 100_000;

    /// The spread and the correlation of a league's measured rollouts: half an interval of a difference is 0.38 % wide
    /// with 100 tracks × 2 starts.
    static World measured() {
        return new World(0.0260, 0.0088, 0.0095, 0, 0);
    }

    World withUnfinished(double share) {
        return new World(trackSd, modelSd, driveSd, skew, share);
    }

    World withSkew(double times) {
        return new World(trackSd, modelSd, driveSd, times, unfinished);
    }

    /// The pace and the hardness of each track, in standard deviations.
    static final class Tracks {

        private final double[] pace;
        private final double[] hardness;

        private Tracks(int count, Random random) {
            pace = gaussians(count, random);
            hardness = gaussians(count, random);
        }
    }

    static Tracks tracks(int count, Random random) {
        return new Tracks(count, random);
    }

    /// How a model takes to each track: its own part of each lap time, as a share of it.
    double[] manner(int tracks, Random random) {
        double[] manner = gaussians(tracks, random);
        for (int i = 0; i < tracks; i++) {
            manner[i] *= modelSd;
        }
        return manner;
    }

    Attempt drive(String racer, double quality, Tracks tracks, Random random) {
        return drive(racer, quality, tracks, manner(tracks.pace.length, random), random);
    }

    Attempt drive(String racer, double quality, Tracks tracks, double[] manner, Random random) {
        double edge = unfinished == 0 ? Double.POSITIVE_INFINITY : edge(unfinished);
        List<Drive> drives = new ArrayList<>();
        for (int track = 0; track < manner.length; track++) {
            double pace = tracks.pace[track] * trackSd + Math.abs(tracks.pace[track]) * trackSd * skew;
            for (int start = 0; start < STARTS; start++) {
                double overPar = quality * Math.exp(pace + manner[track] + driveSd * random.nextGaussian());
                double trouble = Math.sqrt(0.8) * tracks.hardness[track] + Math.sqrt(0.2) * random.nextGaussian();
                double completion = trouble > edge ? 5 + 90 * random.nextDouble() : 100;
                drives.add(
                        new Drive(track, PAR_MS, 1, List.of(new DrivenLap(Math.round(overPar * PAR_MS), completion))));
            }
        }
        return new Attempt(
                UUID.nameUUIDFromBytes(racer.getBytes(StandardCharsets.UTF_8)), racer, Instant.EPOCH, drives);
    }

    /// The score with so many tracks that chance has no part in it.
    double truth(double quality) {
        Random random = new Random(1);
        double[] overPar = new double[200_000];
        Tracks tracks = tracks(overPar.length / STARTS, random);
        List<Drive> drives = drive("truth", quality, tracks, random).drives();
        for (int i = 0; i < overPar.length; i++) {
            overPar[i] = Generalization.overPar(drives.get(i));
        }
        return InterquartileMean.of(overPar);
    }

    static double[] gaussians(int count, Random random) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextGaussian();
        }
        return values;
    }

    /// Above which a standard normal value lies with that probability.
    private static double edge(double share) {
        double from = -8;
        double to = 8;
        while (to - from > 1e-9) {
            double middle = (from + to) / 2;
            double above = middle < 0 ? Certainty.normal(-middle) : 1 - Certainty.normal(middle);
            from = above > share ? middle : from;
            to = above > share ? to : middle;
        }
        return from;
    }
}
