package hairpin.leaderboard.look;

import java.time.Instant;
import java.util.Locale;

/// What the frame around a page needs to know.
///
/// @param path of the page, to come back to after logging in
/// @param assets the version of style sheet and script
/// @param connected false when news from the league does not come in
/// @param newestAt when the newest thing known here happened
/// @param now the time by which countdowns start
public record Frame(
        Locale locale,
        Viewer viewer,
        String path,
        String assets,
        boolean connected,
        Instant newestAt,
        Instant now,
        Notice notice) {

    public Frame with(Notice another) {
        return new Frame(locale, viewer, path, assets, connected, newestAt, now, another);
    }

    public String language() {
        return locale.getLanguage();
    }

    /// True when anything is known at all.
    public boolean informed() {
        return newestAt.isAfter(Instant.EPOCH);
    }

    public String newest() {
        return Times.moment(newestAt, "UTC", locale);
    }

    public long nowMs() {
        return now.toEpochMilli();
    }
}
