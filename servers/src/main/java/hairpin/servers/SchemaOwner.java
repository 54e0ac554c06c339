package hairpin.servers;

import java.util.Locale;

/// A database user with a schema of the same name that only it may see.
public enum SchemaOwner {
    LEAGUE,
    TRAINER;

    public String user() {
        return name().toLowerCase(Locale.ROOT);
    }
}
