package hairpin.trainer.library;

import static hairpin.trainer.library.Login.as;
import static hairpin.trainer.library.Login.asRacer;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import hairpin.driver.racing.PackedRecording;
import hairpin.simulator.car.CarParameters;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.recording.RecordedRollout;
import hairpin.simulator.recording.Recorder;
import hairpin.simulator.track.TrackCatalogue;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class RecordingsResourceTest {

    private static final byte[] DRIVE = "a drive, step by step".getBytes(UTF_8);

    @Test
    void what_a_runner_puts_is_had_back_by_its_digest() throws NoSuchAlgorithmException {
        put(digest(DRIVE)).then().statusCode(204);
        put(digest(DRIVE)).then().statusCode(204);

        byte[] had = runner().get("/api/recordings/" + digest(DRIVE)).asByteArray();

        assertThat(had).isEqualTo(DRIVE);
    }

    @Test
    void content_with_another_digest_is_refused_and_not_kept() {
        put("0".repeat(64)).then().statusCode(422).body("code", is("OTHER_DIGEST"), "detail", containsString("000"));
        runner().get("/api/recordings/" + "0".repeat(64)).then().statusCode(404);
    }

    @Test
    void who_knows_the_digest_may_have_the_recording_but_only_services_put_one() throws NoSuchAlgorithmException {
        put(digest(DRIVE));

        given().get("/api/recordings/" + digest(DRIVE)).then().statusCode(200);
        given().get("/api/recordings/" + "1".repeat(64)).then().statusCode(404);
        given().get("/api/recordings").then().statusCode(404);
        asRacer("ada")
                .contentType("application/octet-stream")
                .body(DRIVE)
                .put("/api/recordings/" + digest(DRIVE))
                .then()
                .statusCode(403);
    }

    @Test
    void a_recording_is_no_model_and_the_sweep_leaves_it_alone() throws NoSuchAlgorithmException {
        put(digest(DRIVE));

        runner().get("/api/blobs/" + digest(DRIVE)).then().statusCode(404);
    }

    @Test
    void a_rollout_is_drawn_on_the_track_that_it_was_driven_on() throws NoSuchAlgorithmException {
        byte[] recording = PackedRecording.of(List.of(new RecordedRollout(0)));
        put(digest(recording), recording);
        String drawings = "/api/recordings/" + digest(recording) + "/drawings/";

        given().get(drawings + "0?track=Switchback&direction=CW")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("Switchback:reversed"));
        given().get(drawings + "1?track=Switchback&direction=CW")
                .then()
                .statusCode(404)
                .body("code", is("NO_SUCH_ROLLOUT"));
        given().get(drawings + "0?track=Nowhere&direction=CW")
                .then()
                .statusCode(400)
                .body("code", is("NO_SUCH_TRACK"));
        given().get(drawings + "0").then().statusCode(400).body("code", is("NO_SUCH_TRACK"));
    }

    @Test
    void of_a_heat_the_rivals_are_drawn_too() throws NoSuchAlgorithmException {
        byte[] recording = PackedRecording.of(List.of(stopped(0), stopped(1), stopped(2), stopped(3)));
        put(digest(recording), recording);
        String drawing = "/api/recordings/" + digest(recording) + "/drawings/1?track=Switchback&direction=CW";

        given().get(drawing).then().statusCode(200).body(not(containsString("class=\"rival\"")));
        given().get(drawing + "&rollouts=2").then().statusCode(200).body(containsString("class=\"rival\""));
    }

    /// A car that stands at the start.
    private static RecordedRollout stopped(int index) {
        Recorder recorder = new Recorder(index);
        new Rollout(TrackCatalogue.find("Switchback").orElseThrow(), CarParameters.CLASSIC, RaceRules.usual(), 1)
                .listen(recorder);
        return recorder.recorded();
    }

    @Test
    void what_is_no_recording_is_not_drawn() throws NoSuchAlgorithmException {
        put(digest(DRIVE));

        given().get("/api/recordings/" + digest(DRIVE) + "/drawings/0?track=Switchback&direction=CW")
                .then()
                .statusCode(422)
                .body("code", is("NOT_A_RECORDING"));
    }

    private static io.restassured.response.Response put(String sha256) {
        return put(sha256, DRIVE);
    }

    private static io.restassured.response.Response put(String sha256, byte[] content) {
        return runner().contentType("application/octet-stream").body(content).put("/api/recordings/" + sha256);
    }

    private static RequestSpecification runner() {
        return as("evaluation-runner", "service");
    }

    private static String digest(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
