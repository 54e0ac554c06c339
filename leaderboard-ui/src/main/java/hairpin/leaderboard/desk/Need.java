package hairpin.leaderboard.desk;

import java.time.Instant;
import java.util.Comparator;

/// One thing that waits for the organizer.
///
/// @param subject the race, season or racer that it is about
/// @param place where that is: the season or race above it
/// @param count how many, where it is about several; otherwise 0
/// @param href where she can see to it
/// @param when in words, or nothing
/// @param atMs until when a clock counts down, or null
public record Need(Kind kind, String subject, String place, int count, String href, String when, Long atMs) {

    /// What is the matter, the most urgent first.
    public enum Kind {
        EVALUATION_BROKE,
        EVALUATION_SILENT,
        RUN_UNDER_WAY,
        READY_TO_FINISH,
        NEW_ENTRIES,
        WAITS_FOR_RESULTS,
        CLOSES_SOON,
        OPENS_SOON,
        MODEL_FAILED,
        SEASON_WITHOUT_ROUND,
        ROUND_WITHOUT_RACE
    }

    static final Comparator<Need> URGENT_FIRST = Comparator.comparing(Need::kind)
            .thenComparingLong(need -> need.atMs() == null ? Long.MAX_VALUE : need.atMs());

    static Need about(Kind kind, String subject, String place, String href) {
        return new Need(kind, subject, place, 0, href, "", null);
    }

    Need counting(int number) {
        return new Need(kind, subject, place, number, href, when, atMs);
    }

    Need at(String words, Instant moment) {
        return new Need(kind, subject, place, count, href, words, moment.toEpochMilli());
    }

    /// How it is marked: red for what is broken, amber for what waits, nothing for what is only good to know.
    public String mark() {
        return switch (kind) {
            case EVALUATION_BROKE -> "red";
            case EVALUATION_SILENT, READY_TO_FINISH, CLOSES_SOON -> "amber";
            case RUN_UNDER_WAY -> "open";
            case NEW_ENTRIES, WAITS_FOR_RESULTS, OPENS_SOON, MODEL_FAILED, SEASON_WITHOUT_ROUND, ROUND_WITHOUT_RACE ->
                "";
        };
    }
}
