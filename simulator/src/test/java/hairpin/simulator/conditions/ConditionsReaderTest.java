package hairpin.simulator.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsReaderTest {

    @Test
    void ranges_numbers_and_comments_are_read() {
        Conditions read = read("""
                # a tired battery on a dusty floor
                friction    = 0.8..1.1
                battery_sag = 0..0.15   # of its strength

                light=0.7
                camera_pitch_deg = -1 .. 1.5
                """);
        assertThat(read)
                .isEqualTo(Conditions.PLAIN
                        .with(Condition.FRICTION, 0.8, 1.1)
                        .with(Condition.BATTERY_SAG, 0, 0.15)
                        .with(Condition.LIGHT, 0.7, 0.7)
                        .with(Condition.CAMERA_PITCH, -1, 1.5));
    }

    @Test
    void an_empty_file_says_that_nothing_varies() {
        assertThat(read("\n# nothing\n")).isEqualTo(Conditions.PLAIN);
    }

    @Test
    void what_is_written_is_read_again() {
        Conditions conditions = Conditions.PLAIN;
        for (Condition condition : Condition.values()) {
            conditions = conditions.with(condition, condition.least(), condition.most());
        }
        assertThat(read(conditions.text())).isEqualTo(conditions);
        assertThat(Conditions.PLAIN.text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fricton = 1            | dust.txt, line 2: no condition is called 'fricton'; did you mean friction?
            Light = 1              | dust.txt, line 2: no condition is called 'Light'; did you mean light?
            friction 1             | dust.txt, line 2: 'friction 1' is not KEY = LOW..HIGH or KEY = NUMBER
            friction = high        | dust.txt, line 2: friction is a number or LOW..HIGH, not 'high'
            friction = 1.1..0.8    | dust.txt, line 2: friction is a number or LOW..HIGH, not '1.1..0.8'
            friction = NaN         | dust.txt, line 2: friction is a number or LOW..HIGH, not 'NaN'
            friction = 1..Infinity | dust.txt, line 2: friction is a number or LOW..HIGH, not '1..Infinity'
            friction =             | dust.txt, line 2: friction is a number or LOW..HIGH, not ''
            friction = 0..1        | dust.txt, line 2: friction is from 0.3 to 2.0, not 0.0..1.0
            shadow = 0.5           | dust.txt, line 2: shadow is said twice
            """)
    void a_line_that_is_no_condition_is_refused_with_where_and_why(String line, String sentence) {
        ConditionsReading reading = ConditionsReader.read("dust.txt", "shadow = 0.1\n" + line + "\n");
        assertThat(((ConditionsReading.Refused) reading).sentence()).isEqualTo(sentence);
    }

    @Test
    void a_key_like_none_of_ours_gets_the_whole_list() {
        ConditionsReading reading = ConditionsReader.read("x", "wind_from_the_north = 3");
        assertThat(((ConditionsReading.Refused) reading).sentence())
                .contains("there are friction, battery_sag,")
                .contains("camera_raised_m");
    }

    @Test
    void a_text_without_end_is_not_read() {
        ConditionsReading reading = ConditionsReader.read("x", "#".repeat(20_001));
        assertThat(((ConditionsReading.Refused) reading).sentence()).isEqualTo("x: is longer than 20000 characters");
    }

    @Test
    void whatever_the_text_it_is_read_or_refused() {
        SplittableRandom random = new SplittableRandom(1);
        String letters = "friction_agl =.0123456789-#\n\r\t\u0000é";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(80); k > 0; k--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(ConditionsReader.read("x", text.toString())).isNotNull();
        }
    }

    private static Conditions read(String text) {
        return ((ConditionsReading.Understood) ConditionsReader.read("x", text)).conditions();
    }
}
