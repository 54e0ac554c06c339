package hairpin.league.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Whoever sent this request, as the token says.
@RequestScoped
public class Caller {

    private final JsonWebToken token;

    Caller(JsonWebToken token) {
        this.token = token;
    }

    /// The person's lasting id; it never leaves this service.
    public String id() {
        return Optional.ofNullable(token.getSubject()).orElseGet(token::getName);
    }

    /// The client that the token was issued to: for a device or a service, its own name.
    public String clientId() {
        return Optional.<String>ofNullable(token.getClaim("azp")).orElseGet(() -> token.getClaim("client_id"));
    }

    /// The name under which people know the person, for the record of who did what.
    public String name() {
        return Optional.ofNullable(token.getName()).orElseGet(token::getSubject);
    }
}
