package hairpin.cli.stack;

import hairpin.cli.UnusableInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/// Who listens where. The file `ports` remembers it, one `name=port` per line, and may be edited while all is down.
public final class Ports {

    private static final int TRIES = 500;

    private final Map<Part, Integer> ports;

    private Ports(Map<Part, Integer> ports) {
        this.ports = new EnumMap<>(ports);
    }

    /// What the file says; the usual port for what it doesn't name.
    static Ports read(Path file) {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            ports.put(part, part.usualPort());
        }
        for (String line : lines(file)) {
            String[] pair = line.split("=", 2);
            for (Part part : Part.values()) {
                if (part.label().equals(pair[0].strip())) {
                    ports.put(part, port(file, line, pair));
                }
            }
        }
        return new Ports(ports);
    }

    /// The same ports, but for each part that does not run and whose port somebody else holds, the next free one.
    Ports settled(Predicate<Part> runs, IntPredicate free) {
        Map<Part, Integer> settled = new EnumMap<>(ports);
        for (Part part : Part.values()) {
            int wanted = ports.get(part);
            if (!runs.test(part) && !free.test(wanted)) {
                settled.put(part, nextFree(wanted, settled, free));
            }
        }
        return new Ports(settled);
    }

    private static int nextFree(int taken, Map<Part, Integer> settled, IntPredicate free) {
        for (int port = taken + 1; port <= Math.min(taken + TRIES, 65_535); port++) {
            if (!settled.containsValue(port) && free.test(port)) {
                return port;
            }
        }
        throw new UnusableInputException("no free port between " + taken + " and " + (taken + TRIES));
    }

    void write(Path file) {
        List<String> lines = ports.entrySet().stream()
                .map(it -> it.getKey().label() + "=" + it.getValue())
                .toList();
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + file, failure);
        }
    }

    public int of(Part part) {
        return ports.get(part);
    }

    /// The address of a part that speaks HTTP.
    public String url(Part part) {
        return "http://127.0.0.1:" + of(part);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
    }

    private static int port(Path file, String line, String[] pair) {
        try {
            int port = Integer.parseInt(pair[1].strip());
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException notANumber) {
            // refused below, together with numbers out of range
        }
        throw new UnusableInputException(file + ": not a port from 1 to 65535: \"" + line + "\"");
    }
}
