package hairpin.simulator.repeatability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The same drives in child JVMs of many kinds: more than a million steps in all, and not one bit differs.
class SameBitsEverywhereTest {

    private static final String VECTORS = "--add-modules=jdk.incubator.vector";
    private static final int ROLLOUTS = 11;
    private static final int CARS = 100;

    private long stepsInAll;

    @Tag("slow")
    @Test
    void the_same_drives_give_the_same_bits_in_every_jvm() throws Exception {
        Map<String, String> expected = drive(List.of(VECTORS), 16_384, 1_024, 1);
        compare(expected, List.of(), 16_384, 1_024, 1);
        compare(expected, List.of(VECTORS), 16_384, 1_024, 4);
        compare(expected, List.of(VECTORS), 16_384, 1_024, 2, "loaded");
        compare(expected, List.of(VECTORS, "-XX:TieredStopAtLevel=1"), 8_192, 256, 1);
        compare(expected, List.of("-XX:TieredStopAtLevel=1"), 8_192, 512, 1);
        compare(expected, List.of(VECTORS, "-XX:-TieredCompilation"), 16_384, 1_024, 1);
        compare(expected, List.of("-Xint"), 512, 16, 1);
        compare(expected, List.of(VECTORS, "-Xint"), 128, 4, 1);
        for (int avx = 1; avx <= 3; avx++) {
            compare(expected, List.of(VECTORS, "-XX:UseAVX=" + avx), 16_384, 1_024, 1);
            compare(expected, List.of("-XX:UseAVX=" + avx), 4_096, 256, 1);
        }
        // Without AVX the JVM has no fused multiply-add either and computes it in software.
        compare(expected, List.of("-XX:UseAVX=0"), 1_024, 32, 1);
        compare(expected, List.of(VECTORS, "-XX:UseAVX=0"), 512, 16, 1);
        assertThat(stepsInAll).isGreaterThan(1_000_000);
    }

    @Test
    void the_same_drives_give_the_same_bits_compiled_and_interpreted() throws Exception {
        Map<String, String> expected = drive(List.of(VECTORS), 256, 16, 2);
        compare(expected, List.of("-Xint"), 128, 8, 1);
    }

    private void compare(
            Map<String, String> expected, List<String> flags, int rollout, int batch, int threads, String... more)
            throws Exception {
        Map<String, String> found = drive(flags, rollout, batch, threads, more);
        assertThat(found.size()).isGreaterThan(20);
        found.forEach((drive, digest) ->
                assertThat(digest).as(drive + " under " + flags).isEqualTo(expected.get(drive)));
    }

    /// Digests by drive and number of steps.
    private Map<String, String> drive(List<String> flags, int rollout, int batch, int threads, String... more)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Drives.class.getName(), "" + rollout, "" + batch, "" + threads));
        command.addAll(List.of(more));
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as("exit of " + flags).isZero();
        Map<String, String> digests = new HashMap<>();
        for (String line : out.lines().toList()) {
            int last = line.lastIndexOf(' ');
            digests.put(line.substring(0, last), line.substring(last + 1));
        }
        stepsInAll += (long) ROLLOUTS * rollout + (long) CARS * batch;
        return digests;
    }
}
