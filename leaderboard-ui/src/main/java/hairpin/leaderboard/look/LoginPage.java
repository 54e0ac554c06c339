package hairpin.leaderboard.look;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Pattern;

/// Where a visitor logs in and out.
@Path("/")
@Authenticated
public class LoginPage {

    private static final Pattern LOCAL = Pattern.compile("/[A-Za-z0-9][A-Za-z0-9/_.-]*");

    /// Leads back to the page that she came from.
    @GET
    @Path("login")
    public Response login(@QueryParam("next") String next) {
        boolean local = next != null && LOCAL.matcher(next).matches();
        return Response.seeOther(URI.create(local ? next : "/")).build();
    }

    /// Never answers itself: a login that comes here is sent on to the login server, which ends it.
    @GET
    @Path("logout")
    public Response logout() {
        return Response.seeOther(URI.create("/")).build();
    }
}
