package hairpin.servers;

import hairpin.events.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The broker's directory: `server.properties`, `log4j2.properties` and `data/`; and its class path, which the build
/// copies together.
record BrokerFiles(Path home) {

    static final String ADMIN = "admin";

    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    static BrokerFiles write(Path home, int port, int controllerPort) {
        BrokerFiles files = new BrokerFiles(home);
        try {
            Files.writeString(files.properties(), files.serverProperties(port, controllerPort));
            Files.writeString(files.logging(), LOG4J2);
            return files;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write the broker's settings under " + home, failure);
        }
    }

    Path properties() {
        return home.resolve("server.properties");
    }

    boolean formatted() {
        return Files.exists(data().resolve("meta.properties"));
    }

    /// The login of one user, as clients give it.
    static String jaas(String user) {
        return LOGIN + " username=\"" + user + "\" password=\"" + password(user) + "\";";
    }

    List<String> java(List<String> options, String mainClass, String... arguments) {
        List<String> command = new ArrayList<>(List.of(ChildCommand.java()));
        command.addAll(options);
        command.addAll(List.of(
                "-Dlog4j2.configurationFile=" + logging(),
                "-Djava.awt.headless=true",
                "-cp",
                BuiltFiles.brokerClassPath(),
                mainClass));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private Path data() {
        return home.resolve("data");
    }

    private Path logging() {
        return home.resolve("log4j2.properties");
    }

    private static String password(String user) {
        return user + "-secret";
    }

    /// What the broker itself logs in as, and everyone it knows.
    private static String brokerJaas() {
        String known = Arrays.stream(Service.values())
                .map(Service::user)
                .map(user -> " user_" + user + "=\"" + password(user) + "\"")
                .collect(Collectors.joining());
        return LOGIN + " username=\"" + ADMIN + "\" password=\"" + password(ADMIN) + "\" user_" + ADMIN + "=\""
                + password(ADMIN) + "\"" + known + ";";
    }

    // Replication factors of 1 are a must on one node: without them a share group polls nothing, silently. Short
    // heartbeats of share groups let a runner that has just joined get its first job within a second.
    private String serverProperties(int port, int controllerPort) {
        return """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@127.0.0.1:%2$d
            listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            advertised.listeners=CLIENTS://127.0.0.1:%1$d
            listener.security.protocol.map=CLIENTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT
            inter.broker.listener.name=CLIENTS
            controller.listener.names=CONTROLLER
            sasl.enabled.mechanisms=PLAIN
            sasl.mechanism.inter.broker.protocol=PLAIN
            sasl.mechanism.controller.protocol=PLAIN
            listener.name.clients.plain.sasl.jaas.config=%3$s
            listener.name.controller.plain.sasl.jaas.config=%3$s
            authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
            super.users=User:%4$s
            allow.everyone.if.no.acl.found=false
            auto.create.topics.enable=false
            log.dirs=%5$s
            num.network.threads=2
            num.io.threads=4
            num.partitions=1
            offsets.topic.num.partitions=1
            offsets.topic.replication.factor=1
            transaction.state.log.num.partitions=1
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            share.coordinator.state.topic.num.partitions=1
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            group.share.heartbeat.interval.ms=500
            group.share.min.heartbeat.interval.ms=500
            group.share.assignment.interval.ms=0
            group.share.initialize.retry.interval.ms=1000
            group.initial.rebalance.delay.ms=0
            errors.deadletterqueue.topic.name.prefix=dlq.
            log.cleaner.dedupe.buffer.size=16777216
            """.formatted(port, controllerPort, brokerJaas(), ADMIN, data());
    }

    private static final String LOG4J2 = """
        rootLogger.level=INFO
        rootLogger.appenderRef.console.ref=console
        appender.console.type=Console
        appender.console.name=console
        appender.console.layout.type=PatternLayout
        appender.console.layout.pattern=%d{HH:mm:ss,SSS} %p %c{1}: %m%n
        logger.config.name=org.apache.kafka.common.config
        logger.config.level=WARN
        """;
}
