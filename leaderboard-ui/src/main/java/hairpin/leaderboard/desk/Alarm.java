package hairpin.leaderboard.desk;

import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.upstream.Difference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A race of which results came out otherwise when they were driven once more, and nobody has said why.
///
/// @param slug,name of the race
public record Alarm(String slug, String name, int count) {

    /// @param unsettled the newest first; so are the races
    static List<Alarm> of(List<Difference> unsettled, PublicRecord known) {
        Map<String, Long> byRace = unsettled.stream()
                .collect(Collectors.groupingBy(Difference::raceSlug, LinkedHashMap::new, Collectors.counting()));
        return byRace.entrySet().stream()
                .map(race -> new Alarm(
                        race.getKey(),
                        known.race(race.getKey())
                                .map(place -> place.race().name())
                                .orElse(race.getKey()),
                        race.getValue().intValue()))
                .toList();
    }
}
