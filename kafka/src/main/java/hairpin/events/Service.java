package hairpin.events;

/// The services that write and read topics; the name is also the broker user.
public enum Service {
    LEAGUE("league-service"),
    RUNNER("evaluation-runner"),
    TRAINER("trainer-service"),
    LEADERBOARD("leaderboard-ui");

    private final String user;

    Service(String user) {
        this.user = user;
    }

    /// The name by which the broker knows the service.
    public String user() {
        return user;
    }
}
