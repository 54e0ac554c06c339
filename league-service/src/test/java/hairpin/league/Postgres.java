package hairpin.league;

import hairpin.servers.RealServers;
import hairpin.servers.SchemaOwner;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.UUID;

/// A real PostgreSQL with an empty database. Use as `@QuarkusTestResource(Postgres.class)`.
public final class Postgres implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        String name = "league_test_" + UUID.randomUUID().toString().replace("-", "");
        return RealServers.shared().postgresConfig(SchemaOwner.LEAGUE, name);
    }

    @Override
    public void stop() {}
}
