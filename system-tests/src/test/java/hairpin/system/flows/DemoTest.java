package hairpin.system.flows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The demo is the whole season: it checks each of its own steps.
@Tag("slow")
@ExtendWith(RunningStack.class)
class DemoTest {

    @BeforeAll
    static void there_are_models_to_race() {
        SampleModels.needed();
    }

    @Test
    void the_demo_plays_a_season_and_every_step_holds(League league) {
        String told = RunningStack.hairpin("demo", "--directory", RunningStack.DIRECTORY);

        assertThat(told).contains("Every step held").contains(", 0 did not");
        assertThat(league.pages()).isNotBlank();
    }
}
