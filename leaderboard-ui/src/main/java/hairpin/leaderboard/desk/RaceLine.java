package hairpin.leaderboard.desk;

import hairpin.events.Boards.BoardChanged;
import hairpin.events.Submissions.SubmissionChanged;
import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.news.ScheduledRace;
import hairpin.leaderboard.race.RaceHead;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A race as the organizer sees it.
///
/// @param underWay submissions whose result is still to come, without practice
/// @param submissions in all, without practice
public record RaceLine(RaceHead head, int underWay, int submissions) {

    static RaceLine of(ScheduledRace race, PublicRecord known, Locale locale) {
        Optional<BoardChanged> board = known.board(race.race().slug());
        return new RaceLine(
                RaceHead.of(race, board, locale), underWay(known, race.race().slug()), (int)
                        known.submissionsOf(race.race().slug()).stream()
                                .filter(it -> !it.practice())
                                .count());
    }

    static int underWay(PublicRecord known, String raceSlug) {
        List<SubmissionChanged> all = known.submissionsOf(raceSlug);
        return (int) all.stream()
                .filter(it -> !it.practice())
                .filter(it -> it.state().equals("QUEUED") || it.state().equals("RUNNING"))
                .count();
    }

    /// The step that comes next: `open`, `close`, `finish`, or null when the race is final.
    public String step() {
        return switch (head.state()) {
            case "SCHEDULED" -> "open";
            case "OPEN" -> "close";
            case "CLOSED" -> "finish";
            default -> null;
        };
    }
}
