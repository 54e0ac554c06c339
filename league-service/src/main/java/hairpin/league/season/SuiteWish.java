package hairpin.league.season;

import hairpin.events.Conditions;
import hairpin.events.Suites.Suite;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// A suite as an organizer wants it.
///
/// @param tracks names of the project's own tracks, or `generated:SEED:DIFFICULTY`
/// @param starts shares of the lap; missing: all from the tracks' first points
/// @param conditions missing: nothing varies
record SuiteWish(
        @NotNull @Size(min = 1, max = 500) List<@NotNull @Pattern(regexp = TRACK) String> tracks,
        @NotNull @Size(min = 1, max = 2) List<@NotNull @Pattern(regexp = "CCW|CW") String> directions,
        @NotNull @Size(min = 1, max = 100) List<@NotNull Long> seeds,
        @Size(max = 20) List<@NotNull @DecimalMin("0") @DecimalMax(value = "1", inclusive = false) Double> starts,
        @Size(max = 20) List<@NotNull Conditions> conditions) {

    private static final String GENERATED = "generated:";

    static final String TRACK = "[A-Za-z][A-Za-z0-9 _-]{0,63}|generated:-?[0-9]{1,19}:(0|1|0?\\.[0-9]{1,9}|1\\.0{1,9})";

    SuiteWish {
        starts = starts == null ? List.of() : starts;
        conditions = conditions == null ? List.of() : conditions;
    }

    static SuiteWish of(Suite suite) {
        return new SuiteWish(suite.tracks(), suite.directions(), suite.seeds(), suite.starts(), suite.conditions());
    }

    Suite suite() {
        return new Suite(tracks, directions, seeds, starts, conditions);
    }

    /// Whether it names something twice.
    boolean repeats() {
        return distinct(tracks) < tracks.size()
                || distinct(directions) < directions.size()
                || distinct(seeds) < seeds.size()
                || distinct(starts) < starts.size()
                || distinct(conditions.stream().map(Conditions::name).toList()) < conditions.size();
    }

    long rollouts() {
        long courses = (long) tracks.size() * directions.size();
        return courses * Math.max(1, starts.size()) * Math.max(1, conditions.size()) * seeds.size();
    }

    /// Whether it has a track or a seed of the other; a generated track is told by its seed, however difficult.
    boolean tells(SuiteWish other) {
        return !Collections.disjoint(shapes(), other.shapes()) || !Collections.disjoint(seeds, other.seeds);
    }

    private List<String> shapes() {
        return tracks.stream()
                .map(it -> it.startsWith(GENERATED) ? String.valueOf(generatorSeed(it)) : plain(it))
                .toList();
    }

    /// The engine finds its own tracks however their names are written.
    private static String plain(String track) {
        return track.strip().replace(' ', '-').toLowerCase(Locale.ROOT);
    }

    private static BigInteger generatorSeed(String track) {
        return new BigInteger(track.substring(GENERATED.length(), track.lastIndexOf(':')));
    }

    private static long distinct(List<?> things) {
        return things.stream().distinct().count();
    }
}
