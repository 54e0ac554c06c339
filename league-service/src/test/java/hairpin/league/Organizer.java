package hairpin.league;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.lessThan;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// Lays out seasons and races for tests, over REST, as an organizer would.
public final class Organizer {

    public static final String SUITE = """
            {"tracks": ["Secret-A", "Secret-B", "Secret-C", "generated:987654321:0.5"],
             "directions": ["CCW"], "seeds": [424242]}""";

    public static final String PRACTICE = """
            {"tracks": ["Clover", "Ribbon", "Serpent", "generated:7:0.5"], "directions": ["CCW"], "seeds": [5]}""";

    public static final String RULES = """
            {"car": "classic", "laps": 2, "offTrackPenaltyMs": 3000, "collisionPenaltyMs": 5000, "maxResets": 10,
             "maxTimeS": 180}""";

    private Organizer() {}

    /// A season with one round.
    ///
    /// @return its slug
    public static String season() {
        String slug = "s-" + UUID.randomUUID();
        post("/api/seasons", """
                {"slug": "%s", "name": "Season of tests", "description": "", "timeZone": "Europe/Berlin",
                 "pointsTable": [10, 6, 3], "dropWorst": 0}
                """.formatted(slug));
        round(slug);
        return slug;
    }

    public static void round(String season) {
        post("/api/seasons/" + season + "/rounds", "{\"name\": \"Round\"}");
    }

    /// A virtual race over four hidden tracks that is open now.
    ///
    /// @return its slug
    public static String openQualifier(String season, String ranking, int maxSubmissions) {
        return opened(qualifier(season, ranking, maxSubmissions));
    }

    public static String qualifier(String season, String ranking, int maxSubmissions) {
        String slug = "q-" + UUID.randomUUID();
        post("/api/seasons/" + season + "/rounds/1/races", """
                {"slug": "%s", "name": "Qualifier", "kind": "VIRTUAL_QUALIFIER", "ranking": "%s",
                 "opensAt": "%s", "closesAt": "%s", "maxSubmissions": %d,
                 "suite": {"tracks": ["Secret-A", "Secret-B", "Secret-C", "generated:987654321:0.5"],
                           "directions": ["CCW"], "seeds": [424242]},
                 "rules": {"car": "classic", "laps": 2, "offTrackPenaltyMs": 3000, "collisionPenaltyMs": 5000,
                           "maxResets": 10, "maxTimeS": 180}}
                """.formatted(
                        slug, ranking, inHours(1), inHours(48), maxSubmissions));
        return slug;
    }

    /// A virtual race over four hidden tracks with four others to practise on, open now.
    public static String openWithPractice(String season, int maxPractice) {
        String slug = "p-" + UUID.randomUUID();
        announce(
                        season,
                        slug,
                        SUITE,
                        RULES + ", \"practice\": {\"maxSubmissions\": " + maxPractice + ", \"suite\": " + PRACTICE
                                + "}")
                .then()
                .statusCode(201);
        return opened(slug);
    }

    /// A virtual race that is announced, with a suite and rules as given, in JSON.
    public static Response announce(String season, String slug, String suite, String rules) {
        return Tokens.as("olga", "organizer")
                .body("""
                {"slug": "%s", "name": "Varied", "kind": "VIRTUAL_QUALIFIER", "ranking": "GENERALIZATION",
                 "opensAt": "%s", "closesAt": "%s", "maxSubmissions": 3, "suite": %s, "rules": %s}
                """.formatted(slug, inHours(1), inHours(48), suite, rules))
                .post("/api/seasons/" + season + "/rounds/1/races");
    }

    /// A physical event in a round of the season that is open now.
    public static String openEvent(String season, int round) {
        String slug = "e-" + UUID.randomUUID();
        post("/api/seasons/" + season + "/rounds/" + round + "/races", """
                {"slug": "%s", "name": "Event", "kind": "PHYSICAL_EVENT", "ranking": "BEST_LAP_TIME",
                 "opensAt": "%s", "closesAt": "%s", "maxSubmissions": 0,
                 "event": {"runTimeMs": 120000, "minLapMs": 2000, "maxRuns": 3}}
                """.formatted(slug, inHours(1), inHours(48)));
        return opened(slug);
    }

    public static String opened(String race) {
        post("/api/races/" + race + "/open", "");
        return race;
    }

    public static void close(String race) {
        post("/api/races/" + race + "/close", "");
    }

    public static void finish(String race) {
        post("/api/races/" + race + "/finish", "");
    }

    /// @return the registration's id
    public static String register(String season, String person, String alias) {
        return Tokens.as(person, "racer")
                .body("{\"alias\": \"%s\", \"country\": \"DE\", \"team\": \"Kerb\", \"consent\": true}"
                        .formatted(alias))
                .post("/api/seasons/" + season + "/registrations")
                .then()
                .statusCode(201)
                .extract()
                .path("registrationId");
    }

    public static Instant inHours(int hours) {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(hours, ChronoUnit.HOURS);
    }

    private static void post(String path, String body) {
        given().spec(Tokens.as("olga", "organizer"))
                .body(body)
                .post(path)
                .then()
                .statusCode(lessThan(300));
    }
}
