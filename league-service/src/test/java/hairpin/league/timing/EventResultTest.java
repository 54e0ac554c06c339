package hairpin.league.timing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hairpin.league.Organizer;
import hairpin.league.Postgres;
import hairpin.league.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From the gate to the season's standings: best lap counts, 10, 6 and 3 points.
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Tokens.class)
class EventResultTest {

    private final Gate gate = new Gate();
    private String season;
    private String race;

    @BeforeEach
    void open_an_event_for_two_racers() {
        season = Organizer.season();
        Organizer.register(season, "ada-" + UUID.randomUUID(), "Ada-7");
        Organizer.register(season, "bo-" + UUID.randomUUID(), "Bo-Bends");
        race = Organizer.openEvent(season, 1);
        Tokens.as("olga", "organizer").put("/api/races/" + race + "/devices/" + gate.deviceId);
    }

    @Test
    void laps_become_places_and_places_become_points() {
        String ada = onTrack("Ada-7");
        gate.sees(100, 110, 119.5, 129.7);
        board().body("rows.alias", contains("Ada-7")).body("rows[0].bestLapMs", equalTo(9_500));
        act(ada, "end");

        String bo = onTrack("Bo-Bends");
        gate.sees(200, 209.25, 221);
        act(bo, "end");
        board().body("rows.alias", contains("Bo-Bends", "Ada-7"))
                .body("rows.bestLapMs", contains(9_250, 9_500))
                .body("rows.laps", contains(2, 3));

        Organizer.close(race);
        Organizer.finish(race);
        get("/api/seasons/" + season + "/standings")
                .body("rows.alias", contains("Bo-Bends", "Ada-7"))
                .body("rows.points", contains(10, 6));
    }

    @Test
    void a_lap_ruled_out_costs_the_place() {
        String ada = onTrack("Ada-7");
        gate.sees(100, 110, 119.5);
        act(ada, "end");
        String bo = onTrack("Bo-Bends");
        gate.sees(200, 209.25, 221);
        act(bo, "laps/1/invalidate?reason=short+cut");
        board().body("rows.alias", contains("Ada-7", "Bo-Bends")).body("rows.bestLapMs", contains(9_500, 11_750));
        act(bo, "undo");
        board().body("rows.alias", contains("Bo-Bends", "Ada-7"));
    }

    @Test
    void a_racers_best_run_counts() {
        act(onTrackAndSeen("Ada-7", 100, 111), "end");
        act(onTrackAndSeen("Ada-7", 200, 209), "end");
        act(onTrackAndSeen("Ada-7", 300, 310), "end");
        board().body("rows.size()", equalTo(1))
                .body("rows[0].bestLapMs", equalTo(9_000))
                .body("rows[0].attempts", equalTo(3));
    }

    @Test
    void once_the_event_is_final_its_laps_stand() {
        String ada = onTrackAndSeen("Ada-7", 100, 111, 121);
        Organizer.close(race);
        Tokens.as("olga", "organizer")
                .post("/api/races/" + race + "/finish")
                .then()
                .statusCode(409);
        act(ada, "end");
        Organizer.finish(race);
        Tokens.as("tim", "timekeeper")
                .post("/api/runs/" + ada + "/laps/1/invalidate")
                .then()
                .statusCode(409)
                .body("code", equalTo("RACE_FINAL"));
        gate.sees(130).statusCode(200).body("stored", equalTo(1));
        board().body("rows[0].laps", equalTo(2));
    }

    private String onTrackAndSeen(String alias, double... seconds) {
        String run = onTrack(alias);
        gate.sees(seconds).statusCode(200);
        return run;
    }

    private String onTrack(String alias) {
        String run = Tokens.as("tim", "timekeeper")
                .body("{\"alias\": \"%s\", \"carName\": \"Blue 3\", \"modelName\": \"m\"}".formatted(alias))
                .post("/api/races/" + race + "/runs")
                .then()
                .statusCode(201)
                .extract()
                .path("runId");
        act(run, "call");
        return run;
    }

    private static void act(String run, String act) {
        Tokens.as("tim", "timekeeper")
                .post("/api/runs/" + run + "/" + act)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse board() {
        return get("/api/races/" + race + "/board");
    }

    private static ValidatableResponse get(String path) {
        return Tokens.anonymous().get(path).then().statusCode(200);
    }
}
