package hairpin.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hairpin.cli.stack.Ports;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Eight racers with many submissions on a stack that runs, for loads and fault runs.
public final class Crowd implements AutoCloseable {

    private static final List<String> RACERS = List.of("ada", "bo", "cleo", "dax", "evi", "fin", "gus", "hana");

    private final Web web = new Web();
    private final Addresses addresses;
    private final Logins logins;
    private final Session organizer;
    private final Map<String, Session> racers = new ConcurrentHashMap<>();
    private final String season;

    /// Opens a season and registers everyone.
    ///
    /// @param season its slug, which nobody has used yet
    public Crowd(Ports ports, String season) {
        this.addresses = new Addresses(ports);
        this.logins = new Logins(web, addresses.keycloak());
        this.organizer = logins.of("olga");
        this.season = season;
        ObjectNode wish = Session.json()
                .put("slug", season)
                .put("name", "Crowd")
                .put("description", "")
                .put("timeZone", "Europe/Berlin")
                .put("dropWorst", 0);
        wish.putArray("pointsTable").add(3).add(2).add(1);
        organizer.post(addresses.league("/api/seasons"), wish).success();
        organizer
                .post(
                        addresses.league("/api/seasons/" + season + "/rounds"),
                        Session.json().put("name", "Round"))
                .success();
        RACERS.forEach(this::register);
    }

    public List<String> racers() {
        return RACERS;
    }

    /// A qualifier that is open now.
    ///
    /// @param tracks each driven in both directions
    /// @return its slug
    public String openRace(String name, List<String> tracks, int laps, int maxSubmissions) {
        String race = season + "-" + name;
        Instant now = Instant.now();
        ObjectNode wish = Session.json()
                .put("slug", race)
                .put("name", name)
                .put("kind", "VIRTUAL_QUALIFIER")
                .put("ranking", "GENERALIZATION")
                .put("opensAt", now.plus(Duration.ofHours(1)).toString())
                .put("closesAt", now.plus(Duration.ofDays(2)).toString())
                .put("maxSubmissions", maxSubmissions);
        ObjectNode suite = wish.putObject("suite");
        tracks.forEach(suite.putArray("tracks")::add);
        suite.putArray("directions").add("CCW").add("CW");
        suite.putArray("seeds").add(1);
        wish.putObject("rules")
                .put("car", "classic")
                .put("laps", laps)
                .put("offTrackPenaltyMs", 3000)
                .put("collisionPenaltyMs", 5000)
                .put("maxResets", 10)
                .put("maxTimeS", 120);
        organizer
                .post(addresses.league("/api/seasons/" + season + "/rounds/1/races"), wish)
                .success();
        organizer.post(addresses.league("/api/races/" + race + "/open")).success();
        return race;
    }

    /// @return the model's id
    public String upload(String racer, String fileName, byte[] archive) {
        return session(racer)
                .upload(addresses.trainer("/api/models?name=" + fileName), archive)
                .success()
                .path("modelId")
                .asText();
    }

    /// @return the submission's id
    public String submit(String racer, String race, String modelId) {
        return submission(racer, race, modelId).success().path("submissionId").asText();
    }

    /// Why a further submission is refused, or nothing when it is not.
    public String refusal(String racer, String race, String modelId) {
        return submission(racer, race, modelId).json().path("code").asText("");
    }

    public JsonNode submission(String id) {
        return seen("/api/submissions/" + id);
    }

    public JsonNode board(String race) {
        return seen("/api/races/" + race + "/board");
    }

    private JsonNode seen(String path) {
        return logins.nobody().get(addresses.league(path)).success();
    }

    private Answer submission(String racer, String race, String modelId) {
        return session(racer)
                .post(
                        addresses.league("/api/races/" + race + "/submissions"),
                        Session.json().put("modelId", modelId));
    }

    private void register(String racer) {
        session(racer)
                .post(
                        addresses.league("/api/seasons/" + season + "/registrations"),
                        Session.json()
                                .put("alias", racer)
                                .put("country", "DE")
                                .put("team", "")
                                .put("consent", true))
                .success();
    }

    private Session session(String racer) {
        return racers.computeIfAbsent(racer, logins::of);
    }

    @Override
    public void close() {
        web.close();
    }
}
