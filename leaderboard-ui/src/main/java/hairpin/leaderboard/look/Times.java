package hairpin.leaderboard.look;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How times are written.
public final class Times {

    /// What stands where there is no time yet.
    public static final String NONE = "–";

    private Times() {}

    /// `mm:ss.SSS`; minutes go on past 99.
    public static String lap(Long lapMs) {
        return lapMs == null
                ? NONE
                : String.format(Locale.ROOT, "%02d:%02d.%03d", lapMs / 60_000, lapMs / 1000 % 60, lapMs % 1000);
    }

    /// `+0.214`, or `+1:02.345` from a minute on.
    public static String gap(Long gapMs) {
        if (gapMs == null) {
            return NONE;
        }
        return gapMs < 60_000
                ? String.format(Locale.ROOT, "+%d.%03d", gapMs / 1000, gapMs % 1000)
                : String.format(Locale.ROOT, "+%d:%02d.%03d", gapMs / 60_000, gapMs / 1000 % 60, gapMs % 1000);
    }

    /// What is left on a clock: `2 d 3 h`, `3:04:05` or `04:05`.
    public static String left(long leftMs) {
        Duration left = Duration.ofMillis(Math.max(0, leftMs));
        if (left.toDays() > 0) {
            return left.toDays() + " d " + left.toHoursPart() + " h";
        }
        return left.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", left.toHours(), left.toMinutesPart(), left.toSecondsPart())
                : String.format(Locale.ROOT, "%02d:%02d", left.toMinutesPart(), left.toSecondsPart());
    }

    /// How long something has lasted, to the minute: `< 1 min`, `4 min`, `2 h 5 min` or `1 d 3 h`.
    public static String age(long lastedMs) {
        Duration lasted = Duration.ofMillis(Math.max(0, lastedMs));
        if (lasted.toDays() > 0) {
            return lasted.toDays() + " d " + lasted.toHoursPart() + " h";
        }
        if (lasted.toHours() > 0) {
            return lasted.toHours() + " h " + lasted.toMinutesPart() + " min";
        }
        return lasted.toMinutes() > 0 ? lasted.toMinutes() + " min" : "< 1 min";
    }

    /// A moment with its zone, such as `12 May 2026, 18:00 CEST`.
    public static String moment(Instant at, String timeZone, Locale locale) {
        return at == null
                ? NONE
                : DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm z", locale)
                        .withZone(zone(timeZone))
                        .format(at);
    }

    /// The day of a moment, such as `12 May`.
    public static String day(Instant at, String timeZone, Locale locale) {
        return at == null
                ? NONE
                : DateTimeFormatter.ofPattern("d MMM", locale)
                        .withZone(zone(timeZone))
                        .format(at);
    }

    /// The time of day of a moment, such as `18:04:11`.
    public static String clock(Instant at, String timeZone) {
        return at == null
                ? NONE
                : DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT)
                        .withZone(zone(timeZone))
                        .format(at);
    }

    private static ZoneId zone(String timeZone) {
        try {
            return timeZone == null ? ZoneOffset.UTC : ZoneId.of(timeZone);
        } catch (java.time.DateTimeException _) {
            return ZoneOffset.UTC;
        }
    }
}
