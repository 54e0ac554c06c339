package hairpin.league.access;

/// The realm's roles, as they stand in a token.
public final class Roles {

    public static final String RACER = "racer";
    public static final String ORGANIZER = "organizer";
    public static final String TIMEKEEPER = "timekeeper";
    public static final String COMMENTATOR = "commentator";
    public static final String ADMIN = "admin";
    public static final String SERVICE = "service";
    public static final String DEVICE = "device";

    private Roles() {}
}
