package hairpin.leaderboard.live;

import java.util.LinkedHashMap;
import java.util.Map;

/// A view with every part rendered.
final class Snapshot {

    private record Rendered(Object basis, String html) {}

    private final String tag;
    private final Map<String, Rendered> parts;

    private Snapshot(String tag, Map<String, Rendered> parts) {
        this.tag = tag;
        this.parts = parts;
    }

    static Snapshot nothing() {
        return new Snapshot("", Map.of());
    }

    String tag() {
        return tag;
    }

    /// Renders a newer view, taking over from this snapshot what did not change.
    Snapshot advance(LiveView view) {
        Map<String, Rendered> next = new LinkedHashMap<>();
        for (LivePart part : view.parts()) {
            Rendered before = parts.get(part.id());
            boolean same = before != null && before.basis().equals(part.basis());
            next.put(
                    part.id(),
                    same
                            ? before
                            : new Rendered(part.basis(), part.rendering().get().strip()));
        }
        return new Snapshot(view.tag(), next);
    }

    /// The elements that differ from an earlier snapshot, and a mark for each that is gone. Each is in a `template`,
    /// because a table row outside of a table would not survive parsing.
    String since(Snapshot earlier) {
        StringBuilder html = new StringBuilder();
        parts.forEach((id, part) -> {
            Rendered before = earlier.parts.get(id);
            if (before == null || !before.html().equals(part.html())) {
                html.append("<template>").append(part.html()).append("</template>\n");
            }
        });
        earlier.parts.keySet().stream()
                .filter(id -> !parts.containsKey(id))
                .forEach(id -> html.append("<template data-gone=\"").append(id).append("\"></template>\n"));
        return html.toString();
    }

    /// All elements, for a browser of which nothing is known: it drops live elements that are not among them.
    String whole() {
        return since(nothing());
    }
}
