package hairpin.trainer.library;

import static hairpin.trainer.library.Login.as;
import static hairpin.trainer.library.Login.asRacer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// Models that can drive, from their upload to their end.
@QuarkusTest
@WithTestResource(RealParts.class)
class ModelLifeTest {

    @Test
    void an_uploaded_model_says_what_it_is() {
        upload("dax", "late-apex.tar.gz", 1)
                .statusCode(201)
                .header("Location", containsString("/api/models/"))
                .body("modelId", notNullValue())
                .body("name", is("late-apex"))
                .body("fileName", is("late-apex.tar.gz"))
                .body("bytes", is(TinyModels.archive(1).length))
                .body("sensor", is("FRONT_FACING_CAMERA"))
                .body("algorithm", is("clipped_ppo"))
                .body("actionSpaceType", is("discrete"))
                .body("actions", is(3))
                .body("parameters", is(51))
                .body("network", containsString("dense"))
                .body("owner", nullValue());
    }

    @Test
    void it_comes_back_as_it_went_in() {
        ValidatableResponse uploaded = upload("evi", "mine.tar.gz", 2);
        String id = uploaded.extract().path("modelId");
        String sha256 = uploaded.extract().path("sha256");

        byte[] own = asRacer("evi")
                .get("/api/models/" + id + "/archive")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("mine.tar.gz"))
                .extract()
                .asByteArray();
        byte[] forTheRunner = as("runner", "service")
                .get("/api/blobs/" + sha256)
                .then()
                .extract()
                .asByteArray();

        assertThat(own).isEqualTo(TinyModels.archive(2));
        assertThat(forTheRunner).isEqualTo(own);
    }

    @Test
    void nobody_else_sees_it() {
        String id = upload("fin", "secret.tar.gz", 3).extract().path("modelId");

        asRacer("gus").get("/api/models/" + id).then().statusCode(404);
        asRacer("gus").get("/api/models/" + id + "/archive").then().statusCode(404);
        asRacer("gus").delete("/api/models/" + id).then().statusCode(404);
        asRacer("gus").get("/api/models").then().header("X-Total-Count", "0");
        asRacer("fin").get("/api/models/" + id).then().statusCode(200).body("modelId", equalTo(id));
        as("root", "admin").get("/api/models/all").then().body("owner", hasItems("fin"));
    }

    @Test
    void the_same_upload_again_is_harmless() {
        String first = upload("hana", "twice.tar.gz", 4).extract().path("modelId");

        upload("hana", "twice.tar.gz", 4).statusCode(200).body("modelId", equalTo(first));
        asRacer("hana").get("/api/models").then().header("X-Total-Count", "1");
    }

    @Test
    void an_archive_stays_while_anybody_has_it() {
        String sha256 = upload("ivo", "shared.tar.gz", 5).extract().path("sha256");
        String ivos = only("ivo");
        upload("jen", "shared.tar.gz", 5).statusCode(201);

        asRacer("ivo").delete("/api/models/" + ivos).then().statusCode(204);
        as("runner", "service").get("/api/blobs/" + sha256).then().statusCode(200);
        asRacer("jen").delete("/api/models/" + only("jen")).then().statusCode(204);
        as("runner", "service").get("/api/blobs/" + sha256).then().statusCode(404);
        asRacer("ivo").delete("/api/models/" + ivos).then().statusCode(404);
    }

    @Test
    void an_archive_that_races_rest_on_stays_when_its_model_goes() {
        String sha256 = upload("mia", "house.tar.gz", 40).extract().path("sha256");
        asRacer("mia").put("/api/held-models/" + sha256).then().statusCode(403);
        as("olga", "organizer")
                .put("/api/held-models/" + "0".repeat(64))
                .then()
                .statusCode(404)
                .body("code", is("NO_SUCH_ARCHIVE"));

        as("olga", "organizer").put("/api/held-models/" + sha256).then().statusCode(204);
        as("olga", "organizer").put("/api/held-models/" + sha256).then().statusCode(204);
        asRacer("mia").delete("/api/models/" + only("mia")).then().statusCode(204);

        as("runner", "service").get("/api/blobs/" + sha256).then().statusCode(200);
        as("olga", "organizer").put("/api/held-models/" + sha256).then().statusCode(204);
    }

    @Test
    void the_shelf_is_full_at_the_limit_even_for_uploads_at_once() throws Exception {
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService racers = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> uploads = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                int variant = 10 + i;
                uploads.add(racers.submit(() -> upload("kim", "model-" + variant + ".tar.gz", variant)
                        .extract()
                        .statusCode()));
            }
            for (Future<Integer> upload : uploads) {
                statuses.add(upload.get());
            }
        }

        assertThat(statuses).containsExactlyInAnyOrder(201, 201, 201, 409, 409, 409);
        upload("kim", "one-more.tar.gz", 20)
                .statusCode(409)
                .body("code", is("TOO_MANY_MODELS"), "detail", containsString("3 models"));
    }

    @Test
    void the_shelf_is_full_when_its_archives_are_too_large_together() {
        upload("una", "large.tar.gz", withMuchElse(1)).statusCode(201);

        upload("una", "as-large.tar.gz", withMuchElse(2))
                .statusCode(409)
                .body("code", is("TOO_MANY_MODELS"), "detail", containsString("1 MB together"));
        upload("una", "small.tar.gz", 3).statusCode(201);
    }

    /// Noise does not pack, so the archive is as large.
    private static byte[] withMuchElse(int seed) {
        byte[] noise = new byte[600_000];
        new Random(seed).nextBytes(noise);
        return TinyModels.with("notes.bin", noise);
    }

    @Test
    void pages_are_newest_first() {
        upload("leo", "a.tar.gz", 30);
        upload("leo", "b.tar.gz", 31);
        upload("leo", "c.tar.gz", 32);

        asRacer("leo")
                .get("/api/models?size=2")
                .then()
                .header("X-Total-Count", "3")
                .body("name", contains("c", "b"));
        asRacer("leo").get("/api/models?size=2&page=1").then().body("name", contains("a"));
    }

    private static String only(String racer) {
        return asRacer(racer).get("/api/models").then().extract().path("[0].modelId");
    }

    private static ValidatableResponse upload(String racer, String name, int variant) {
        return upload(racer, name, TinyModels.archive(variant));
    }

    private static ValidatableResponse upload(String racer, String name, byte[] archive) {
        return asRacer(racer)
                .contentType("application/octet-stream")
                .body(archive)
                .post("/api/models?name=" + name)
                .then();
    }
}
