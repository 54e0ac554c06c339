package hairpin.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Gets tokens from Keycloak: for the demo's people by their passwords, for a device by its secret.
final class Logins {

    private static final String DEMO_CLIENT = "hairpin-demo";

    private final Web web;
    private final String tokenUrl;

    /// @param keycloakUrl the server's own address
    Logins(Web web, String keycloakUrl) {
        this.web = web;
        this.tokenUrl = keycloakUrl + "/realms/hairpin/protocol/openid-connect/token";
    }

    Session of(String user) {
        return new Session(
                web,
                () -> token(Map.of(
                        "grant_type", "password", "client_id", DEMO_CLIENT, "username", user, "password", user)));
    }

    Session device(String clientId) {
        return new Session(
                web,
                () -> token(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        clientId,
                        "client_secret",
                        clientId + "-secret")));
    }

    Session nobody() {
        return new Session(web, () -> null);
    }

    private String token(Map<String, String> form) {
        String body = new TreeMap<>(form)
                .entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
        return web.post(tokenUrl, null, "application/x-www-form-urlencoded", body.getBytes(UTF_8))
                .success()
                .path("access_token")
                .asText();
    }
}
