package hairpin.leaderboard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The qualifier judged again: `j1` is to be decided, `j2` was dropped; one result came out otherwise.
final class PaperRejudging {

    private PaperRejudging() {}

    static boolean knows(String path) {
        return path.contains("/rejudgings") || path.contains("/differences");
    }

    static PaperDesk.Answer answer(String method, String path) {
        if (path.endsWith("/j2/apply")) {
            return new PaperDesk.Answer(
                    409,
                    Map.of(
                            "title", "The rules do not allow it",
                            "status", 409,
                            "code", "DECIDED_ALREADY",
                            "detail", "olga has dropped it already.",
                            "next", "Start another one."));
        }
        if (path.equals("/api/differences")) {
            return new PaperDesk.Answer(200, List.of(difference(), difference()));
        }
        if (path.endsWith("/differences")) {
            return new PaperDesk.Answer(200, path.contains(SampleSeason.QUALIFIER) ? List.of(difference()) : List.of());
        }
        if (path.matches(".*/j[12]")) {
            return new PaperDesk.Answer(200, card(path.substring(path.length() - 2), List.of(first(), second())));
        }
        if (path.endsWith("/rejudgings") && method.equals("GET")) {
            return new PaperDesk.Answer(200, List.of(card("j1", List.of()), card("j2", List.of())));
        }
        return new PaperDesk.Answer(path.endsWith("/rejudgings") ? 201 : 200, card("j1", List.of()));
    }

    private static Map<String, Object> card(String id, List<?> lines) {
        Map<String, Object> card = new HashMap<>();
        card.put("rejudgingId", id);
        card.put("raceSlug", SampleSeason.QUALIFIER);
        card.put("state", id.equals("j1") ? "OPEN" : "DROPPED");
        card.put("reason", id.equals("j1") ? "Engine 2 is out" : "Engine 1.9 is out");
        card.put("author", "olga");
        card.put("startedAt", "2026-05-11T18:00:00Z");
        card.put("total", 2);
        card.put("pending", 0);
        card.put("broke", 1);
        card.put("lines", lines);
        return card;
    }

    private static Map<String, Object> first() {
        Map<String, Object> line = line("Ada-7", "FINISHED", 2);
        line.put("after", 1.415);
        line.put("engineAfter", "2");
        return line;
    }

    private static Map<String, Object> second() {
        return line("Bo-Bends", "ERROR", 1);
    }

    private static Map<String, Object> line(String alias, String state, int rankAfter) {
        Map<String, Object> line = new HashMap<>();
        line.put("submissionId", "s-" + alias);
        line.put("alias", alias);
        line.put("number", 1);
        line.put("modelName", "fast.tar.gz");
        line.put("state", state);
        line.put("before", 1.115);
        line.put("rankBefore", 3 - rankAfter);
        line.put("rankAfter", rankAfter);
        line.put("engineBefore", "1");
        return line;
    }

    private static Map<String, Object> difference() {
        return Map.of(
                "differenceId", "d1",
                "submissionId", "s-Ada-7",
                "raceSlug", SampleSeason.QUALIFIER,
                "alias", "Ada-7",
                "number", 1,
                "difference", "4 of 4 rollouts differ, the first is number 0; by runner-1, then by runner-2",
                "at", "2026-05-11T18:00:00Z");
    }
}
