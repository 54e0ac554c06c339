package hairpin.league;

import hairpin.events.Service;
import hairpin.servers.KafkaServer;
import hairpin.servers.ServerDirectory;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/// A real broker of its own, with the catalogue's topics and access rules, that a test may stop and start again. Use as
/// `@QuarkusTestResource(value = RealKafka.class, restrictToAnnotatedClass = true)`.
public final class RealKafka implements QuarkusTestResourceLifecycleManager {

    private static final String DIRECTORY = "hairpin.test.broker.directory";
    private static final String PORT = "hairpin.test.broker.port";

    private KafkaServer server;

    @Override
    public Map<String, String> start() {
        ServerDirectory directory = new ServerDirectory(newDirectory());
        server = KafkaServer.start(directory, 0);
        Map<String, String> config = new HashMap<>();
        server.clientProperties(Service.LEAGUE).forEach((name, value) -> config.put("kafka." + name, value));
        config.put("mp.messaging.incoming.evaluations.enabled", "true");
        config.put("mp.messaging.incoming.dead-jobs.enabled", "true");
        config.put(DIRECTORY, directory.root().toString());
        config.put(PORT, Integer.toString(server.port()));
        return config;
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }

    /// The broker of the test under way.
    public static KafkaServer broker() {
        return KafkaServer.at(directory(), port());
    }

    /// Starts the broker again where it was, on what it has kept.
    public static void startAgain() {
        KafkaServer.start(directory(), port());
    }

    private static ServerDirectory directory() {
        return new ServerDirectory(Path.of(ConfigProvider.getConfig().getValue(DIRECTORY, String.class)));
    }

    private static int port() {
        return ConfigProvider.getConfig().getValue(PORT, Integer.class);
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "broker-");
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }
}
