package hairpin.trainer.sample;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.driver.Observations;
import hairpin.driver.model.ActionSpace;
import hairpin.driver.model.ActionSpace.Range;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FrameMemoryTest {

    private final Lesson lesson = Lesson.in(new ActionSpace.Continuous(new Range(-30, 30), new Range(1, 3)));
    private final FrameMemory memory = new FrameMemory(3, lesson, new SplittableRandom(1));
    private final byte[] frame = new byte[Observations.FRAME_BYTES];

    @Test
    void it_keeps_so_many_frames_and_no_more() {
        for (int i = 0; i < 10; i++) {
            memory.keep(frame, 0, 0, 1);
        }

        assertThat(memory.size()).isEqualTo(3);
    }

    @Test
    void half_of_the_frames_are_drawn_as_in_a_mirror_with_the_answer_turned_as_well() {
        frame[2 * Observations.FRAME_WIDTH] = (byte) 255; // leftmost, third row
        memory.keep(frame, 0, 15, 2);
        float[] pictures = new float[40 * Observations.FRAME_BYTES];
        float[] wanted = new float[40 * 2];

        memory.draw(40, pictures, wanted);

        int mirrored = 0;
        for (int i = 0; i < 40; i++) {
            boolean turned = wanted[2 * i] < 0;
            mirrored += turned ? 1 : 0;
            int left = i * Observations.FRAME_BYTES + 2 * Observations.FRAME_WIDTH;
            assertThat(pictures[left]).isEqualTo(turned ? 0f : 1f);
            assertThat(pictures[left + Observations.FRAME_WIDTH - 1]).isEqualTo(turned ? 1f : 0f);
            assertThat(wanted[2 * i]).isEqualTo(turned ? -0.5f : 0.5f);
        }
        assertThat(mirrored).isBetween(8, 32);
    }
}
