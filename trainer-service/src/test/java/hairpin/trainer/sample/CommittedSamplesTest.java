package hairpin.trainer.sample;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.driver.model.ActionSpace;
import hairpin.driver.model.Model;
import hairpin.driver.model.ModelReader;
import hairpin.driver.model.ModelReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The archives in `samples/models`, as everybody gets them.
class CommittedSamplesTest {

    private static final Path ARCHIVES = Path.of(System.getProperty("hairpin.home"), "samples", "models");
    private static final int MOST_BYTES = 4_000_000;

    /// Nobody learnt on these.
    private static final List<String> UNSEEN = List.of("Ribbon", "generated:9003:0.3");

    @Test
    void there_is_one_for_each_recipe_with_what_the_recipe_allows() throws IOException {
        Set<ActionSpace> spaces = new HashSet<>();
        for (Recipe recipe : Recipes.ALL) {
            Model model = model(recipe.name());
            assertThat(Files.size(archive(recipe.name()))).as(recipe.name()).isLessThan(MOST_BYTES);
            assertThat(model.metadata().actionSpace()).as(recipe.name()).isEqualTo(recipe.actions());
            spaces.add(model.metadata().actionSpace());
        }

        assertThat(spaces).hasSameSizeAs(Recipes.ALL).anyMatch(ActionSpace.Continuous.class::isInstance);
    }

    @Test
    void on_unseen_roads_the_strong_finish_every_lap_and_the_weakest_does_not() throws IOException {
        Exam exam = new Exam(UNSEEN);

        for (String strong : List.of("free-hand", "steady-5", "steady-hand")) {
            Exam.Result result = exam.sit(model(strong));
            assertThat(result.finished()).as(strong).isEqualTo(result.laps());
        }
        assertThat(exam.sit(model("sunday-stroll")).finished()).isLessThan(3 * UNSEEN.size());
    }

    @Test
    void nobody_learns_on_what_everybody_is_examined_on() {
        for (Recipe recipe : Recipes.ALL) {
            assertThat(recipe.school().tracks()).as(recipe.name()).doesNotContainAnyElementsOf(Recipes.exam());
            assertThat(recipe.school().tracks()).as(recipe.name()).doesNotContainAnyElementsOf(UNSEEN);
        }
    }

    private static Path archive(String name) {
        return ARCHIVES.resolve(name + ".tar.gz");
    }

    private static Model model(String name) throws IOException {
        return ((ModelReading.Readable) ModelReader.read(name, Files.readAllBytes(archive(name)))).model();
    }
}
