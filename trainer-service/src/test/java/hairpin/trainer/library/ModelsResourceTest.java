package hairpin.trainer.library;

import static hairpin.trainer.library.Login.as;
import static hairpin.trainer.library.Login.asRacer;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class ModelsResourceTest {

    private static final String NOWHERE = "/api/models/11111111-2222-3333-4444-555555555555";

    @Test
    void nobody_gets_in_without_a_token() {
        given().get("/api/models")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", is("NOT_LOGGED_IN"), "next", notNullValue());
        given().auth()
                .oauth2("not.a.token")
                .get("/api/models")
                .then()
                .statusCode(401)
                .body("code", is("NOT_LOGGED_IN"));
    }

    @Test
    void each_door_has_its_role() {
        as("tim", "timekeeper").get("/api/models").then().statusCode(403).body("code", is("NOT_ALLOWED"));
        asRacer("ada").get("/api/models/all").then().statusCode(403);
        asRacer("ada").get("/api/blobs/" + "0".repeat(64)).then().statusCode(403);
        as("root", "admin").get("/api/models/all").then().statusCode(200);
    }

    @Test
    void a_racer_without_models_gets_an_empty_list() {
        asRacer("nobody-yet")
                .get("/api/models")
                .then()
                .statusCode(200)
                .header("X-Total-Count", "0")
                .body("$", empty());
    }

    @Test
    void what_is_not_a_model_is_refused_with_the_reason_and_nothing_is_kept() {
        asRacer("bo")
                .contentType("application/octet-stream")
                .body("just some words".getBytes(UTF_8))
                .post("/api/models?name=words.tar.gz")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", is("UNREADABLE_ARCHIVE"))
                .body("detail", containsString("words.tar.gz"))
                .body("next", not(""));
        asRacer("bo").get("/api/models").then().header("X-Total-Count", "0");
    }

    @Test
    void an_empty_upload_is_refused() {
        asRacer("bo")
                .contentType("application/octet-stream")
                .post("/api/models?name=empty.zip")
                .then()
                .statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?name=my model.zip", "?name=../x.zip", "?name=x", "?name=", "", "?name=%00.zip"})
    void a_bad_name_is_refused_and_says_the_rule(String query) {
        asRacer("bo")
                .contentType("application/octet-stream")
                .body(new byte[] {1})
                .urlEncodingEnabled(false)
                .post("/api/models" + query.replace(" ", "%20"))
                .then()
                .statusCode(400)
                .body("code", is("BAD_MODEL_NAME"), "next", containsString(".tar.gz"));
    }

    @Test
    void an_archive_beyond_the_limit_is_refused_with_the_limit() {
        asRacer("bo")
                .contentType("application/octet-stream")
                .body(new byte[1024 * 1024 + 1])
                .post("/api/models?name=huge.zip")
                .then()
                .statusCode(413)
                .body("code", is("ARCHIVE_TOO_LARGE"), "detail", containsString("larger than the 1 MB"));
    }

    @Test
    void an_archive_that_does_not_announce_its_length_is_refused_at_the_limit() throws Exception {
        URI address = URI.create("http://localhost:" + RestAssured.port + "/api/models?name=huge.zip");
        HttpRequest chunked = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + Login.token("bo", "racer"))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1024 * 1024 + 1])))
                .build();

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(chunked, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("ARCHIVE_TOO_LARGE");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {NOWHERE, NOWHERE + "/archive", "/api/models/42", "/api/models/%2e%2e%2fx"})
    void a_model_that_is_not_hers_is_not_there(String address) {
        asRacer("cleo")
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void deleting_what_is_not_there_says_so() {
        asRacer("cleo").delete(NOWHERE).then().statusCode(404).body("code", is("NO_SUCH_MODEL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=-1", "page=x", "size=0", "size=1000"})
    void a_page_that_makes_no_sense_is_refused(String query) {
        asRacer("cleo").get("/api/models?" + query).then().statusCode(400).body("code", is("BAD_PAGE"));
    }

    @Test
    void other_wrong_requests_get_the_same_shape() {
        asRacer("cleo").put("/api/models").then().statusCode(405).body("status", equalTo(405));
        asRacer("cleo")
                .contentType("text/plain")
                .body("x")
                .post("/api/models?name=a.zip")
                .then()
                .statusCode(415)
                .body("status", equalTo(415));
        as("runner", "service").get("/api/blobs/xyz").then().statusCode(404).body("code", is("NO_SUCH_ARCHIVE"));
    }

    @Test
    void it_tells_how_it_is_and_what_it_offers() {
        given().get("/q/health").then().statusCode(200).body("status", is("UP"));
        given().get("/q/metrics").then().statusCode(200);
        given().get("/q/openapi").then().statusCode(200).body(containsString("/api/models"));
    }
}
