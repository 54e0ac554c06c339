package hairpin.league.submission;

import static hairpin.league.Tokens.as;
import static hairpin.league.Tokens.asClient;
import static org.hamcrest.Matchers.equalTo;

import hairpin.league.ModelLibrary;
import hairpin.league.Organizer;
import hairpin.league.Postgres;
import hairpin.league.Tokens;
import hairpin.league.outbox.FakeBroker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A season with a virtual qualifier and a day at a real track.
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Tokens.class)
@QuarkusTestResource(ModelLibrary.class)
class BothWorldsTest {

    private final League league;

    @Inject
    BothWorldsTest(EvaluationsListener listener, FakeBroker broker) {
        this.league = new League(listener, broker);
    }

    @BeforeEach
    void ada_and_bo_register() {
        league.register();
        Organizer.round(league.season());
    }

    @Test
    void virtual_and_physical_points_reach_the_same_standings() {
        String qualifier = Organizer.openQualifier(league.season(), "GENERALIZATION", 1);
        league.tell(league.submitted(qualifier, "ada").finished(1, league.provenance(qualifier), 1.3));
        league.tell(league.submitted(qualifier, "bo").finished(1, league.provenance(qualifier), 1.1));

        String event = Organizer.openEvent(league.season(), 2);
        drives(event, "Ada-7");

        league.board(event).body("rows.alias", equalTo(List.of("Ada-7"))).body("rows[0].score", equalTo(8750f));
        league.standings()
                .body("rows.alias", equalTo(List.of("Ada-7", "Bo-Bends")))
                .body("rows.points", equalTo(List.of(16, 10)))
                .body("rows[0].races.points", equalTo(List.of(6, 10)))
                .body("rows[1].races.rank", equalTo(List.of(1, 0)));
        Organizer.close(event);
        Organizer.finish(event);
        league.standings().body("rows[0].races.provisional", equalTo(List.of(true, false)));
    }

    private static void drives(String event, String alias) {
        String gate = "gate-" + UUID.randomUUID();
        as("tim", "timekeeper")
                .put("/api/races/" + event + "/devices/" + gate)
                .then()
                .statusCode(200);
        String run = as("tim", "timekeeper")
                .body("{\"alias\": \"" + alias + "\", \"carName\": \"Blue 3\", \"modelName\": \"fast\"}")
                .post("/api/races/" + event + "/runs")
                .then()
                .statusCode(201)
                .extract()
                .path("runId");
        timekeeper(run, "call");
        asClient(gate, "device").body("""
                        {"bootId": "b1", "passings": [
                          {"sequence": 1, "monotonicNs": 1000000000, "wallClock": "2026-05-09T10:00:00Z", "sensor": "s"},
                          {"sequence": 2, "monotonicNs": 10500000000, "wallClock": "2026-05-09T10:00:09Z", "sensor": "s"},
                          {"sequence": 3, "monotonicNs": 19250000000, "wallClock": "2026-05-09T10:00:18Z", "sensor": "s"}
                        ]}
                        """).post("/api/timing/passings").then().statusCode(200);
        timekeeper(run, "end");
    }

    private static void timekeeper(String run, String act) {
        as("tim", "timekeeper").post("/api/runs/" + run + "/" + act).then().statusCode(200);
    }
}
