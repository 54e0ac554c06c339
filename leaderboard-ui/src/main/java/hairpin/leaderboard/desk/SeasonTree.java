package hairpin.leaderboard.desk;

import hairpin.events.Seasons.Round;
import hairpin.events.Seasons.SeasonChanged;
import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.news.ScheduledRace;
import hairpin.leaderboard.race.SeasonCard;
import java.util.List;
import java.util.Locale;

/// A season with its rounds and races.
///
/// @param days from the first opening to the last closing, in words
public record SeasonTree(
        String slug, String name, String state, String timeZone, String days, int racers, List<Branch> rounds) {

    public SeasonTree {
        rounds = List.copyOf(rounds);
    }

    /// A round with its races.
    public record Branch(int number, String name, List<RaceLine> races) {

        public Branch {
            races = List.copyOf(races);
        }
    }

    public boolean over() {
        return state.equals("FINISHED");
    }

    static SeasonTree of(SeasonChanged season, PublicRecord known, Locale locale) {
        return new SeasonTree(
                season.seasonSlug(),
                season.name(),
                season.state(),
                season.timeZone(),
                SeasonCard.days(season, locale),
                season.registrations(),
                season.rounds().stream()
                        .map(round -> branch(season, round, known, locale))
                        .toList());
    }

    private static Branch branch(SeasonChanged season, Round round, PublicRecord known, Locale locale) {
        return new Branch(
                round.number(),
                round.name(),
                round.races().stream()
                        .map(race -> RaceLine.of(new ScheduledRace(season, round, race), known, locale))
                        .toList());
    }
}
