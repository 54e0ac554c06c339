package hairpin.driver.graph;

import static hairpin.driver.Refusal.Code.UNSUPPORTED_GRAPH;

import hairpin.driver.bounds.Budget;
import hairpin.driver.bounds.RefusedException;
import hairpin.driver.network.Volume;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a car's sensors give, for the inputs of a graph to take: a picture for an input with four axes, a row of LIDAR
/// numbers for one with two.
public final class Inputs {

    /// What one sensor gives.
    ///
    /// @param sensor the field's name of it, for messages
    /// @param shape a picture, or `1x1xN` for a row of numbers
    /// @param picture whether it is a picture
    public record Input(String sensor, Volume shape, boolean picture) {

        String described(boolean channelsFirst) {
            String axes = channelsFirst
                    ? shape.channels() + ", " + shape.height() + ", " + shape.width()
                    : shape.height() + ", " + shape.width() + ", " + shape.channels();
            return picture ? "[-1, " + axes + "]" : "[-1, " + shape.channels() + "]";
        }
    }

    private final List<Input> sensors;
    private final Map<Input, String> taken = new HashMap<>();
    private final long parameters;
    private final Budget budget;

    /// @param parameters the most numbers that the weights of the network may have together
    public Inputs(List<Input> sensors, long parameters) {
        this.sensors = List.copyOf(sensors);
        this.parameters = parameters;
        this.budget = new Budget(4 * parameters);
    }

    /// What weights that the graph holds may ask for.
    public Budget constants() {
        return new Budget(parameters);
    }

    /// What the graph's input `name` sees.
    ///
    /// @param dims the axes that the graph announces, the batch first; none when it doesn't say
    /// @param turned whether a picture may come with channels first
    public Flow flow(String name, List<Long> dims, boolean turned) throws RefusedException {
        Input input = find(name, dims);
        String before = taken.putIfAbsent(input, name);
        if (before != null && !before.equals(name)) {
            throw new RefusedException(
                    UNSUPPORTED_GRAPH,
                    "",
                    "is a second input beside " + before + " for one " + input.sensor
                            + "; each sensor can be seen once");
        }
        if (!input.picture) {
            check(dims.isEmpty() || fits(dims, input.shape.channels()), dims, input, turned);
            return Flow.row(input.shape.channels(), budget);
        }
        Volume shape = input.shape;
        boolean last = dims.isEmpty() || fits(dims, shape.height(), shape.width(), shape.channels());
        boolean first = turned && fits(dims, shape.channels(), shape.height(), shape.width());
        check(last || first, dims, input, turned);
        return Flow.picture(shape, first, budget);
    }

    /// The picture, for a graph that doesn't announce its inputs.
    public Flow picture(String name, boolean channelsFirst) throws RefusedException {
        Volume shape = the(true).shape;
        return channelsFirst
                ? flow(name, dims(shape.channels(), shape.height(), shape.width()), true)
                : flow(name, dims(shape.height(), shape.width(), shape.channels()), true);
    }

    /// The row of LIDAR numbers, for a graph that doesn't announce its inputs.
    public Flow row(String name) throws RefusedException {
        return flow(name, dims(the(false).shape.channels()), true);
    }

    private Input the(boolean picture) throws RefusedException {
        return sensors.stream()
                .filter(input -> input.picture == picture)
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        UNSUPPORTED_GRAPH,
                        "",
                        picture
                                ? "begins with a picture, but no camera is among the model's sensors"
                                : "begins with a row of numbers, but no LIDAR is among the model's sensors"));
    }

    private static List<Long> dims(long... behind) {
        List<Long> dims = new ArrayList<>(List.of(-1L));
        for (long dim : behind) {
            dims.add(dim);
        }
        return dims;
    }

    private static void check(boolean fits, List<Long> dims, Input input, boolean turned) throws RefusedException {
        if (!fits) {
            throw new RefusedException(
                    UNSUPPORTED_GRAPH,
                    "",
                    "wants an input of " + dims + "; " + input.sensor + " gives " + input.described(false)
                            + (turned && input.picture ? " or " + input.described(true) : ""));
        }
    }

    /// By the last part of its name, as the field's trainers write it; else by the number of its axes.
    private Input find(String name, List<Long> dims) throws RefusedException {
        String last = name.substring(name.lastIndexOf('/') + 1);
        boolean picture = dims.isEmpty() || dims.size() > 2;
        return sensors.stream()
                .filter(input -> input.sensor.equals(last))
                .findFirst()
                .or(() -> sensors.stream()
                        .filter(input -> input.picture == picture)
                        .findFirst())
                .orElseThrow(() -> new RefusedException(
                        UNSUPPORTED_GRAPH,
                        "",
                        "wants an input of " + dims + ", but the model's sensors give "
                                + sensors.stream()
                                        .map(input -> input.sensor + " " + input.described(false))
                                        .collect(Collectors.joining(", "))));
    }

    private static boolean fits(List<Long> dims, long... wanted) {
        if (dims.size() != wanted.length + 1) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (dims.get(i + 1) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
