package hairpin.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hairpin.events.Service;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RealmFileTest {

    private final JsonNode realm = realm();

    @Test
    void every_role_that_the_league_knows_is_in_the_realm() {
        assertThat(realm.path("roles").path("realm").findValuesAsText("name"))
                .contains("racer", "organizer", "timekeeper", "commentator", "admin", "service", "device");
    }

    @Test
    void the_browser_must_prove_that_it_asked_for_the_code_it_brings() {
        assertThat(client("hairpin-web").path("publicClient").asBoolean()).isTrue();
        assertThat(client("hairpin-web")
                        .path("attributes")
                        .path("pkce.code.challenge.method")
                        .asText())
                .isEqualTo("S256");
    }

    @Test
    void services_that_call_others_log_in_with_a_secret_of_their_own() {
        for (String id : new String[] {Service.LEAGUE.user(), Service.RUNNER.user(), "gate-1"}) {
            assertThat(client(id).path("publicClient").asBoolean()).as(id).isFalse();
            assertThat(client(id).path("serviceAccountsEnabled").asBoolean())
                    .as(id)
                    .isTrue();
            assertThat(client(id).path("secret").asText()).as(id).isEqualTo(id + "-secret");
        }
    }

    private JsonNode client(String id) {
        return StreamSupport.stream(realm.path("clients").spliterator(), false)
                .filter(client -> client.path("clientId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode realm() {
        try (InputStream file = KeycloakServer.class.getResourceAsStream("hairpin-realm.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
