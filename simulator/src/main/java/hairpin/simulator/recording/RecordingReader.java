package hairpin.simulator.recording;

import hairpin.simulator.race.EpisodeStatus;
import java.util.ArrayList;
import java.util.List;

/// Reads what [RecordingWriter] wrote, or whatever somebody made of it: nothing is allocated for what is only claimed.
public final class RecordingReader {

    private static final int MOST_ROLLOUTS = 10_000;
    private static final int MOST_STATUSES = 64;
    private static final int MOST_LETTERS = 32;

    /// A day of driving.
    private static final int MOST_ROWS = 15 * 24 * 3600 + 1;

    /// No row takes less: an action or its number, three differences and a status.
    private static final int LEAST_ROW_BYTES = 5;

    /// Steering and speed.
    private static final int ACTION_BYTES = 2 * Double.BYTES;

    /// x, y and yaw.
    private static final int PLACES = 3;

    private final ByteSource in;

    private RecordingReader(ByteSource in) {
        this.in = in;
    }

    public static RecordingReading read(byte[] bytes) {
        try {
            return new RecordingReading.Sound(new RecordingReader(new ByteSource(bytes)).rollouts());
        } catch (NotRecordingException refusal) {
            return new RecordingReading.Refused(refusal.getMessage());
        }
    }

    /// Looks for one rollout and holds no other one: what comes before it is passed over, what follows is not read.
    public static OneReading one(Bytes bytes, int index) {
        return one(bytes, index, 0);
    }

    /// Looks for one rollout and for how its rivals drove.
    ///
    /// @param apart how many rollouts the suite has, which is how far apart the drives of one heat are; 0
    ///     without rivals
    public static OneReading one(Bytes bytes, int index, int apart) {
        try {
            return new RecordingReader(new ByteSource(bytes)).find(index, apart);
        } catch (NotRecordingException refusal) {
            return new OneReading.Refused(refusal.getMessage());
        }
    }

    private OneReading find(int index, int apart) throws NotRecordingException {
        List<RecordedRollout> found = new ArrayList<>();
        begin();
        List<EpisodeStatus> statuses = statuses();
        int count = in.count("rollouts", MOST_ROLLOUTS);
        for (int i = 0; i < count && (apart > 0 || found.isEmpty()); i++) {
            in.keep();
            int behind = in.count("as a rollout's index", MOST_ROLLOUTS) - index;
            boolean wanted = behind == 0 || (apart > 0 && behind > 0 && behind % apart == 0);
            if (!wanted) {
                in.kept();
            }
            passOver(in.count("rows", MOST_ROWS));
            if (wanted) {
                found.add(new RecordingReader(new ByteSource(in.kept())).rollout(statuses));
            }
        }
        return found.isEmpty() || found.getFirst().index() != index
                ? new OneReading.Missing(count)
                : new OneReading.Found(found.getFirst(), found.subList(1, found.size()));
    }

    private void passOver(int rows) throws NotRecordingException {
        int distinct = in.count("distinct actions", 255);
        in.skip(ACTION_BYTES * distinct);
        in.skip(distinct == 0 ? ACTION_BYTES * rows : rows);
        for (int i = 0; i < PLACES * rows; i++) {
            in.varint();
        }
        in.skip(rows);
    }

    private List<RecordedRollout> rollouts() throws NotRecordingException {
        begin();
        List<EpisodeStatus> statuses = statuses();
        int count = in.count("rollouts", MOST_ROLLOUTS);
        List<RecordedRollout> rollouts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rollouts.add(rollout(statuses));
        }
        if (!in.atEnd()) {
            throw new NotRecordingException(in.left() + " bytes follow after its end");
        }
        return rollouts;
    }

    private void begin() throws NotRecordingException {
        int magic = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            magic = (magic << 8) | in.next();
        }
        if (magic != RecordingWriter.MAGIC) {
            throw new NotRecordingException("it does not begin with HPR1");
        }
    }

    private List<EpisodeStatus> statuses() throws NotRecordingException {
        int count = in.count("status words", MOST_STATUSES);
        List<EpisodeStatus> statuses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String word = in.word(MOST_LETTERS);
            statuses.add(EpisodeStatus.of(word)
                    .orElseThrow(() -> new NotRecordingException("an unknown status word: " + word)));
        }
        return statuses;
    }

    private RecordedRollout rollout(List<EpisodeStatus> statuses) throws NotRecordingException {
        RecordedRollout rollout = new RecordedRollout(in.count("as a rollout's index", MOST_ROLLOUTS));
        int rows = in.count("rows", Math.min(MOST_ROWS, in.left() / LEAST_ROW_BYTES));
        double[] steeringDeg = new double[rows];
        double[] speedMps = new double[rows];
        actions(steeringDeg, speedMps);
        int[] xMm = sums(rows);
        int[] yMm = sums(rows);
        int[] yaw = sums(rows);
        for (int row = 0; row < rows; row++) {
            int status = in.next();
            if (status >= statuses.size()) {
                throw new NotRecordingException("row " + row + " of rollout " + rollout.index() + " has no status");
            }
            rollout.add(steeringDeg[row], speedMps[row], xMm[row], yMm[row], yaw[row], statuses.get(status));
        }
        return rollout;
    }

    private void actions(double[] steeringDeg, double[] speedMps) throws NotRecordingException {
        int distinct = in.count("distinct actions", 255);
        double[] palette = new double[2 * distinct];
        for (int i = 0; i < palette.length; i++) {
            palette[i] = in.exact();
        }
        for (int row = 0; row < steeringDeg.length; row++) {
            if (distinct == 0) {
                steeringDeg[row] = in.exact();
                speedMps[row] = in.exact();
                continue;
            }
            int number = in.next();
            if (number >= distinct) {
                throw new NotRecordingException("row " + row + " names action " + number + " of " + distinct);
            }
            steeringDeg[row] = palette[2 * number];
            speedMps[row] = palette[2 * number + 1];
        }
    }

    private int[] sums(int rows) throws NotRecordingException {
        int[] sums = new int[rows];
        int before = 0;
        for (int row = 0; row < rows; row++) {
            before += in.signed();
            sums[row] = before;
        }
        return sums;
    }
}
