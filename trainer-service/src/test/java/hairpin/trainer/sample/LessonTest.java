package hairpin.trainer.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hairpin.driver.model.ActionSpace;
import hairpin.driver.model.ActionSpace.Action;
import hairpin.driver.model.ActionSpace.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

class LessonTest {

    private final Lesson choices =
            Lesson.in(new ActionSpace.Discrete(List.of(new Action(-20, 1), new Action(0, 1), new Action(20, 1))));

    private final Lesson shares = Lesson.in(new ActionSpace.Continuous(new Range(-30, 30), new Range(1, 3)));

    private final float[] label = new float[4];

    @Test
    void an_angle_between_two_actions_is_shared_out_between_them() {
        choices.say(5, 1, label, 1);

        assertThat(label).containsExactly(0, 0, 0.75f, 0.25f);
    }

    @Test
    void an_angle_beyond_the_last_action_is_the_last_action() {
        choices.say(-28, 1, label, 0);

        assertThat(label).containsExactly(1, 0, 0, 0);
    }

    @Test
    void in_a_mirror_left_is_right() {
        choices.say(5, 1, label, 0);
        choices.mirror(label, 0);

        assertThat(label).containsExactly(0.25f, 0.75f, 0, 0);
    }

    @Test
    void a_free_answer_is_a_share_of_each_range() {
        shares.say(15, 2.5, label, 0);
        assertThat(label).containsExactly(0.5f, 0.5f, 0, 0);

        shares.mirror(label, 0);
        assertThat(label).containsExactly(-0.5f, 0.5f, 0, 0);

        shares.say(-45, 9, label, 0);
        assertThat(label).containsExactly(-1, 1, 0, 0);
    }

    @Test
    void student_and_teacher_agree_when_no_action_is_closer() {
        assertThat(choices.closest(11, 4)).isEqualTo(new Action(20, 1));
        assertThat(choices.agree(20, 11)).isTrue();
        assertThat(choices.agree(0, 11)).isFalse();
        assertThat(shares.agree(12, 14)).isTrue();
        assertThat(shares.agree(12, 20)).isFalse();
    }

    @Test
    void actions_that_have_no_mirror_image_are_refused() {
        assertThatThrownBy(() -> Lesson.in(new ActionSpace.Discrete(List.of(new Action(-20, 1), new Action(10, 1)))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
