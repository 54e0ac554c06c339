package hairpin.servers;

import hairpin.events.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.Uuid;

/// A real Kafka broker: KRaft on one node, in a JVM of its own, with the topics, the share groups and the access rules
/// of the catalogue. Everyone logs in with SASL/PLAIN; who is not in the catalogue may do nothing.
public final class KafkaServer implements AutoCloseable {

    /// Its name in the process table, its directory and its log.
    public static final String NAME = "kafka";

    private static final Duration START_WITHIN = Duration.ofSeconds(90);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(15);
    private static final List<String> JVM = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final ServerDirectory directory;
    private final int port;

    private KafkaServer(ServerDirectory directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    /// Starts the broker on its kept data, or on new, and returns once it serves the catalogue.
    ///
    /// @param port on 127.0.0.1; 0 picks a free one
    public static KafkaServer start(ServerDirectory directory, int port) {
        int free = FreePort.orAny(port);
        Path home = directory.of(NAME);
        BrokerFiles files = BrokerFiles.write(home, free, FreePort.any());
        if (!files.formatted()) {
            format(directory, files);
        }
        Child broker = ChildCommand.of(
                        NAME, files.java(JVM, "kafka.Kafka", files.properties().toString()))
                .start(directory);
        KafkaServer server = at(directory, free);
        try (KafkaCatalogue catalogue = new KafkaCatalogue(server.adminProperties())) {
            Health.await(broker, START_WITHIN, catalogue::reachable);
            catalogue.apply();
        }
        return server;
    }

    /// The broker that already runs there.
    public static KafkaServer at(ServerDirectory directory, int port) {
        return new KafkaServer(directory, port);
    }

    public boolean answers() {
        try (KafkaCatalogue catalogue = new KafkaCatalogue(adminProperties())) {
            return catalogue.reachable();
        }
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /// What a client of that service sets to connect: `bootstrap.servers` and the login.
    public Map<String, String> clientProperties(Service service) {
        return login(service.user());
    }

    /// The same for whoever looks after the broker and may do anything.
    public Map<String, String> adminProperties() {
        return login(BrokerFiles.ADMIN);
    }

    private Map<String, String> login(String user) {
        return new TreeMap<>(Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                BrokerFiles.jaas(user)));
    }

    private static void format(ServerDirectory directory, BrokerFiles files) {
        Path log = directory.log(NAME + "-format");
        List<String> command = files.java(
                JVM,
                "kafka.tools.StorageTool",
                "format",
                "-t",
                Uuid.randomUuid().toString(),
                "-c",
                files.properties().toString());
        try {
            int status = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new ServerFailure("cannot format Kafka's storage:\n" + Files.readString(log));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot format Kafka's storage", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while formatting Kafka's storage", interrupted);
        }
    }

    @Override
    public void close() {
        directory.processes().stop(NAME, STOP_WITHIN);
    }
}
