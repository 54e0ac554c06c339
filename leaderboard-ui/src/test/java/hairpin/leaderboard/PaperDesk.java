package hairpin.leaderboard;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The league as far as organizers ask it. The slug `taken` is taken, the name `Tab` is malformed, the qualifier cannot
/// be finished, and a penalty of less than a second is refused.
final class PaperDesk {

    record Answer(int status, Object body) {}

    private JsonNode last;
    private final List<Map<String, Object>> rulings = new ArrayList<>();

    PaperDesk() {
        rulings.add(
                ruling("r1", SampleSeason.QUALIFIER, "Gus-Gravel", "DISQUALIFICATION", 0, "Model of somebody else"));
        rulings.add(ruling("r2", null, "Dax-Drift", "EXCLUSION", 0, "Two accounts"));
        Map<String, Object> lifted =
                ruling("r3", SampleSeason.QUALIFIER, "Fin-Fast", "PENALTY", 2500, "Left the track in turn two");
        lifted.put("liftedAt", "2026-05-12T09:30:00Z");
        lifted.put("liftedBy", "olga");
        lifted.put("liftedBecause", "The camera shows a wheel on the road");
        rulings.add(lifted);
    }

    static boolean knows(String method, String path) {
        boolean reads = method.equals("GET");
        return path.matches("/api/races/[^/]+(/(rulings|rejudgings|differences|open|close|finish))?")
                || path.matches("/api/(rejudgings|differences)/[^/]+(/.*)?")
                || path.equals("/api/differences")
                || path.matches("/api/rulings/[^/]+/lift")
                || path.matches("/api/seasons/[^/]+/(rulings|exclusions|rounds.*)")
                || (path.matches("/api/seasons/[^/]+/registrations") && reads)
                || (path.matches("/api/seasons(/[^/]+)?") && !reads);
    }

    /// What an organizer sent last.
    JsonNode last() {
        return last;
    }

    Answer answer(String method, String path, JsonNode sent) {
        last = method.equals("GET") ? last : sent;
        if (PaperRejudging.knows(path)) {
            return PaperRejudging.answer(method, path);
        }
        if (method.equals("GET")) {
            return new Answer(
                    200, path.endsWith("/rulings") ? rulings : path.endsWith("/registrations") ? entrants() : plan());
        }
        if (path.endsWith("/finish")) {
            return refusal(409, "NOT_CLOSED_YET", "Blind Corners is not closed yet.", "Close it first.");
        }
        if (path.endsWith("/rulings") && sent.path("penaltyMs").asInt() % 1000 > 0) {
            return refusal(409, "PENALTY_WITHOUT_TIME", "A penalty is whole seconds here.", "Say how many.");
        }
        return lay(path, sent);
    }

    /// A season, round or race that is asked for, or changed.
    private static Answer lay(String path, JsonNode wish) {
        if (wish.path("slug").asText().equals("taken")) {
            return refusal(409, "SLUG_TAKEN", "There is a race \"taken\" already.", "Choose another slug.");
        }
        if (wish.path("name").asText().equals("Tab")) {
            return refusal(400, "MALFORMED", "name must be there, as text without control characters", "Look it up.");
        }
        return new Answer(201, path.endsWith("/rounds") ? Map.of("number", 3) : wish);
    }

    private static Answer refusal(int status, String code, String detail, String next) {
        return new Answer(
                status, Map.of("title", "Refused", "status", status, "code", code, "detail", detail, "next", next));
    }

    private static Map<String, ?> plan() {
        return Map.of(
                "slug", SampleSeason.FINAL,
                "name", "The Last Chicane",
                "kind", "VIRTUAL_FINAL",
                "ranking", "TOTAL_TIME",
                "state", "SCHEDULED",
                "opensAt", "2027-03-01T11:00:31.123456Z",
                "closesAt", "2027-03-08T11:00:00Z",
                "maxSubmissions", 3,
                "rules",
                        Map.of(
                                "car", "classic",
                                "laps", 2,
                                "offTrackPenaltyMs", 2500,
                                "collisionPenaltyMs", 5000,
                                "maxResets", 10,
                                "maxTimeS", 180));
    }

    private static List<Map<String, ?>> entrants() {
        return List.of(
                entrant("Dax-Drift", "DE", "Team Schräglage", Instant.parse("2026-05-01T10:00:00Z"), true),
                entrant("Ada-7", "GB", "Apex Labs", Instant.parse("2026-05-02T10:00:00Z"), false),
                entrant("Hana-Hook", "JP", "", Instant.now().minusSeconds(3600), false));
    }

    private static Map<String, ?> entrant(String alias, String country, String team, Instant at, boolean excluded) {
        return Map.of(
                "alias", alias,
                "country", country,
                "team", team,
                "division", "OPEN",
                "registeredAt", at,
                "excluded", excluded);
    }

    private static Map<String, Object> ruling(
            String id, String race, String alias, String kind, int penaltyMs, String reason) {
        Map<String, Object> ruling = new HashMap<>();
        ruling.put("rulingId", id);
        ruling.put("raceSlug", race);
        ruling.put("alias", alias);
        ruling.put("kind", kind);
        ruling.put("penaltyMs", penaltyMs);
        ruling.put("reason", reason);
        ruling.put("author", "olga");
        ruling.put("at", "2026-05-11T18:00:00Z");
        return ruling;
    }
}
