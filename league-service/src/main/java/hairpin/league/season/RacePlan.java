package hairpin.league.season;

import java.time.Instant;

/// A race with its rules; what is hidden is not in it.
///
/// @param rules of a virtual race, else null
/// @param event of a physical event, else null
record RacePlan(
        String seasonSlug,
        String slug,
        String name,
        String kind,
        String ranking,
        String state,
        Instant opensAt,
        Instant closesAt,
        int maxSubmissions,
        DrivingWish rules,
        NewRace.EventWish event) {

    static RacePlan of(SeasonEntity season, RaceEntity race) {
        RaceChange now = RaceChange.of(race);
        return new RacePlan(
                season.slug,
                race.slug,
                race.name,
                race.kind.name(),
                race.ranking.name(),
                race.state.name(),
                race.opensAt,
                race.closesAt,
                race.maxSubmissions,
                now.rules(),
                now.event());
    }
}
