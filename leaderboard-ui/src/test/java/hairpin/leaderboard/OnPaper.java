package hairpin.leaderboard;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import java.util.HashMap;
import java.util.Map;

/// Runs the pages without any server beside them: topics in memory, a login server that is known but never asked, and
/// the services behind the pages on paper.
public final class OnPaper implements QuarkusTestResourceLifecycleManager {

    private final PaperServices services = new PaperServices();

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(InMemoryConnector.switchIncomingChannelsToInMemory(
                "seasons", "standings", "boards", "submissions", "runs"));
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.oidc.auth-server-url", "http://127.0.0.1:9/realms/hairpin");
        config.put("quarkus.oidc.discovery-enabled", "false");
        config.put("quarkus.oidc.authorization-path", "/authorize");
        config.put("quarkus.oidc.token-path", "/token");
        config.put("quarkus.oidc.jwks-path", "/keys");
        config.put("quarkus.oidc.end-session-path", "/logout");
        config.put("quarkus.oidc.jwks.resolve-early", "false");
        String address = services.start();
        config.put("hairpin.league.url", address);
        config.put("hairpin.trainer.url", address);
        return config;
    }

    @Override
    public void stop() {
        services.stop();
        InMemoryConnector.clear();
    }
}
