package hairpin.system.flows;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/// A league that runs, as people reach it.
///
/// @param pages the address of the leaderboard
record League(String pages, String league, String keycloak) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /// The organizer opens a season with a qualifier on three hidden tracks.
    void openQualifier(String seasonSlug, String raceSlug) {
        post("olga", "/api/seasons", """
                {"slug": "%s", "name": "Browser Cup", "description": "One qualifier.", "timeZone": "Europe/Berlin",
                 "pointsTable": [25, 18, 15], "dropWorst": 0}
                """.formatted(seasonSlug));
        post("olga", "/api/seasons/" + seasonSlug + "/rounds", """
                {"name": "Qualifying"}
                """);
        post("olga", "/api/seasons/" + seasonSlug + "/rounds/1/races", """
                {"slug": "%s", "name": "Browser Qualifier", "kind": "VIRTUAL_QUALIFIER", "ranking": "GENERALIZATION",
                 "opensAt": "%s", "closesAt": "%s", "maxSubmissions": 3,
                 "suite": {"tracks": ["Switchback", "generated:7:0.3", "generated:8:0.4"],
                           "directions": ["CCW"], "seeds": [1]},
                 "rules": {"car": "classic", "laps": 1, "offTrackPenaltyMs": 3000, "collisionPenaltyMs": 5000,
                           "maxResets": 5, "maxTimeS": 60}}
                """.formatted(
                        raceSlug, Instant.now().plusSeconds(3600), Instant.now().plus(Duration.ofDays(2))));
        post("olga", "/api/races/" + raceSlug + "/open", "");
    }

    /// The organizer closes a race, which reveals what it hid.
    void close(String raceSlug) {
        post("olga", "/api/races/" + raceSlug + "/close", "");
    }

    private void post(String user, String path, String body) {
        HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(league + path))
                .header("Authorization", "Bearer " + token(user))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
        if (response.statusCode() >= 300) {
            throw new AssertionError("POST " + path + ": " + response.statusCode() + " " + response.body());
        }
    }

    private String token(String user) {
        String form = "grant_type=password&client_id=hairpin-demo&username=" + URLEncoder.encode(user, UTF_8)
                + "&password=" + URLEncoder.encode(user, UTF_8);
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(URI.create(keycloak + "/realms/hairpin/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
        return json(response.body()).path("access_token").asText();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException unreadable) {
            throw new AssertionError("not JSON: " + text, unreadable);
        }
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(request.uri() + " did not answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }
}
