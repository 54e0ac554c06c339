package hairpin.trainer.library;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.util.List;
import java.util.Map;

/// Requests with a token as the realm would issue it.
final class Login {

    private Login() {}

    static RequestSpecification as(String subject, String... roles) {
        return given().auth().oauth2(token(subject, roles));
    }

    static String token(String subject, String... roles) {
        return Jwt.subject(subject)
                .preferredUserName(subject)
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .sign();
    }

    static RequestSpecification asRacer(String subject) {
        return as(subject, "racer");
    }
}
