package hairpin.leaderboard.race;

import hairpin.events.Boards.BoardChanged;
import hairpin.events.Seasons.Driving;
import hairpin.events.Seasons.Race;
import hairpin.leaderboard.look.Times;
import hairpin.leaderboard.news.ScheduledRace;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What stands above a board. Known from the calendar; when that is missing, from the board itself.
///
/// @param round its number, or 0 when the calendar is not known
/// @param opens,closes moments in the race's zone, in words
/// @param turnsAt when the state changes next (opening or closing), or null
/// @param commitment of a hidden suite, or null
/// @param driving what is driven, as far as it is told, or null
public record RaceHead(
        String seasonSlug,
        String seasonName,
        int round,
        String roundName,
        String slug,
        String name,
        String kind,
        String state,
        String ranking,
        String opens,
        String closes,
        Instant turnsAt,
        int maxSubmissions,
        int suiteRollouts,
        String commitment,
        int racers,
        Driving driving) {

    public static RaceHead of(ScheduledRace scheduled, Optional<BoardChanged> board, Locale locale) {
        Race race = scheduled.race();
        String zone = scheduled.season().timeZone();
        return new RaceHead(
                scheduled.season().seasonSlug(),
                scheduled.season().name(),
                scheduled.round().number(),
                scheduled.round().name(),
                race.slug(),
                race.name(),
                race.kind(),
                race.state(),
                race.ranking(),
                Times.moment(race.opensAt(), zone, locale),
                Times.moment(race.closesAt(), zone, locale),
                turnsAt(race),
                race.maxSubmissions(),
                race.suiteRollouts(),
                race.suiteCommitment(),
                board.map(known -> known.rows().size()).orElse(0),
                race.driving());
    }

    static RaceHead of(BoardChanged board) {
        return new RaceHead(
                board.seasonSlug(),
                board.seasonSlug(),
                0,
                "",
                board.raceSlug(),
                board.raceName(),
                board.kind(),
                board.state(),
                board.ranking(),
                Times.NONE,
                Times.NONE,
                null,
                0,
                0,
                null,
                board.rows().size(),
                null);
    }

    public boolean physical() {
        return "PHYSICAL_EVENT".equals(kind);
    }

    /// What about the drive is not as usual, in a few words' codes; one that is not known yet is left out.
    public List<String> aspects() {
        return driving == null ? List.of() : Aspects.of(driving.varied());
    }

    /// How often a racer may practise.
    public int maxPractice() {
        return driving == null || driving.practice() == null
                ? 0
                : driving.practice().maxSubmissions();
    }

    /// What racers practise on.
    public List<String> practiceTracks() {
        return maxPractice() == 0 ? List.of() : driving.practice().tracks();
    }

    /// Whether the tracks are not known yet, and figures are coarse.
    public boolean hidden() {
        return Unit.of(ranking, kind, state).coarse();
    }

    public boolean open() {
        return "OPEN".equals(state);
    }

    public boolean scheduled() {
        return "SCHEDULED".equals(state);
    }

    public boolean general() {
        return "GENERALIZATION".equals(ranking);
    }

    public boolean byBestLap() {
        return "BEST_LAP_TIME".equals(ranking);
    }

    /// The address of its page.
    public String path() {
        return (physical() ? "/events/" : "/races/") + slug;
    }

    public String left(Instant now) {
        return turnsAt == null ? "" : Times.left(turnsAt.toEpochMilli() - now.toEpochMilli());
    }

    public Long turnsAtMs() {
        return turnsAt == null ? null : turnsAt.toEpochMilli();
    }

    private static Instant turnsAt(Race race) {
        return switch (race.state()) {
            case "OPEN" -> race.closesAt();
            case "SCHEDULED" -> race.opensAt();
            case null, default -> null;
        };
    }
}
