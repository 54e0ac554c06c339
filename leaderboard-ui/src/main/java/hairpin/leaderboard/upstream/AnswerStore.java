package hairpin.leaderboard.upstream;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/// Asks a service with the login of who looks at the page, and turns whatever happens into an answer.
@ApplicationScoped
class AnswerStore {

    private static final System.Logger LOG = System.getLogger(AnswerStore.class.getName());

    private final SecurityIdentity identity;

    AnswerStore(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// @param service as people call it, such as `league`
    /// @param call gets the `Authorization` header
    <T> Answer<T> ask(String service, Function<String, Response> call, GenericType<T> type) {
        try (Response response = call.apply(login())) {
            return response.getStatus() < 300
                    ? new Answer.Given<>(response.readEntity(type))
                    : new Answer.Refused<>(problem(service, response));
        } catch (ProcessingException silent) {
            LOG.log(System.Logger.Level.WARNING, "the " + service + " service does not answer: " + silent.getMessage());
            return new Answer.Refused<>(away(service));
        }
    }

    /// The same for a call whose answer has no body that matters.
    Answer<Boolean> order(String service, Function<String, Response> call) {
        try (Response response = call.apply(login())) {
            return response.getStatus() < 300
                    ? new Answer.Given<>(true)
                    : new Answer.Refused<>(problem(service, response));
        } catch (ProcessingException silent) {
            LOG.log(System.Logger.Level.WARNING, "the " + service + " service does not answer: " + silent.getMessage());
            return new Answer.Refused<>(away(service));
        }
    }

    String login() {
        AccessTokenCredential token = identity.getCredential(AccessTokenCredential.class);
        return token == null ? "" : "Bearer " + token.getToken();
    }

    Problem problem(String service, Response response) {
        if (response.getStatus() == 401) {
            return new Problem(
                    "Your login has run out", 401, "NOT_LOGGED_IN", "Nothing was changed.", "Log in and try again.");
        }
        try {
            Problem said = response.readEntity(Problem.class);
            if (said != null && said.title() != null) {
                return said;
            }
        } catch (ProcessingException unreadable) {
            LOG.log(System.Logger.Level.WARNING, "the " + service + " service gave no reason", unreadable);
        }
        return switch (response.getStatus()) {
            case 403 ->
                new Problem(
                        "Your login may not do this",
                        403,
                        "NOT_ALLOWED",
                        "Nothing was changed.",
                        "Ask the organizer for the role that is needed.");
            default -> away(service);
        };
    }

    Problem away(String service) {
        return new Problem(
                "The " + service + " service does not answer",
                503,
                "UNAVAILABLE",
                "What you have stored before is safe.",
                "Look in a moment whether it was taken, then try again.");
    }
}
