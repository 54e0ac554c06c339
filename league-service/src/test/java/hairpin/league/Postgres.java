package hairpin.league;

import hairpin.servers.RealServers;
import hairpin.servers.SchemaOwner;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// A real PostgreSQL with an empty database. Use as `@QuarkusTestResource(Postgres.class)`.
public final class Postgres implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return RealServers.shared().postgresConfig(SchemaOwner.LEAGUE, "league_" + Long.toHexString(System.nanoTime()));
    }

    @Override
    public void stop() {}
}
