package hairpin.league.submission;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.events.EvaluationNews.RivalResult;
import hairpin.scoring.Drive;
import hairpin.scoring.DrivenLap;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrivesTextTest {

    @Test
    void drives_come_back_to_the_last_digit() {
        List<Drive> drives = List.of(
                new Drive(0, 10_000, 3, List.of(lap(10_250, 100), lap(10_300, 100), lap(60_000, 100.0 / 3))),
                new Drive(7, 0, 0, List.of()),
                new Drive(7, 9_999, 1, List.of(lap(0, 99.99999999999999)), List.of(new RivalResult(0, 0))),
                new Drive(
                        8,
                        9_999,
                        1,
                        List.of(lap(1, 100)),
                        List.of(new RivalResult(1, 22_300), new RivalResult(0, 17))));

        assertThat(DrivesText.read(DrivesText.of(drives))).isEqualTo(drives);
        assertThat(DrivesText.of(drives)).startsWith("0:10000:3:10250,10300,60000@33.3");
        assertThat(DrivesText.read("")).isEmpty();
    }

    private static DrivenLap lap(long lapMs, double percent) {
        return new DrivenLap(lapMs, percent);
    }
}
