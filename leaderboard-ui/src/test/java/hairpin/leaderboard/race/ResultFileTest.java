package hairpin.leaderboard.race;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import hairpin.leaderboard.OnPaper;
import hairpin.leaderboard.PaperRecordings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OnPaper.class)
class ResultFileTest {

    private static final int LARGE = 60_000_001;

    @Inject
    ObjectMapper json;

    @TestHTTPResource("/submissions/" + LARGE + "/result.json")
    URI large;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 70_000})
    void a_result_is_one_json_object_with_its_recording_in_it(int bytes) throws IOException {
        String whole = json.writeValueAsString(PaperRecordings.result(Integer.toString(bytes))
                .with(Base64.getEncoder().encodeToString(PaperRecordings.recording(bytes))));

        byte[] body = given().when()
                .get("/submissions/" + bytes + "/result.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Disposition", "attachment; filename=\"" + bytes + ".result.json\"")
                .extract()
                .asByteArray();

        assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo(whole);
    }

    @Test
    void strangers_who_download_the_largest_take_little_memory() throws IOException, InterruptedException {
        given().when().get("/submissions/70000/result.json").then().statusCode(200);
        long before = usedBytes();
        try (HttpClient client = HttpClient.newHttpClient();
                InputStream one = begun(client);
                InputStream other = begun(client)) {
            assertThat(one.readNBytes(1000)).hasSize(1000);
            assertThat(other.readNBytes(1000)).hasSize(1000);

            long with = usedBytes();

            assertThat(with - before).isLessThan(LARGE / 2);
            long rest = one.transferTo(OutputStream.nullOutputStream());
            assertThat(rest).isGreaterThan(LARGE / 3 * 4L - 1000);
        }
    }

    private InputStream begun(HttpClient client) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(large).build(), HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    private static long usedBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
