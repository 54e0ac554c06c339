package hairpin.benchmarks;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What a figure was measured on.
final class Machine {

    private Machine() {}

    static String description() {
        return processor() + ", JDK " + Runtime.version() + ", UseAVX=" + avx() + ", "
                + (ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() ? "with" : "without")
                + " the vector module, " + Runtime.getRuntime().availableProcessors() + " processors";
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    private static String avx() {
        try {
            return ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .getVMOption("UseAVX")
                    .getValue();
        } catch (IllegalArgumentException e) {
            return "none"; // not a processor that has it
        }
    }
}
