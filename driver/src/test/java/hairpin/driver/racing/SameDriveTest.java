package hairpin.driver.racing;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.driver.network.OtherJvm;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Camera, LIDAR, network and physics in one loop give the same bits in every mode of the JVM: what the camera sees
/// decides what the network answers, and that where the car is next.
class SameDriveTest {

    /// Prints the digest of a drive. Arguments: how many cars, how many steps.
    static final class Drive {

        private Drive() {}

        public static void main(String[] arguments) {
            System.out.println(EngineFingerprint.brief(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1])));
        }
    }

    @ParameterizedTest
    @Tag("slow")
    @MethodSource("hairpin.driver.network.OtherJvm#fastModes")
    void a_network_drives_alike_with_vectors_of_every_width(String flags) throws IOException, InterruptedException {
        assertThat(elsewhere(flags, 2, 60)).isEqualTo(EngineFingerprint.brief(2, 60));
    }

    @ParameterizedTest
    @Tag("slow")
    @MethodSource("hairpin.driver.network.OtherJvm#slowModes")
    void a_network_drives_alike_in_the_slow_modes(String flags) throws IOException, InterruptedException {
        assertThat(elsewhere(flags, 1, 2)).isEqualTo(EngineFingerprint.brief(1, 2));
    }

    @Test
    void another_drive_would_show() {
        assertThat(EngineFingerprint.brief(1, 2)).isNotEqualTo(EngineFingerprint.brief(1, 3));
        assertThat(EngineFingerprint.brief(2, 2)).isNotEqualTo(EngineFingerprint.brief(1, 2));
    }

    private static String elsewhere(String flags, int cars, int steps) throws IOException, InterruptedException {
        return OtherJvm.says(flags, Drive.class, Integer.toString(cars), Integer.toString(steps));
    }
}
