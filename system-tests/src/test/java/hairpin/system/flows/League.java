package hairpin.system.flows;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hairpin.cli.stack.Part;
import hairpin.cli.stack.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// A league that runs, as people reach it.
public record League(Stack stack) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");
    private static final Duration OVER_WITHIN = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(300);
    private static final String THREE_TRACKS = """
            "suite": {"tracks": ["Switchback", "generated:7:0.3", "generated:8:0.4"], "directions": ["CCW"],
                      "seeds": [1]}
            """;

    /// The address of the leaderboard.
    public String pages() {
        return url(Part.LEADERBOARD);
    }

    /// Where a part answers; the pages go by the name under which Keycloak knows them.
    public String url(Part part) {
        String url = stack.ports().url(part);
        return part == Part.LEADERBOARD ? url.replace("127.0.0.1", "localhost") : url;
    }

    /// The organizer opens a season with a qualifier on three hidden tracks.
    void openQualifier(String seasonSlug, String raceSlug) {
        openQualifier(seasonSlug, raceSlug, THREE_TRACKS);
    }

    /// @param suites fields of a race in JSON, that of the hidden suite and perhaps of one to practise on
    public void openQualifier(String seasonSlug, String raceSlug, String suites) {
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
                 %s,
                 "rules": {"car": "classic", "laps": 1, "offTrackPenaltyMs": 3000, "collisionPenaltyMs": 5000,
                           "maxResets": 5, "maxTimeS": 60}}
                """.formatted(
                        raceSlug, Instant.now().plusSeconds(3600), Instant.now().plus(Duration.ofDays(2)), suites));
        post("olga", "/api/races/" + raceSlug + "/open", "");
    }

    /// A racer enters the season.
    public void register(String user, String seasonSlug) {
        post(user, "/api/seasons/" + seasonSlug + "/registrations", """
                {"alias": "%s-Races", "country": "NZ", "team": "Browser Works", "consent": true}
                """.formatted(user));
    }

    /// A racer uploads a model.
    ///
    /// @return how the library knows it
    public JsonNode upload(String user, String fileName, byte[] archive) {
        return success(
                "POST",
                user,
                url(Part.TRAINER) + "/api/models?name=" + fileName,
                "application/octet-stream",
                BodyPublishers.ofByteArray(archive));
    }

    /// The organizer closes a race, which reveals what it hid.
    public void close(String raceSlug) {
        post("olga", "/api/races/" + raceSlug + "/close", "");
    }

    /// Waits until a submission is over.
    ///
    /// @return its last state, such as `FINISHED`
    public String end(String submission) {
        long deadline = System.nanoTime() + OVER_WITHIN.toNanos();
        while (System.nanoTime() < deadline) {
            String state = get("/api/submissions/" + submission).path("state").asText();
            if (!state.isEmpty() && !UNDER_WAY.contains(state)) {
                return state;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        throw new AssertionError("submission " + submission + " is not over within " + OVER_WITHIN);
    }

    /// Asks the league service to do something.
    public JsonNode post(String user, String path, String body) {
        return success("POST", user, url(Part.LEAGUE) + path, "application/json", BodyPublishers.ofString(body));
    }

    /// What the league service tells everybody.
    public JsonNode get(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url(Part.LEAGUE) + path)).build();
        return json(send(request).body());
    }

    /// What everybody sees of the pages at this path.
    public String page(String path) {
        return send(HttpRequest.newBuilder(URI.create(pages() + path)).build()).body();
    }

    private JsonNode success(String method, String user, String address, String type, BodyPublisher body) {
        HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token(user))
                .header("Content-Type", type)
                .method(method, body)
                .build());
        if (response.statusCode() >= 300) {
            throw new AssertionError(method + " " + address + ": " + response.statusCode() + " " + response.body());
        }
        return response.body().isBlank() ? JSON.missingNode() : json(response.body());
    }

    /// Of one of the local stack's people, whose password is their name.
    public String token(String user) {
        String name = URLEncoder.encode(user, UTF_8);
        return granted("grant_type=password&client_id=hairpin-demo&username=" + name + "&password=" + name);
    }

    /// Of a sensor at the track.
    public String deviceToken(String device) {
        return granted("grant_type=client_credentials&client_id=" + device + "&client_secret=" + device + "-secret");
    }

    private String granted(String form) {
        HttpResponse<String> response = send(
                HttpRequest.newBuilder(URI.create(url(Part.KEYCLOAK) + "/realms/hairpin/protocol/openid-connect/token"))
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
