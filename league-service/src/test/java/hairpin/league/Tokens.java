package hairpin.league;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// Signs tokens as the realm would, and tells the service the key. Use as `@QuarkusTestResource(Tokens.class)`.
public final class Tokens implements QuarkusTestResourceLifecycleManager {

    private static final KeyPair KEYS = newKeys();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.oidc.public-key",
                Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()));
    }

    @Override
    public void stop() {}

    /// A request by a person in these roles; the person's lasting id is the name.
    public static RequestSpecification as(String person, String... roles) {
        return bearer("hairpin-web", person, roles);
    }

    /// A request by a timing device or a service with its own credentials.
    public static RequestSpecification asClient(String clientId, String... roles) {
        return bearer(clientId, "service-account-" + clientId, roles);
    }

    public static RequestSpecification anonymous() {
        return RestAssured.given().contentType("application/json");
    }

    private static RequestSpecification bearer(String clientId, String name, String... roles) {
        String token = Jwt.subject(name)
                .preferredUserName(name)
                .claim("azp", clientId)
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .sign(KEYS.getPrivate());
        return anonymous().auth().oauth2(token);
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
