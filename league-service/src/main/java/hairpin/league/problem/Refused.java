package hairpin.league.problem;

import java.io.Serial;

/// Ends a request with a [Problem] and rolls its transaction back. Thrown at the edge only; the domain answers with
/// values.
public final class Refused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private Refused(String title, int status, String code, String detail, String next) {
        super(detail, null, false, false);
        this.problem = new Problem(title, status, code, detail, next);
    }

    /// 400: the request itself cannot be understood.
    public static Refused malformed(String field, String detail, String next) {
        return new Refused("The request is malformed", 400, "MALFORMED", field + ": " + detail, next);
    }

    /// 403: somebody else's thing.
    public static Refused notYours(String detail, String next) {
        return new Refused("Not allowed", 403, "NOT_YOURS", detail, next);
    }

    /// 404: the thing that the path names is not there.
    public static Refused notFound(String thing, String name) {
        return new Refused(
                "Not found", 404, "NOT_FOUND", "There is no " + thing + " \"" + name + "\".", "Check the spelling.");
    }

    /// 409: well said, but the rules forbid it.
    public static Refused byTheRules(Enum<?> code, String detail, String next) {
        return new Refused("The rules do not allow it", 409, code.name(), detail, next);
    }

    /// 422: the content cannot be used.
    public static Refused unusable(Enum<?> code, String detail, String next) {
        return new Refused("The content cannot be used", 422, code.name(), detail, next);
    }

    /// 503: a part that is needed here is down.
    public static Refused unavailable(String part, String next) {
        return new Refused("A part is down", 503, "UNAVAILABLE", part + " does not answer.", next);
    }

    public Problem problem() {
        return problem;
    }
}
