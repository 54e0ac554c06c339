package hairpin.leaderboard.look;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses forms that another site sends in the name of who is logged in here.
///
/// Browsers say where a form comes from (`Sec-Fetch-Site`, older ones `Origin`), which a page of another site cannot
/// forge; that needs no token in each form. The session cookie is also `SameSite=Lax`.
class SameOriginListener {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @ServerRequestFilter(preMatching = true)
    public Response check(ContainerRequestContext request, HttpServerRequest http) {
        boolean allowed = READING.contains(request.getMethod())
                || ours(
                        request.getHeaderString("Sec-Fetch-Site"),
                        request.getHeaderString("Origin"),
                        http.authority() == null ? "" : http.authority().toString());
        return allowed
                ? null
                : Response.status(403)
                        .type(MediaType.TEXT_PLAIN_TYPE)
                        .entity(
                                "This form came from another site. Nothing was changed. Open the page here and send it again.")
                        .build();
    }

    /// @param site the browser's word on where the request comes from, or null
    /// @param origin scheme, host and port of the page that sends, or null
    /// @param host host and port that the request is for
    static boolean ours(String site, String origin, String host) {
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        return origin == null || host.equals(authority(origin));
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
