package hairpin.system.secrecy;

import static java.util.Locale.ROOT;

import com.fasterxml.jackson.databind.JsonNode;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// All that must not be told while a suite is hidden, as patterns by what each is. Learned from the reveal itself, so
/// that nothing can be forgotten that is revealed.
final class Hidden {

    private static final int POINTS = 10;
    private static final int CONTEXT = 60;

    /// The finest that lap times of five seconds or more are published in while they are hidden.
    private static final int PUBLISHED_STEP_MS = 100;

    /// Nobody writes them by chance.
    private final Map<String, Pattern> words = new LinkedHashMap<>();

    /// Somebody else's may be the same.
    private final Map<String, Pattern> figures = new LinkedHashMap<>();

    /// @param results what is public of each submission after the closing
    Hidden(JsonNode reveal, Collection<JsonNode> results) {
        text("salt", reveal.path("salt").asText());
        reveal.path("suite").path("seeds").forEach(seed -> number("seed", seed.asText()));
        reveal.path("suite").path("starts").forEach(this::start);
        reveal.path("suite")
                .path("conditions")
                .forEach(it -> text("condition", it.path("name").asText()));
        reveal.path("suite").path("tracks").forEach(track -> track(track.asText()));
        results.forEach(this::result);
    }

    private void start(JsonNode share) {
        if (share.asDouble() > 0) {
            text("start", share.asText());
        }
    }

    private void track(String reference) {
        text("track name", reference.startsWith("generated:") ? reference.split(":", -1)[1] : reference);
        Track track = TrackCatalogue.find(reference).orElseThrow();
        length(reference, track.lengthM());
        for (int i = 0; i < Math.min(POINTS, track.size()); i++) {
            coordinate(reference, track.centreX(i));
            coordinate(reference, track.leftY(i));
        }
    }

    private void result(JsonNode result) {
        text("recording", result.path("provenance").path("recordingSha256").asText());
        for (JsonNode rollout : result.path("rollouts")) {
            text("digest of a rollout", rollout.path("digest").asText());
            milliseconds("par lap", rollout.path("parLapMs").asLong());
            rollout.path("laps")
                    .forEach(lap -> milliseconds("lap", lap.path("lapMs").asLong()));
        }
    }

    private void text(String what, String text) {
        if (text.length() < 5) {
            throw new AssertionError("the reveal tells no " + what + " to look for: \"" + text + "\"");
        }
        words.put(what + " " + text, Pattern.compile(Pattern.quote(text), Pattern.CASE_INSENSITIVE));
    }

    private void number(String what, String digits) {
        words.put(what + " " + digits, Pattern.compile("(?<![\\w.])" + digits + "(?!\\w)"));
    }

    /// Exactly, with two decimals, or with one and its unit.
    private void length(String reference, double metres) {
        String unit = "(" + rounded(metres, 1) + "\\s*m\\b)";
        figures.put("length of " + reference, alone(rounded(metres, 2), Pattern.quote("" + metres), unit));
    }

    /// Exactly or to the millimetre; those near the origin could be any small number.
    private void coordinate(String reference, double metres) {
        if (Math.abs(metres) >= 1) {
            figures.put("point of " + reference + " " + metres, alone(rounded(metres, 3), Pattern.quote("" + metres)));
        }
    }

    private static String rounded(double value, int decimals) {
        return Pattern.quote(String.format(ROOT, "%." + decimals + "f", value));
    }

    private static Pattern alone(String... spellings) {
        return Pattern.compile("(?<![\\w.:-])(" + String.join("|", spellings) + ")(?![\\w:.])");
    }

    /// As milliseconds, as seconds, or as mm:ss.SSS. A round one could as well be what a published figure was rounded
    /// to.
    private void milliseconds(String what, long ms) {
        if (ms % PUBLISHED_STEP_MS == 0) {
            return;
        }
        String seconds = String.format(ROOT, "%d.%03d", ms / 1000 % 60, ms % 1000);
        figures.put(
                what + " " + ms,
                Pattern.compile("(?<![\\w.-])(" + ms + "|(\\d{1,2}:)?0?" + Pattern.quote(seconds) + ")(?![\\w.-])"));
    }

    /// What of it is told there, with the words around it.
    ///
    /// @param names of the race and of all that is in it
    /// @param open the name of what may be told in full
    Optional<String> foundIn(Told told, Collection<String> names, String open) {
        return found(words, told.text()).or(() -> found(figures, told.partOn(names, open)));
    }

    private static Optional<String> found(Map<String, Pattern> patterns, String text) {
        for (Map.Entry<String, Pattern> one : patterns.entrySet()) {
            Matcher match = one.getValue().matcher(text);
            if (match.find()) {
                return Optional.of(one.getKey() + ": …"
                        + text.substring(
                                Math.max(0, match.start() - CONTEXT), Math.min(text.length(), match.end() + CONTEXT))
                        + "…");
            }
        }
        return Optional.empty();
    }

    /// The kinds of secrets of which none is in these texts.
    List<String> kindsNotIn(String texts) {
        return List.of(
                        "salt",
                        "seed",
                        "start",
                        "condition",
                        "track name",
                        "recording",
                        "digest of a rollout",
                        "par lap",
                        "lap")
                .stream()
                .filter(kind -> Stream.concat(words.entrySet().stream(), figures.entrySet().stream())
                        .filter(it -> it.getKey().startsWith(kind + " "))
                        .noneMatch(it -> it.getValue().matcher(texts).find()))
                .toList();
    }
}
