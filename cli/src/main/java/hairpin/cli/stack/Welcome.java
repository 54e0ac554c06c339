package hairpin.cli.stack;

import java.util.List;

/// Where to go once all is up.
public final class Welcome {

    private Welcome() {}

    /// The addresses of a stack and who may log in there.
    public static List<String> lines(Ports ports) {
        return List.of(
                "  The league          http://localhost:" + ports.of(Part.LEADERBOARD),
                "  League API          " + ports.url(Part.LEAGUE) + "/q/openapi",
                "  Model library API   " + ports.url(Part.TRAINER) + "/q/openapi",
                "  Logins and roles    " + ports.url(Part.KEYCLOAK) + " (console: admin, admin)",
                "",
                "  Demo logins, password = user name: racers ada bo cleo dax evi fin gus hana,",
                "  organizer olga, timekeeper tim, commentator cora, admin root-admin");
    }
}
