package hairpin.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Looks at the season as a spectator does: the public API, and the pages that a browser would show.
final class PublicPages {

    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(20);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Journal journal;
    private final Session spectator;
    private final Addresses addresses;

    PublicPages(Journal journal, Logins logins, Addresses addresses) {
        this.journal = journal;
        this.spectator = logins.nobody();
        this.addresses = addresses;
    }

    /// The rows of a race's board once it has as many, best first.
    JsonNode board(String race, int rows) {
        JsonNode board = eventually(
                () -> spectator
                        .get(addresses.league("/api/races/" + race + "/board"))
                        .json(),
                rows);
        journal.check("the board of " + race + " ranks " + rows + " racers", board.size() == rows, board.size());
        return board;
    }

    JsonNode standings(String season, int rows) {
        JsonNode standings = eventually(
                () -> spectator
                        .get(addresses.league("/api/seasons/" + season + "/standings"))
                        .json(),
                rows);
        journal.check("the standings have " + rows + " racers", standings.size() == rows, standings.size());
        return standings;
    }

    /// Checks that a page shows all of these words, as soon as the news has reached it.
    void shows(String path, List<String> words) {
        String url = addresses.page(path);
        long deadline = System.nanoTime() + SHOWN_WITHIN.toNanos();
        List<String> missing = missing(url, words);
        while (!missing.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            missing = missing(url, words);
        }
        journal.check("the page " + url + " shows it", missing.isEmpty(), "it without " + missing);
    }

    private List<String> missing(String url, List<String> words) {
        Answer page = spectator.get(url);
        return words.stream()
                .filter(word -> page.status() != 200 || !page.text().contains(word))
                .toList();
    }

    private static JsonNode eventually(Supplier<JsonNode> page, int rows) {
        long deadline = System.nanoTime() + SHOWN_WITHIN.toNanos();
        JsonNode found = page.get().path("rows");
        while (found.size() != rows && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            found = page.get().path("rows");
        }
        return found;
    }
}
