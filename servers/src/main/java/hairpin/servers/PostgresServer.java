package hairpin.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A real PostgreSQL that keeps what it has committed, with one database `hairpin` in which the league service and the
/// trainer service each own a schema and cannot see the other's.
public final class PostgresServer implements AutoCloseable {

    /// Its name in the process table, its directory and its log.
    public static final String NAME = "postgres";

    /// The database of the services.
    public static final String DATABASE = "hairpin";

    private static final String SUPERUSER = "postgres";
    private static final String SUPERUSER_PASSWORD = "postgres-secret";
    private static final Duration START_WITHIN = Duration.ofSeconds(60);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(15);

    private final ServerDirectory directory;
    private final int port;

    private PostgresServer(ServerDirectory directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    /// Starts it on its kept data, or on new, and returns once it answers and the database is there.
    ///
    /// @param port on 127.0.0.1; 0 picks a free one
    public static PostgresServer start(ServerDirectory directory, int port) {
        PostgresBinaries binaries = PostgresBinaries.unpacked();
        Path data = directory.of(NAME).resolve("data");
        directory.processes().stop(NAME, STOP_WITHIN);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialize(directory, binaries, data);
        }
        PostgresServer server = at(directory, FreePort.orAny(port));
        List<String> command = new ArrayList<>(binaries.command("postgres", "-D", data.toString()));
        server.settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        // SIGINT is PostgreSQL's "end now, in good order"; SIGTERM would wait for every client to leave first
        Child child = new ChildCommand(NAME, command, Map.of(), "INT").start(directory);
        Health.await(child, START_WITHIN, server::answers);
        server.createDatabase(DATABASE);
        return server;
    }

    /// The server that already runs there.
    public static PostgresServer at(ServerDirectory directory, int port) {
        return new PostgresServer(directory, port);
    }

    public int port() {
        return port;
    }

    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// The password of the user who owns the schema of the same name.
    public String password(SchemaOwner owner) {
        return owner.user() + "-secret";
    }

    public boolean answers() {
        try (Connection _ = connect(SUPERUSER)) {
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    /// Makes a database with the services' users and schemas, unless it is there already.
    public void createDatabase(String database) {
        try (Connection connection = connect(SUPERUSER);
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_database where datname = '" + database + "'")) {
                statement.execute("create database " + database);
            }
            for (SchemaOwner owner : SchemaOwner.values()) {
                if (!exists(statement, "select 1 from pg_roles where rolname = '" + owner.user() + "'")) {
                    statement.execute("create role " + owner.user() + " login password '" + password(owner) + "'");
                    statement.execute("alter role " + owner.user() + " set search_path = " + owner.user());
                }
            }
        } catch (SQLException failure) {
            throw new ServerFailure("cannot make the database " + database + ": " + failure.getMessage(), failure);
        }
        createSchemas(database);
    }

    private void createSchemas(String database) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (SchemaOwner owner : SchemaOwner.values()) {
                statement.execute("create schema if not exists " + owner.user() + " authorization " + owner.user());
            }
        } catch (SQLException failure) {
            throw new ServerFailure("cannot make the schemas of " + database + ": " + failure.getMessage(), failure);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, SUPERUSER_PASSWORD);
    }

    private Map<String, String> settings() {
        return Map.of(
                "port", Integer.toString(port),
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "fsync", "on",
                "synchronous_commit", "on",
                "max_connections", "100",
                "shared_buffers", "64MB",
                "timezone", "UTC");
    }

    private static void initialize(ServerDirectory directory, PostgresBinaries binaries, Path data) {
        Path log = directory.log(NAME + "-init");
        Path passwordFile = directory.of(NAME).resolve("superuser");
        try {
            Files.writeString(passwordFile, SUPERUSER_PASSWORD);
            int status = new ProcessBuilder(binaries.command(
                            "initdb",
                            "--pgdata=" + data,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--no-locale"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new ServerFailure("cannot initialize PostgreSQL:\n" + Files.readString(log));
            }
            Files.delete(passwordFile);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot initialize PostgreSQL in " + data, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while initializing PostgreSQL", interrupted);
        }
    }

    @Override
    public void close() {
        directory.processes().stop(NAME, STOP_WITHIN);
    }
}
