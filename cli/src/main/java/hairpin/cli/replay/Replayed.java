package hairpin.cli.replay;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hairpin.simulator.car.CarParameters;
import hairpin.simulator.replay.Beat;
import hairpin.simulator.replay.LoggedDrive;
import hairpin.simulator.replay.Misses;
import hairpin.simulator.replay.OpenLoop;
import hairpin.simulator.replay.SimTrace;
import hairpin.simulator.replay.TrackAgreement;
import hairpin.simulator.track.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What came of one trace.
///
/// @param trace the file
/// @param beat how long its steps were taken to be
/// @param problems why the figures mean nothing; none when they do
record Replayed(
        String trace,
        String car,
        String beat,
        int rows,
        List<String> problems,
        List<Horizon> horizons,
        @JsonIgnore Misses misses) {

    static Replayed of(SimTrace trace, Track track, CarParameters car, Beat beat) {
        Misses misses = new Misses();
        OpenLoop loop = new OpenLoop(car);
        LoggedDrive.of(trace, beat).forEach(drive -> loop.measure(drive, misses));
        return new Replayed(
                trace.name(),
                car.name(),
                beat.name().toLowerCase(Locale.ROOT),
                trace.rows().size(),
                problems(TrackAgreement.of(trace, track), track.name(), misses),
                Horizon.all(misses),
                misses);
    }

    private static List<String> problems(TrackAgreement agreement, String track, Misses misses) {
        List<String> problems = new ArrayList<>();
        if (!agreement.holds()) {
            problems.add(String.format(
                    Locale.ROOT,
                    "was not driven on %s: its track is %.2f m long, not %.2f m, and progress is off by %.1f points",
                    track,
                    agreement.loggedLengthM(),
                    agreement.lengthM(),
                    agreement.p99Percent()));
        }
        if (misses.count(0) == 0) {
            problems.add("has no two rows in a row in which a car drives");
        }
        return problems;
    }
}
