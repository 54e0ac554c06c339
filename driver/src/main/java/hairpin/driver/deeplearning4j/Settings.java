package hairpin.driver.deeplearning4j;

import static hairpin.driver.Refusal.Code.UNREADABLE_GRAPH;

import hairpin.driver.bounds.RefusedException;
import java.util.List;
import java.util.Map;

/// An object of the configuration, each field asked for as what it must be.
record Settings(Map<?, ?> object) {

    private static final int MOST = 1 << 24;

    /// The last part of the class that it names; empty when it names none.
    String kind() {
        String name = String.valueOf(object.get("@class"));
        return name.substring(name.lastIndexOf('.') + 1);
    }

    boolean has(String key) {
        return object.containsKey(key);
    }

    Settings part(String key) throws RefusedException {
        if (object.get(key) instanceof Map<?, ?> part) {
            return new Settings(part);
        }
        throw missing(key);
    }

    String text(String key, String otherwise) {
        return object.get(key) instanceof String text ? text : otherwise;
    }

    boolean flag(String key, boolean otherwise) {
        return object.get(key) instanceof Boolean flag ? flag : otherwise;
    }

    double number(String key) throws RefusedException {
        if (object.get(key) instanceof Double number) {
            return number;
        }
        throw missing(key);
    }

    int integer(String key) throws RefusedException {
        return integer(object.get(key), key);
    }

    /// Two whole numbers.
    int[] pair(String key, int otherwise) throws RefusedException {
        if (!has(key)) {
            return new int[] {otherwise, otherwise};
        }
        List<?> pair = list(key);
        return new int[] {integer(pair.getFirst(), key), integer(pair.getLast(), key)};
    }

    List<?> list(String key) throws RefusedException {
        if (object.get(key) instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        throw missing(key);
    }

    private static int integer(Object value, String key) throws RefusedException {
        if (value instanceof Double number && number == Math.rint(number) && number >= 0 && number <= MOST) {
            return number.intValue();
        }
        throw missing(key);
    }

    private static RefusedException missing(String key) {
        return new RefusedException(UNREADABLE_GRAPH, "", "has no usable " + key);
    }
}
