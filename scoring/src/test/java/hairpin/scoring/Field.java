package hairpin.scoring;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// A field of racers in a few words: `tries("ada", 1, laps(10.1, 10.2))`.
final class Field {

    private Field() {}

    /// @param minute when the try was made
    static Attempt tries(String racer, int minute, Drive... drives) {
        return new Attempt(
                registration(racer), racer + "-" + minute, Instant.EPOCH.plusSeconds(60L * minute), List.of(drives));
    }

    /// A run against the clock; laps in seconds, a negative one was ruled out.
    static Drive run(double... lapsS) {
        return Drive.run(Arrays.stream(lapsS)
                .mapToObj(lapS -> lapS < 0 ? DrivenLap.invalid(ms(-lapS)) : DrivenLap.valid(ms(lapS)))
                .toList());
    }

    /// Two laps that were planned, all finished, on a track without par.
    static Drive laps(double... lapsS) {
        return new Drive(0, 0, lapsS.length, run(lapsS).laps());
    }

    /// Of the planned laps only these were finished; then the car got so far.
    static Drive stopped(int planned, double percent, double... lapsS) {
        List<DrivenLap> laps = new ArrayList<>(run(lapsS).laps());
        laps.add(new DrivenLap(60_000, percent));
        return new Drive(0, 0, planned, laps);
    }

    /// One lap on a track of a suite, in times par.
    static Drive on(int track, double overPar) {
        return new Drive(track, 10_000, 1, List.of(DrivenLap.valid(Math.round(overPar * 10_000))));
    }

    /// One lap on a track of a suite that ended early.
    static Drive off(int track, double percent) {
        return new Drive(track, 10_000, 1, List.of(new DrivenLap(30_000, percent)));
    }

    static UUID registration(String racer) {
        return UUID.nameUUIDFromBytes(racer.getBytes(StandardCharsets.UTF_8));
    }

    /// Who counts with which try, best first.
    static List<String> order(Classification classification) {
        return classification.places().stream()
                .map(place -> place.counting().id())
                .toList();
    }

    private static long ms(double seconds) {
        return Math.round(seconds * 1000);
    }
}
