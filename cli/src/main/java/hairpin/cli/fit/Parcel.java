package hairpin.cli.fit;

import hairpin.cli.replay.TraceFiles;
import hairpin.simulator.replay.Beat;
import hairpin.simulator.replay.LoggedDrive;
import hairpin.simulator.replay.SimTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What is kept from a fit, or given to it, as a whole: a trace, or where there are few of them, a lap of one.
record Parcel(String name, List<LoggedDrive> drives) {

    /// How many parts the logs are split into, each of which is predicted by a fit to the others.
    static final int FOLDS = 3;

    static List<Parcel> of(List<SimTrace> traces) {
        List<Parcel> parcels = new ArrayList<>();
        List<String> names =
                TraceFiles.shortNames(traces.stream().map(SimTrace::name).toList());
        for (int i = 0; i < traces.size(); i++) {
            SimTrace trace = traces.get(i);
            String name = names.get(i);
            List<LoggedDrive> drives = LoggedDrive.of(trace, Beat.of(trace));
            if (traces.size() >= FOLDS) {
                parcels.add(new Parcel(name, drives));
            } else {
                Map<Integer, List<LoggedDrive>> laps = drives.stream()
                        .collect(Collectors.groupingBy(LoggedDrive::episode, TreeMap::new, Collectors.toList()));
                laps.forEach((lap, driven) -> parcels.add(new Parcel(name + " lap " + (lap + 1), driven)));
            }
        }
        return parcels;
    }

    /// Neighbours together, as equal in length as they come.
    static List<List<Parcel>> folds(List<Parcel> parcels) {
        List<List<Parcel>> folds = new ArrayList<>();
        for (int k = 0; k < FOLDS; k++) {
            folds.add(new ArrayList<>());
        }
        int all = parcels.stream().mapToInt(Parcel::rows).sum();
        int before = 0;
        for (Parcel parcel : parcels) {
            int middle = before + parcel.rows() / 2;
            folds.get(Math.min(FOLDS - 1, FOLDS * middle / Math.max(all, 1))).add(parcel);
            before += parcel.rows();
        }
        return folds;
    }

    int rows() {
        return drives.stream().mapToInt(LoggedDrive::size).sum();
    }
}
