package hairpin.league.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import hairpin.league.Postgres;
import hairpin.league.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Tokens.class)
class PassingResourceTest {

    private final AgroalDataSource database;
    private final Gate gate = new Gate();

    @Inject
    PassingResourceTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void passings_of_a_device_that_nobody_knows_are_stored_all_the_same() {
        gate.sees(1, 10, 20)
                .statusCode(200)
                .body("stored", equalTo(3))
                .body("duplicates", equalTo(0))
                .body("missing", empty())
                .body("acknowledgedThrough", equalTo(3));
        assertThat(storedPassings()).isEqualTo(3);
    }

    @Test
    void duplicates_are_harmless() {
        gate.resends("1@1", "2@10").statusCode(200);
        gate.resends("1@1", "2@10", "3@20", "3@20")
                .statusCode(200)
                .body("stored", equalTo(1))
                .body("duplicates", equalTo(3))
                .body("conflicting", empty());
        assertThat(storedPassings()).isEqualTo(3);
    }

    @Test
    void a_gap_is_asked_for_until_it_is_filled() {
        gate.resends("1@1", "2@2", "5@5", "9@9")
                .body("missing", hasSize(2))
                .body("missing[0].from", equalTo(3))
                .body("missing[0].to", equalTo(4))
                .body("missing[1].from", equalTo(6))
                .body("missing[1].to", equalTo(8))
                .body("acknowledgedThrough", equalTo(2));
        gate.resends("3@3", "4@4").body("missing", hasSize(1)).body("acknowledgedThrough", equalTo(5));
        gate.resends("8@8", "7@7", "6@6").body("missing", empty()).body("acknowledgedThrough", equalTo(9));
    }

    @Test
    void an_empty_batch_asks_what_is_missing() {
        gate.resends("2@2");
        gate.sees().statusCode(200).body("missing[0].to", equalTo(1)).body("stored", equalTo(0));
    }

    @Test
    void a_number_that_was_given_to_another_passing_before_is_named_and_the_first_one_stands() {
        gate.resends("1@1", "2@2");
        gate.resends("1@1", "2@2.5", "3@3")
                .statusCode(200)
                .body("stored", equalTo(1))
                .body("conflicting", contains(2));
        assertThat(count("select monotonic_ns from passing where sequence = 2 and device_id = '" + gate.deviceId + "'"))
                .isEqualTo(2_000_000_000L);
    }

    @Test
    void every_faulty_passing_is_named_by_its_index_and_nothing_of_the_batch_is_stored() {
        gate.sendsBody("""
                        {"bootId": "boot-1", "passings": [
                            {"sequence": 1, "monotonicNs": 1000, "wallClock": "2026-05-09T10:00:00Z", "sensor": "left"},
                            {"monotonicNs": 2000, "sensor": "left"},
                            {"sequence": -3, "monotonicNs": 3000, "sensor": "left"},
                            {"sequence": 1, "monotonicNs": 4000, "sensor": "left"},
                            {"sequence": 5, "monotonicNs": "soon", "sensor": "left"},
                            {"sequence": 6, "monotonicNs": 6000.5, "sensor": 17},
                            {"sequence": 7, "monotonicNs": 7000, "wallClock": "yesterday", "sensor": ["left"]}
                        ]}
                        """)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("FAULTY_BATCH"))
                .body("detail", containsString("passings[1].sequence is missing"))
                .body("next", containsString("send the rest again"))
                .body("faults.index", contains(1, 2, 3, 4, 5, 6, 6))
                .body("faults[1].problem", containsString("negative"))
                .body("faults[2].problem", containsString("repeats 1 with other content"));
        assertThat(storedPassings()).isZero();
    }

    @Test
    void what_is_no_batch_at_all_is_a_fault_of_the_sender_too() {
        List<String> bodies = List.of(
                "",
                "null",
                "[]",
                "\"passings\"",
                "{}",
                "{\"bootId\": 7, \"passings\": []}",
                "{\"bootId\": \"\", \"passings\": []}",
                "{\"bootId\": \"boot-1\", \"passings\": {}}",
                "{\"bootId\": \"boot-1\", \"passings\": [null, 3]}",
                "{\"bootId\": \"boot-1\", \"passings\": [" + Gate.passing(1, 1) + "]",
                "{\"bootId\": \"boot-1\", \"passings\": [{\"sequence\": 1e400, \"monotonicNs\": 99999999999999999999}]}",
                "{\"bootId\": \"boot-1\", \"sentMonotonicNs\": 5, \"passings\": [" + Gate.passing(1, 1) + "]}",
                batchOf(1_001));
        for (String body : bodies) {
            gate.sendsBody(body).statusCode(400).contentType("application/problem+json");
        }
        assertThat(storedPassings()).isZero();
    }

    @Test
    void a_thousand_passings_fit_into_one_batch() {
        gate.sendsBody(batchOf(1_000))
                .statusCode(200)
                .body("stored", equalTo(1_000))
                .body("acknowledgedThrough", equalTo(1_000));
    }

    @Test
    void only_devices_may_hand_in_passings() {
        Tokens.anonymous().body(batchOf(1)).post("/api/timing/passings").then().statusCode(401);
        Tokens.as("tim", "timekeeper", "organizer", "admin")
                .body(batchOf(1))
                .post("/api/timing/passings")
                .then()
                .statusCode(403);
    }

    @Test
    void batches_that_arrive_at_once_are_each_stored_once() throws Exception {
        try (ExecutorService network = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> sendings = IntStream.range(0, 24)
                    .mapToObj(i -> network.submit(() -> gate.sendsBody(batchFrom(1 + (i % 8) * 50L, 100))
                            .statusCode(200)
                            .extract()
                            .<Integer>path("stored")))
                    .toList();
            int stored = 0;
            for (Future<Integer> sending : sendings) {
                stored += sending.get();
            }
            assertThat(stored).isEqualTo(450);
        }
        assertThat(storedPassings()).isEqualTo(450);
        gate.sees().body("acknowledgedThrough", equalTo(450));
    }

    @Test
    void what_could_not_be_committed_is_not_acknowledged_and_can_be_sent_again() {
        execute("""
                create function test_refusal() returns trigger language plpgsql as
                    $$ begin raise exception 'the disk is full'; end $$;
                create constraint trigger test_refusal after insert on passing deferrable initially deferred
                    for each row execute function test_refusal();
                """);
        try {
            gate.resends("1@1", "2@10").statusCode(500);
        } finally {
            execute("drop trigger test_refusal on passing; drop function test_refusal()");
        }
        assertThat(storedPassings()).isZero();
        gate.resends("1@1", "2@10").statusCode(200).body("stored", equalTo(2)).body("acknowledgedThrough", equalTo(2));
    }

    @Test
    void a_stored_passing_is_never_changed_or_deleted() {
        gate.sees(1);
        assertThatThrownBy(() -> execute("update passing set monotonic_ns = 0")).hasMessageContaining("never changed");
        assertThatThrownBy(() -> execute("delete from passing")).hasMessageContaining("never changed");
    }

    private static String batchOf(int size) {
        return batchFrom(1, size);
    }

    private static String batchFrom(long first, int size) {
        return LongStream.range(first, first + size)
                .mapToObj(sequence -> Gate.passing(sequence, (double) sequence))
                .collect(Collectors.joining(",", "{\"bootId\": \"boot-1\", \"passings\": [", "]}"));
    }

    private long storedPassings() {
        return count("select count(*) from passing where device_id = '" + gate.deviceId + "'");
    }

    private long count(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }
}
