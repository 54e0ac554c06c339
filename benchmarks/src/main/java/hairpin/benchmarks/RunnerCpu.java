package hairpin.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The CPU time of processes and of all their children, as Linux counts it: those that live, and those that ended.
final class RunnerCpu {

    private static final int UTIME = 11;
    private static final int TICKS_PER_S = 100;

    private RunnerCpu() {}

    static double seconds(List<Long> processes) {
        return processes.stream().mapToDouble(RunnerCpu::withChildren).sum();
    }

    private static double withChildren(long process) {
        double children = ProcessHandle.of(process).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToDouble(child -> child.info()
                        .totalCpuDuration()
                        .map(cpu -> cpu.toNanos() / 1e9)
                        .orElse(0.0))
                .sum();
        return children + withEnded(process);
    }

    private static double withEnded(long process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int i = UTIME; i < UTIME + 4; i++) {
                ticks += Long.parseLong(afterName[i]);
            }
            return ticks / (double) TICKS_PER_S;
        } catch (IOException ended) {
            throw new UncheckedIOException("process " + process + " has ended", ended);
        }
    }
}
