package hairpin.leaderboard.look;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Pattern;

/// Where a visitor logs in: comes back to the page that she came from.
@Path("/login")
@Authenticated
public class LoginPage {

    private static final Pattern LOCAL = Pattern.compile("/[A-Za-z0-9][A-Za-z0-9/_.-]*");

    @GET
    public Response backTo(@QueryParam("next") String next) {
        boolean local = next != null && LOCAL.matcher(next).matches();
        return Response.seeOther(URI.create(local ? next : "/")).build();
    }
}
