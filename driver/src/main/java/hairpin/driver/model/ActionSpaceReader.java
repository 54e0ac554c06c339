package hairpin.driver.model;

import hairpin.driver.bounds.RefusedException;
import hairpin.driver.model.ActionSpace.Action;
import hairpin.driver.model.ActionSpace.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads the `action_space` of a `model_metadata.json`.
final class ActionSpaceReader {

    private static final String KEY = "action_space";
    private static final double MOST_STEERING_DEG = 90;
    private static final double MOST_SPEED_MPS = 100;

    private ActionSpaceReader() {}

    static ActionSpace discrete(Object said) throws RefusedException {
        if (said == null) {
            throw missing();
        }
        if (!(said instanceof List<?> list)) {
            throw MetadataReader.refuse(
                    KEY, "should be a list of actions; with ranges, action_space_type must be continuous");
        }
        if (list.isEmpty() || list.size() > ActionSpace.Discrete.MOST) {
            throw MetadataReader.refuse(
                    KEY, "lists " + list.size() + " actions; 1 to " + ActionSpace.Discrete.MOST + " are possible");
        }
        List<Action> actions = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String where = KEY + "[" + i + "]";
            if (!(list.get(i) instanceof Map<?, ?> action)) {
                throw MetadataReader.refuse(where, "should have steering_angle and speed");
            }
            actions.add(new Action(
                    number(action, "steering_angle", where, -MOST_STEERING_DEG, MOST_STEERING_DEG),
                    number(action, "speed", where, 0, MOST_SPEED_MPS)));
        }
        return new ActionSpace.Discrete(actions);
    }

    static ActionSpace continuous(Object said) throws RefusedException {
        if (said == null) {
            throw missing();
        }
        if (!(said instanceof Map<?, ?> ranges)) {
            throw MetadataReader.refuse(KEY, "should give low and high of steering_angle and speed");
        }
        return new ActionSpace.Continuous(
                range(ranges, "steering_angle", -MOST_STEERING_DEG, MOST_STEERING_DEG),
                range(ranges, "speed", 0, MOST_SPEED_MPS));
    }

    private static RefusedException missing() {
        return MetadataReader.refuse(KEY, "is missing; it must list the actions that the network scores");
    }

    private static Range range(Map<?, ?> ranges, String key, double least, double most) throws RefusedException {
        String where = KEY + "." + key;
        if (!(ranges.get(key) instanceof Map<?, ?> range)) {
            throw MetadataReader.refuse(where, "should give low and high");
        }
        double low = number(range, "low", where, least, most);
        double high = number(range, "high", where, least, most);
        if (!(low < high)) {
            throw MetadataReader.refuse(where, "has low " + low + " and high " + high + "; low must be below high");
        }
        return new Range(low, high);
    }

    private static double number(Map<?, ?> from, String key, String where, double least, double most)
            throws RefusedException {
        double value =
                switch (from.get(key)) {
                    case null -> throw MetadataReader.refuse(where, "has no " + key);
                    case Double number -> number;
                    case String text
                    when text.strip().matches("[-+]?\\d{1,9}(\\.\\d{0,18})?") -> Double.parseDouble(text.strip());
                    case Object other ->
                        throw MetadataReader.refuse(where + "." + key, "should be a number, not " + other);
                };
        if (!(value >= least && value <= most)) {
            throw MetadataReader.refuse(
                    where + "." + key, "is " + value + "; " + least + " to " + most + " are possible");
        }
        return value;
    }
}
