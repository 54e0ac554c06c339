package hairpin.simulator.recording;

import hairpin.simulator.race.EpisodeStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes recordings.
///
/// The form, counts being unsigned LEB128 and signed numbers zigzag: `HPR1`; how many status words, and each with its
/// length; how many rollouts; of each its index, its rows, how many distinct actions (or 0 for "each row its own"),
/// these as pairs of big-endian float64, steering in degrees and speed in m/s; then column by column: which action
/// (a byte for each row, or the pair itself), x and y in millimetres and yaw in ten-thousandths of a radian as
/// differences from the row before, and which status word (a byte).
public final class RecordingWriter {

    static final int MAGIC = 0x48505231;

    private static final List<EpisodeStatus> STATUSES = List.of(EpisodeStatus.values());

    private static final int MOST_NUMBERED_ACTIONS = 255;

    private RecordingWriter() {}

    public static byte[] bytes(List<RecordedRollout> rollouts) {
        ByteSink out = new ByteSink();
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.put(MAGIC >>> shift);
        }
        out.count(STATUSES.size());
        STATUSES.forEach(status -> out.word(status.word()));
        out.count(rollouts.size());
        rollouts.forEach(rollout -> write(rollout, out));
        return out.bytes();
    }

    private static void write(RecordedRollout rollout, ByteSink out) {
        int rows = rollout.size();
        out.count(rollout.index());
        out.count(rows);
        actions(rollout, out);
        int before = 0;
        for (int row = 0; row < rows; row++) {
            out.signed(rollout.xMm(row) - before);
            before = rollout.xMm(row);
        }
        before = 0;
        for (int row = 0; row < rows; row++) {
            out.signed(rollout.yMm(row) - before);
            before = rollout.yMm(row);
        }
        before = 0;
        for (int row = 0; row < rows; row++) {
            out.signed(rollout.yaw(row) - before);
            before = rollout.yaw(row);
        }
        for (int row = 0; row < rows; row++) {
            out.put(STATUSES.indexOf(rollout.status(row)));
        }
    }

    private static void actions(RecordedRollout rollout, ByteSink out) {
        Map<Action, Integer> numbers = new LinkedHashMap<>();
        for (int row = 0; row < rollout.size() && numbers.size() <= MOST_NUMBERED_ACTIONS; row++) {
            numbers.putIfAbsent(Action.of(rollout, row), numbers.size());
        }
        boolean numbered = numbers.size() <= MOST_NUMBERED_ACTIONS;
        out.count(numbered ? numbers.size() : 0);
        if (numbered) {
            numbers.keySet().forEach(action -> action.write(out));
        }
        for (int row = 0; row < rollout.size(); row++) {
            Action action = Action.of(rollout, row);
            if (numbered) {
                out.put(numbers.get(action));
            } else {
                action.write(out);
            }
        }
    }

    private record Action(double steeringDeg, double speedMps) {

        static Action of(RecordedRollout rollout, int row) {
            return new Action(rollout.steeringDeg(row), rollout.speedMps(row));
        }

        void write(ByteSink out) {
            out.exact(steeringDeg);
            out.exact(speedMps);
        }
    }
}
