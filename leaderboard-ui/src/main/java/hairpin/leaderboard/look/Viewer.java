package hairpin.leaderboard.look;

import java.util.Set;

/// Who looks at a page.
///
/// @param name the login name, or null for a visitor
public record Viewer(String name, Set<String> roles) {

    public static final Viewer VISITOR = new Viewer(null, Set.of());

    public Viewer {
        roles = Set.copyOf(roles);
    }

    public boolean known() {
        return name != null;
    }

    public boolean racer() {
        return roles.contains("racer");
    }

    public boolean timekeeper() {
        return roles.contains("timekeeper");
    }

    public boolean organizer() {
        return roles.contains("organizer") || roles.contains("admin");
    }
}
