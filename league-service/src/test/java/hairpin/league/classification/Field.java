package hairpin.league.classification;

import hairpin.scoring.Attempt;
import hairpin.scoring.Drive;
import hairpin.scoring.DrivenLap;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// A field of racers in a few words: `tries("ada", 1, run(10.1, 10.2))`.
final class Field {

    private static final long PAR_MS = 10_000;

    private Field() {}

    /// @param minute when the try was made
    static Attempt tries(String racer, int minute, Drive... drives) {
        Instant at = Instant.EPOCH.plusSeconds(60L * minute);
        return new Attempt(registration(racer), racer + "-" + minute, at, List.of(drives));
    }

    /// A run against the clock; laps in seconds, a negative one was ruled out.
    static Drive run(double... lapsS) {
        return Drive.run(Arrays.stream(lapsS)
                .mapToObj(lapS -> lapS < 0 ? DrivenLap.invalid(ms(-lapS)) : DrivenLap.valid(ms(lapS)))
                .toList());
    }

    /// One lap on a track of a suite, in times par.
    static Drive on(int track, double overPar) {
        return new Drive(track, PAR_MS, 1, List.of(DrivenLap.valid(Math.round(overPar * PAR_MS))));
    }

    /// One lap on a track of a suite that ended early.
    static Drive off(int track, double percent) {
        return new Drive(track, PAR_MS, 1, List.of(new DrivenLap(3 * PAR_MS, percent)));
    }

    static UUID registration(String racer) {
        return UUID.nameUUIDFromBytes(racer.getBytes(StandardCharsets.UTF_8));
    }

    private static long ms(double seconds) {
        return Math.round(seconds * 1000);
    }
}
