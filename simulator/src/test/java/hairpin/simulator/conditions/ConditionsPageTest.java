package hairpin.simulator.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionsPageTest {

    private static final Path PAGE = Path.of(System.getProperty("hairpin.home", ".."), "docs", "conditions.md");

    @Test
    void the_page_about_conditions_has_every_key_with_its_bounds_in_order() throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
        Condition[] all = Condition.values();
        assertThat(rows).hasSize(all.length);
        for (int i = 0; i < all.length; i++) {
            assertThat(rows.get(i))
                    .startsWith("| `" + all[i].key() + "` |")
                    .contains("| " + plain(all[i].least()) + " … " + plain(all[i].most()) + " |");
        }
    }

    @Test
    void its_example_is_read() throws IOException {
        String example = Files.readString(PAGE).split("```", -1)[1];
        assertThat(ConditionsReader.read("example", example)).isInstanceOf(ConditionsReading.Understood.class);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
