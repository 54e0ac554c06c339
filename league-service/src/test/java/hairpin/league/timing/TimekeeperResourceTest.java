package hairpin.league.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hairpin.events.EventJson;
import hairpin.events.Runs;
import hairpin.events.Topics;
import hairpin.league.Organizer;
import hairpin.league.Postgres;
import hairpin.league.Tokens;
import hairpin.league.outbox.FakeBroker;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A day at the track: laps of at least 2 s, runs of 120 s, three runs for each racer.
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Tokens.class)
class TimekeeperResourceTest {

    private final FakeBroker broker;
    private final AgroalDataSource database;
    private final Gate gate = new Gate();
    private String race;

    @Inject
    TimekeeperResourceTest(FakeBroker broker, AgroalDataSource database) {
        this.broker = broker;
        this.database = database;
    }

    @BeforeEach
    void open_an_event_for_two_racers() {
        String season = Organizer.season();
        Organizer.register(season, "ada-" + UUID.randomUUID(), "Ada-7");
        Organizer.register(season, "bo-" + UUID.randomUUID(), "Bo-Bends");
        race = Organizer.openEvent(season, 1);
        put("/api/races/" + race + "/devices/" + gate.deviceId).statusCode(200);
    }

    @Test
    void passings_become_laps_of_the_racer_on_the_track() {
        String run = checkIn("Ada-7");
        act(run, "call").statusCode(200).body("state", equalTo("READY"));
        gate.sees(100, 109.5, 109.52, 118.25).statusCode(200);
        runs().body("[0].state", equalTo("RUNNING"))
                .body("[0].alias", equalTo("Ada-7"))
                .body("[0].carName", equalTo("Blue 3"))
                .body("[0].laps.lapMs", contains(9500, 8750))
                .body("[0].laps.best", contains(false, true))
                .body("[0].laps.source", contains("SENSOR", "SENSOR"))
                .body("[0].clockRunsSince", notNullValue());
    }

    @Test
    void the_track_is_shown_live_on_the_topic() {
        String run = checkIn("Ada-7");
        checkIn("Bo-Bends");
        act(run, "call");
        gate.sees(1);
        gate.sees(10);
        await().until(() -> news().stream().anyMatch(event -> event.laps().size() == 1));
        Runs.RunChanged last = news().getLast();
        assertThat(last.runId()).isEqualTo(run);
        assertThat(last.state()).isEqualTo("RUNNING");
        assertThat(last.queue()).containsExactly("Bo-Bends");
        assertThat(news().stream().map(Runs.RunChanged::state).distinct())
                .containsExactly("QUEUED", "READY", "RUNNING");
    }

    @Test
    void passings_that_nothing_comes_of_are_no_news() {
        String run = checkIn("Ada-7");
        act(run, "call");
        gate.sees(1);
        await().until(() -> news().size() == 3);
        gate.sees(1.1);
        act(run, "end");
        await().until(() -> news().size() == 4);
        assertThat(news().getLast().state()).isEqualTo("OVER");
    }

    @Test
    void one_racer_at_a_time_is_on_the_track() {
        String ada = checkIn("Ada-7");
        String bo = checkIn("Bo-Bends");
        act(ada, "call");
        act(bo, "call").statusCode(409).body("code", equalTo("TRACK_TAKEN")).body("detail", containsString("Ada-7"));
        act(ada, "end");
        act(bo, "call").statusCode(200);
        gate.sees(1, 11);
        act(ada, "resume").statusCode(409).body("code", equalTo("TRACK_TAKEN"));
        runs().body("[0].laps", empty()).body("[1].laps.lapMs", contains(10_000));
    }

    @Test
    void a_backlog_goes_to_the_racer_who_was_on_the_track_when_it_was_seen() {
        String ada = checkIn("Ada-7");
        act(ada, "call");
        act(ada, "end");
        String bo = checkIn("Bo-Bends");
        act(bo, "call");
        anHourEarlier(ada);
        act(ada, "undo").statusCode(409);
        gate.sentLater(3_540, 1, 11, 20).statusCode(200).body("stored", equalTo(3));
        runs().body("[0].laps", empty()).body("[1].laps", empty());

        execute("update run_log set at = at + interval '90 s' where event = 'Ended' and run_id = '" + ada + "'");
        put("/api/races/" + race + "/devices/" + gate.deviceId);
        runs().body("[0].laps.lapMs", contains(10_000, 9_000)).body("[1].laps", empty());
    }

    @Test
    void a_device_that_is_bound_late_hands_in_what_it_saw_before() {
        Gate spare = new Gate();
        String run = checkIn("Ada-7");
        act(run, "call");
        spare.sees(1, 11);
        runs().body("[0].laps", empty());
        put("/api/races/" + race + "/devices/" + spare.deviceId)
                .statusCode(200)
                .body("deviceId", containsInAnyOrder(spare.deviceId, gate.deviceId));
        runs().body("[0].laps.lapMs", contains(10_000));
    }

    @Test
    void the_timekeeper_puts_laps_right() {
        String run = checkIn("Ada-7");
        act(run, "call");
        gate.sees(1, 11, 20);
        act(run, "laps/2/invalidate?reason=cut+the+corner").body("laps.valid", contains(true, false));
        act(run, "undo").body("laps.valid", contains(true, true));
        act(run, "laps/1/invalidate").body("laps.valid", contains(false, true));
        act(run, "laps/1/validate").body("laps.valid", contains(true, true));
        Tokens.as("tim", "timekeeper")
                .body("{\"count\": 2}")
                .post("/api/runs/" + run + "/laps/1/resets")
                .then()
                .statusCode(200)
                .body("laps.resets", contains(2, 0));
        act(run, "laps/7/invalidate").statusCode(404);
    }

    @Test
    void the_timekeeper_merges_splits_and_counts_and_takes_it_back() {
        String run = checkIn("Ada-7");
        act(run, "call");
        gate.sees(1, 11, 12.5, 20, 30);
        runs().body("[0].laps.lapMs", contains(10_000, 9_000, 10_000));

        act(run, "laps/3/merge?reason=marshal").body("laps.lapMs", contains(10_000, 19_000));
        act(run, "undo").body("laps.lapMs", contains(10_000, 9_000, 10_000));
        send(run, "laps/1/split", "{\"firstMs\": 4000}")
                .body("laps.lapMs", contains(4_000, 6_000, 9_000, 10_000))
                .body("laps.source", contains("MANUAL", "MANUAL", "SENSOR", "SENSOR"));
        act(run, "undo").body("laps.lapMs", contains(10_000, 9_000, 10_000));
        String filtered = "{\"deviceId\": \"" + gate.deviceId + "\", \"bootId\": \"boot-1\", \"sequence\": 3}";
        send(run, "passings/count", filtered).body("laps.lapMs", contains(10_000, 1_500, 7_500, 10_000));

        Tokens.as("tim", "timekeeper")
                .get("/api/runs/" + run + "/record")
                .then()
                .body("log.event", hasItems("CrossingDiscounted", "LapSplit", "CrossingCounted"))
                .body("log.find { it.event == 'CrossingDiscounted' }.reason", equalTo("marshal"))
                .body("log.find { it.event == 'CrossingCounted' }.actor", equalTo("tim"));
    }

    @Test
    void displays_hear_how_often_the_car_was_put_back_in_the_lap_under_way() {
        String run = checkIn("Ada-7");
        act(run, "call").body("lapResets", nullValue());
        gate.sees(1, 11);
        send(run, "laps/2/resets", "{\"count\": 2}").body("lapResets", equalTo(2));
        gate.sees(20);
        runs().body("[0].laps.resets", contains(0, 2)).body("[0].lapResets", equalTo(0));
    }

    private static ValidatableResponse send(String run, String act, String body) {
        return Tokens.as("tim", "timekeeper")
                .body(body)
                .post("/api/runs/" + run + "/" + act)
                .then()
                .statusCode(200);
    }

    @Test
    void a_run_without_sensors_is_timed_by_hand() {
        String run = checkIn("Ada-7");
        act(run, "call");
        act(run, "start").body("state", equalTo("RUNNING"));
        act(run, "pause").body("state", equalTo("PAUSED"));
        act(run, "laps").statusCode(409).body("code", equalTo("WRONG_STATE"));
        act(run, "resume").body("state", equalTo("RUNNING"));
        act(run, "laps").statusCode(200);
        act(run, "did-not-finish")
                .body("state", equalTo("PAUSED"))
                .body("laps.valid", contains(false))
                .body("laps.source", contains("MANUAL"));
        act(run, "end").body("state", equalTo("OVER"));
        act(run, "resume").body("state", equalTo("PAUSED"));
    }

    @Test
    void a_racer_has_as_many_runs_as_the_event_allows() {
        for (int i = 0; i < 3; i++) {
            String run = checkIn("Ada-7");
            post("/api/races/" + race + "/runs", "{\"alias\": \"Ada-7\"}")
                    .statusCode(409)
                    .body("code", equalTo("ALREADY_IN_QUEUE"));
            act(run, "call");
            act(run, "end");
        }
        post("/api/races/" + race + "/runs", "{\"alias\": \"Ada-7\"}")
                .statusCode(409)
                .body("code", equalTo("NO_RUNS_LEFT"));
        post("/api/races/" + race + "/runs", "{\"alias\": \"Nobody\"}")
                .statusCode(409)
                .body("code", equalTo("NOT_REGISTERED"));
        post("/api/races/" + race + "/runs", "{}").statusCode(400);
    }

    @Test
    void two_timekeepers_who_press_at_once_do_one_thing() throws Exception {
        String run = checkIn("Ada-7");
        act(run, "call");
        try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> presses = IntStream.range(0, 4)
                    .mapToObj(
                            i -> hands.submit(() -> act(run, "start").extract().statusCode()))
                    .toList();
            int started = 0;
            for (Future<Integer> press : presses) {
                started += press.get() == 200 ? 1 : 0;
            }
            assertThat(started).isEqualTo(1);
        }
    }

    @Test
    void passings_and_buttons_at_once_lose_nothing() throws Exception {
        String run = checkIn("Ada-7");
        act(run, "call");
        gate.sees(1);
        try (ExecutorService everybody = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> things = IntStream.range(0, 12)
                    .mapToObj(i -> everybody.submit(() -> i % 3 == 0
                            ? act(run, "laps/1/invalidate").extract().statusCode()
                            : gate.resends((i + 1) + "@" + (1 + 5 * (i + 1)))
                                    .extract()
                                    .statusCode()))
                    .toList();
            for (Future<Integer> thing : things) {
                assertThat(thing.get()).isIn(200, 404);
            }
        }
        runs().body("[0].laps.size()", equalTo(8));
    }

    @Test
    void keeping_time_is_for_timekeepers() {
        String run = checkIn("Ada-7");
        Tokens.as("ada", "racer").post("/api/runs/" + run + "/call").then().statusCode(403);
        Tokens.anonymous().post("/api/runs/" + run + "/call").then().statusCode(401);
        Tokens.as("ada", "racer")
                .put("/api/races/" + race + "/devices/x")
                .then()
                .statusCode(403);
        Tokens.as("ada", "racer")
                .body("{\"alias\": \"Ada-7\"}")
                .post("/api/races/" + race + "/runs")
                .then()
                .statusCode(403);
    }

    @Test
    void what_is_not_there_is_said_to_be_not_there() {
        act(UUID.randomUUID().toString(), "call").statusCode(404);
        act("not-an-id", "call").statusCode(404);
        post("/api/races/nowhere/runs", "{\"alias\": \"Ada-7\"}").statusCode(404);
    }

    @Test
    void every_act_is_on_record_with_who_when_and_why() {
        String run = checkIn("Ada-7");
        act(run, "call");
        act(run, "end?reason=rain");
        Tokens.as("olga", "organizer")
                .get("/api/runs/" + run + "/record")
                .then()
                .statusCode(200)
                .body("log.event", contains("Called", "Ended"))
                .body("log.actor", contains("tim", "tim"))
                .body("log[1].reason", equalTo("rain"))
                .body("log[1].at", notNullValue());
    }

    @Test
    void filtered_passings_are_on_record_with_the_reason() {
        String run = checkIn("Ada-7");
        act(run, "call");
        gate.sees(1, 1.2, 10);
        Tokens.as("tim", "timekeeper")
                .get("/api/runs/" + run + "/record")
                .then()
                .body("passings.sequence", contains(1, 2, 3))
                .body("passings.flag", contains(null, "TOO_SOON", null));
    }

    private String checkIn(String alias) {
        return post(
                        "/api/races/" + race + "/runs",
                        "{\"alias\": \"%s\", \"carName\": \"Blue 3\", \"modelName\": \"late-braker\"}".formatted(alias))
                .statusCode(201)
                .body("state", equalTo("QUEUED"))
                .extract()
                .path("runId");
    }

    private static ValidatableResponse act(String run, String act) {
        return post("/api/runs/" + run + "/" + act, "");
    }

    private static ValidatableResponse post(String path, String body) {
        return Tokens.as("tim", "timekeeper").body(body).post(path).then();
    }

    private static ValidatableResponse put(String path) {
        return Tokens.as("tim", "timekeeper").put(path).then();
    }

    private ValidatableResponse runs() {
        return Tokens.as("tim", "timekeeper")
                .get("/api/races/" + race + "/runs")
                .then()
                .statusCode(200);
    }

    private List<Runs.RunChanged> news() {
        return broker.payloads("runs", race).stream()
                .map(EventJson.of(Topics.RUNS)::read)
                .map(event -> (Runs.RunChanged) event.orElseThrow())
                .toList();
    }

    /// Moves what was done to a run back by an hour, instead of waiting for one.
    private void anHourEarlier(String run) {
        execute("update run_log set at = at - interval '1 hour' where run_id = '" + run + "'");
        execute("update run set called_at = called_at - interval '1 hour', over_at = over_at - interval '1 hour'"
                + " where id = '" + run + "'");
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
