package hairpin.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The example of docs/scoring.md.
class ScoringPageTest {

    private static final Pattern DRIVE =
            Pattern.compile("(?m)^\\| \\d \\| ([0-9.]+) \\| ([0-9.]+) \\| (\\d+) % \\| ([0-9.]+) \\|");
    private static final Pattern SCORE = Pattern.compile("Score: ([0-9.]+) at ([0-9.]+) %");

    @Test
    void the_example_comes_to_what_the_page_says() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("hairpin.home"), "docs/scoring.md"));
        List<MatchResult> rows = DRIVE.matcher(page).results().toList();
        MatchResult score = SCORE.matcher(page).results().findFirst().orElseThrow();
        List<Drive> drives = rows.stream().map(ScoringPageTest::drive).toList();
        Attempt attempt = new Attempt(new UUID(0, 1), "example", Instant.EPOCH, drives);

        assertThat(rows).hasSize(5).allSatisfy(row -> assertThat(Generalization.overPar(drive(row)))
                .isEqualTo(Double.parseDouble(row.group(4))));
        assertThat(Scoring.by(Ranking.GENERALIZATION).score(attempt))
                .isEqualTo(new Score(tenths(score.group(2)), Double.parseDouble(score.group(1))));
    }

    private static Drive drive(MatchResult row) {
        DrivenLap lap = new DrivenLap(ms(row.group(2)), Double.parseDouble(row.group(3)));
        return new Drive(0, ms(row.group(1)), 1, List.of(lap));
    }

    private static long ms(String seconds) {
        return Math.round(Double.parseDouble(seconds) * 1000);
    }

    private static long tenths(String percent) {
        return Math.round(Double.parseDouble(percent) * 10);
    }
}
