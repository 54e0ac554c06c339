package hairpin.trainer.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Sends a [Problem], and gives whatever goes wrong outside a resource its shape.
public class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    public static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthorized() {
        Problem problem = new Problem(
                "Not logged in",
                401,
                "NOT_LOGGED_IN",
                "this address needs a valid access token and the request has none",
                "Log in and send the token in the Authorization header as: Bearer TOKEN.");
        return Response.fromResponse(answer(problem))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refused) {
        return answer(new Problem(
                "Not allowed",
                403,
                "NOT_ALLOWED",
                "the roles of this login do not open this address",
                "Log in as somebody who may, or ask an administrator for the role."));
    }

    @ServerExceptionMapper
    Response web(WebApplicationException refused) {
        Response answer = refused.getResponse();
        Response.StatusType status = answer.getStatusInfo();
        if (answer.hasEntity() || status.getStatusCode() < 400) {
            return answer;
        }
        Problem problem = new Problem(
                status.getReasonPhrase(),
                status.getStatusCode(),
                status.getReasonPhrase().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_"),
                "the request does not fit this address: " + status.getReasonPhrase(),
                "Compare path, method and content type with the service's OpenAPI description at /q/openapi.");
        return Response.fromResponse(answer)
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    @ServerExceptionMapper
    Response databaseDown(JDBCConnectionException down) {
        LOG.warnf("the database does not answer: %s", down.getMessage());
        return answer(new Problem(
                "Part of the platform is down",
                503,
                "DATABASE_DOWN",
                "the database of the model library does not answer",
                "Nothing was changed. Try again in a minute."));
    }

    @ServerExceptionMapper
    Response unexpected(RuntimeException fault) {
        UUID incident = UUID.randomUUID();
        LOG.errorf(fault, "incident %s", incident);
        return answer(new Problem(
                "The platform failed",
                500,
                "INTERNAL",
                "an unexpected fault, logged as incident " + incident,
                "Try again; if it stays, give the incident number to the operator."));
    }
}
