package hairpin.cli.demo;

import hairpin.cli.stack.Part;
import hairpin.cli.stack.Ports;

/// Where the stack's services answer.
record Addresses(Ports ports) {

    String league(String path) {
        return ports.url(Part.LEAGUE) + path;
    }

    String trainer(String path) {
        return ports.url(Part.TRAINER) + path;
    }

    /// The page as a person would type it.
    String page(String path) {
        return "http://localhost:" + ports.of(Part.LEADERBOARD) + path;
    }

    String keycloak() {
        return ports.url(Part.KEYCLOAK);
    }
}
