package hairpin.league.submission;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Which submissions go to the runners next: races take turns, so that none starves another, and practice waits for
/// what is ranked, whichever race it is of.
///
/// The race with the fewest submissions under way comes first; among equals the one whose oldest has waited longest.
final class InTurn {

    private InTurn() {}

    record Waiting(UUID raceId, UUID submissionId, boolean practice) {}

    /// @param waiting oldest first
    /// @param underWay by race, released and not over
    static List<UUID> next(List<Waiting> waiting, Map<UUID, Integer> underWay, int places) {
        Map<UUID, Integer> busy = new HashMap<>(underWay);
        List<UUID> chosen = new ArrayList<>();
        choose(chosen, places, queues(waiting, false), busy);
        choose(chosen, places, queues(waiting, true), busy);
        return chosen;
    }

    private static Map<UUID, Deque<UUID>> queues(List<Waiting> waiting, boolean practice) {
        Map<UUID, Deque<UUID>> queues = new LinkedHashMap<>();
        waiting.stream().filter(it -> it.practice() == practice).forEach(it -> queues.computeIfAbsent(
                        it.raceId(), _ -> new ArrayDeque<>())
                .add(it.submissionId()));
        return queues;
    }

    private static void choose(List<UUID> chosen, int places, Map<UUID, Deque<UUID>> queues, Map<UUID, Integer> busy) {
        while (chosen.size() < places && !queues.isEmpty()) {
            UUID race = leastBusy(queues, busy);
            chosen.add(queues.get(race).remove());
            busy.merge(race, 1, Integer::sum);
            if (queues.get(race).isEmpty()) {
                queues.remove(race);
            }
        }
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
