package hairpin.league.submission;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Which submissions go to the runners next: races take turns, so that none starves another.
///
/// The race with the fewest submissions under way comes first; among equals the one whose oldest has waited longest.
final class InTurn {

    private InTurn() {}

    record Waiting(UUID raceId, UUID submissionId) {}

    /// @param waiting oldest first
    /// @param underWay by race, released and not over
    static List<UUID> next(List<Waiting> waiting, Map<UUID, Integer> underWay, int places) {
        Map<UUID, Deque<UUID>> queues = new LinkedHashMap<>();
        waiting.forEach(it ->
                queues.computeIfAbsent(it.raceId(), _ -> new ArrayDeque<>()).add(it.submissionId()));
        Map<UUID, Integer> busy = new HashMap<>(underWay);
        List<UUID> chosen = new ArrayList<>();
        while (chosen.size() < places && !queues.isEmpty()) {
            UUID race = leastBusy(queues, busy);
            chosen.add(queues.get(race).remove());
            busy.merge(race, 1, Integer::sum);
            if (queues.get(race).isEmpty()) {
                queues.remove(race);
            }
        }
        return chosen;
    }

    private static UUID leastBusy(Map<UUID, Deque<UUID>> queues, Map<UUID, Integer> busy) {
        UUID least = null;
        for (UUID race : queues.keySet()) {
            if (least == null || busy.getOrDefault(race, 0) < busy.getOrDefault(least, 0)) {
                least = race;
            }
        }
        return least;
    }
}
