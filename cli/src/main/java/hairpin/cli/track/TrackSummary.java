package hairpin.cli.track;

import com.fasterxml.jackson.annotation.JsonInclude;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackInspection;
import java.util.List;
import java.util.Locale;

/// What `track inspect` says about one track.
///
/// @param minRadiusM absent where nothing bends
/// @param problems empty for a track that laps can be driven on
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrackSummary(
        String name,
        int points,
        double lengthM,
        double meanWidthM,
        double minWidthM,
        double maxWidthM,
        String direction,
        boolean closed,
        Double minRadiusM,
        List<String> problems) {

    static final List<String> HEADINGS = List.of(
            "name", "points", "length m", "width m", "min", "max", "direction", "closed", "min radius m", "problems");

    static TrackSummary of(Track track) {
        double radius = track.minRadiusM();
        return new TrackSummary(
                track.name(),
                track.size(),
                millimetres(track.lengthM()),
                millimetres(track.meanWidthM()),
                millimetres(track.minWidthM()),
                millimetres(track.maxWidthM()),
                track.direction().name(),
                track.closed(),
                Double.isInfinite(radius) ? null : millimetres(radius),
                TrackInspection.problems(track));
    }

    List<String> cells() {
        return List.of(
                name,
                Integer.toString(points),
                metres(lengthM),
                metres(meanWidthM),
                metres(minWidthM),
                metres(maxWidthM),
                closed ? direction : "-",
                closed ? "yes" : "no",
                minRadiusM == null ? "-" : metres(minRadiusM),
                problems.isEmpty() ? "none" : String.join("; ", problems));
    }

    private static String metres(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static double millimetres(double value) {
        return Math.rint(value * 1000) / 1000;
    }
}
