package hairpin.league.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Makes a [Problem] of everything that ends a request early.
class RefusalResource {

    private static final Logger LOG = Logger.getLogger(RefusalResource.class);

    /// SQL states: the class of unfit values, and a unique key that is taken.
    private static final String UNFIT_VALUE = "22";

    private static final String TAKEN = "23505";

    /// The class of what the database ends because others were at the same things.
    private static final String ROLLED_BACK = "40";

    private static final String LOOK_UP = "See /q/openapi for what this address takes.";

    @ServerExceptionMapper
    Response refused(Refused refusal) {
        return answer(refusal.problem());
    }

    @ServerExceptionMapper
    Response notLoggedIn(UnauthorizedException unauthorized) {
        return notLoggedIn();
    }

    @ServerExceptionMapper
    Response notLoggedIn(AuthenticationFailedException unknown) {
        return notLoggedIn();
    }

    @ServerExceptionMapper
    Response notAllowed(ForbiddenException forbidden) {
        return answer(new Problem(
                "Not allowed",
                403,
                "WRONG_ROLE",
                "Your role may not do this.",
                "Ask the league's administrator for the role that this needs."));
    }

    @ServerExceptionMapper
    Response malformed(ConstraintViolationException invalid) {
        String detail = invalid.getConstraintViolations().stream()
                .sorted(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .map(RefusalResource::sentence)
                .collect(Collectors.joining("; "));
        return malformed(detail);
    }

    /// The framework has an answer of its own to this one, so it needs naming.
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException unreadable) {
        return malformed(unreadable);
    }

    @ServerExceptionMapper
    Response malformed(JsonProcessingException unreadable) {
        return malformed(placeOf(unreadable) + unreadable.getOriginalMessage());
    }

    @ServerExceptionMapper
    Response other(WebApplicationException other) {
        if (other.getCause() instanceof JsonProcessingException unreadable) {
            return malformed(unreadable);
        }
        int status = other.getResponse().getStatus();
        Status known = Status.fromStatusCode(status);
        String title = known == null ? "Refused" : known.getReasonPhrase();
        String code = known == null ? "REFUSED" : known.name();
        return answer(new Problem(title, status, code, String.valueOf(other.getMessage()), LOOK_UP));
    }

    @ServerExceptionMapper
    Response broken(RuntimeException failure) {
        String sqlState = sqlStateOf(failure);
        if (sqlState.startsWith(UNFIT_VALUE)) {
            return malformed("A value does not fit: it is out of range or holds a character that cannot be stored.");
        }
        if (sqlState.equals(TAKEN)) {
            return answer(new Problem(
                    "The rules do not allow it",
                    409,
                    "TAKEN_MEANWHILE",
                    "Someone else did the same at the same moment.",
                    "Look at what is there now, then try again."));
        }
        if (sqlState.startsWith(ROLLED_BACK)) {
            LOG.warnf("a request met another one: %s", failure.getMessage());
            return answer(new Problem(
                    "Others were at it",
                    503,
                    "BUSY",
                    "Someone else changed the same things at the same moment; nothing of yours was changed.",
                    "Try again in a moment."));
        }
        LOG.error("a request broke", failure);
        return answer(new Problem(
                "Something broke on our side",
                500,
                "BROKEN",
                "The service could not finish this request; nothing was changed.",
                "Try again in a moment."));
    }

    private static String sqlStateOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    private static Response notLoggedIn() {
        return answer(new Problem(
                "Not logged in",
                401,
                "NOT_LOGGED_IN",
                "This needs a valid access token of the league's realm.",
                "Log in and send the token as \"Authorization: Bearer …\"."));
    }

    private static Response malformed(String detail) {
        return answer(new Problem("The request is malformed", 400, "MALFORMED", detail, LOOK_UP));
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    private static String placeOf(JsonProcessingException unreadable) {
        if (unreadable instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return mapping.getPath().stream()
                            .map(step ->
                                    step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                            .collect(Collectors.joining("."))
                    + ": ";
        }
        return unreadable.getLocation() == null
                ? ""
                : "line " + unreadable.getLocation().getLineNr() + " column "
                        + unreadable.getLocation().getColumnNr() + ": ";
    }

    private static String sentence(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        String[] steps = path.split("\\.", 3);
        return (steps.length == 3 ? steps[2] : steps[steps.length - 1]) + " " + violation.getMessage();
    }
}
