package hairpin.trainer.sample;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.driver.model.ActionSpace;
import hairpin.driver.model.ActionSpace.Action;
import hairpin.simulator.reference.ReferenceStyle;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Small students, some seconds of learning.
class ImitationTest {

    private final List<Double> losses = new ArrayList<>();
    private final List<Double> agreements = new ArrayList<>();

    @Test
    void a_student_learns_what_its_teacher_does() {
        learn(1, 3, 60);

        assertThat(losses.getLast()).isLessThan(0.85 * losses.getFirst());
        assertThat(agreements.getLast()).isGreaterThan(agreements.getFirst() + 0.2);
    }

    @Test
    void the_same_seed_gives_the_same_archive_and_another_another() {
        byte[] archive = learn(1, 2, 10).archive();

        assertThat(learn(1, 2, 10).archive()).isEqualTo(archive);
        assertThat(learn(2, 2, 10).archive()).isNotEqualTo(archive);
    }

    private Student learn(long seed, int rounds, int batches) {
        Recipe recipe = new Recipe(
                "pupil",
                new ActionSpace.Discrete(List.of(new Action(-25, 1), new Action(0, 1), new Action(25, 1))),
                ReferenceStyle.CAUTIOUS,
                new Recipe.Net(List.of(new Recipe.Filter(8, 8, 8), new Recipe.Filter(8, 3, 2)), 16),
                new Recipe.School(List.of("Paperclip", "generated:1:0.2"), rounds, 100, batches, batches, 500, 2e-3),
                seed);
        return new Imitation(recipe, (_, driven, _, loss) -> {
                    losses.add(loss);
                    agreements.add(driven.agreement());
                })
                .run();
    }
}
