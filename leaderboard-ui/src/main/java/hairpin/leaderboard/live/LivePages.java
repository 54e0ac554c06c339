package hairpin.leaderboard.live;

import hairpin.leaderboard.news.Subject;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A family of pages that can be watched, such as all race pages.
public interface LivePages {

    /// Their address with `:key` in it, such as `/races/:key`; the stream is at `/races/:key/stream`.
    String address();

    /// What the page shows now, or empty when there is no such page.
    Optional<LiveView> view(String key, Locale locale);

    /// The keys of the pages on which a change of the subject can be seen.
    Set<String> showing(Subject subject);
}
