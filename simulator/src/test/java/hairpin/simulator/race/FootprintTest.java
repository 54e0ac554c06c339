package hairpin.simulator.race;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.simulator.scene.BoxShape;
import hairpin.simulator.scene.Boxes;
import org.junit.jupiter.api.Test;

class FootprintTest {

    private final Footprint car = new Footprint();
    private final Boxes boxes = new Boxes(1);
    private final int box = boxes.add(BoxShape.OBSTACLE);

    @Test
    void bumper_to_box_is_a_touch_and_a_hair_less_is_not() {
        car.moveTo(0, 0, 0);
        boxes.place(box, 0.2 + 0.3235 / 2 - 1e-9, 0.1, 0);
        assertThat(car.touches(boxes, box)).isTrue();
        boxes.place(box, 0.2 + 0.3235 / 2 + 1e-9, 0.1, 0);
        assertThat(car.touches(boxes, box)).isFalse();
    }

    @Test
    void a_corner_of_the_box_within_the_car_counts_as_much() {
        // The box's corner points into the car's side, between the car's own corners.
        car.moveTo(0, 0, 0);
        double diagonal = Math.hypot(0.2, 0.25);
        double turn = Math.PI / 2 - Math.atan2(0.25, 0.2);
        boxes.place(box, 0, 0.098 + diagonal - 0.005, turn);
        assertThat(car.touches(boxes, box)).isTrue();
        boxes.place(box, 0, 0.098 + diagonal + 0.005, turn);
        assertThat(car.touches(boxes, box)).isFalse();
    }

    @Test
    void it_does_not_matter_which_way_the_whole_scene_is_turned() {
        for (int k = 0; k < 360; k++) {
            double turn = Math.toRadians(k);
            for (double gap : new double[] {-0.01, 0.01}) {
                double apart = 0.2 + 0.3235 / 2 + gap;
                car.moveTo(1, 2, turn);
                boxes.place(box, 1 + apart * Math.cos(turn), 2 + apart * Math.sin(turn), turn);
                assertThat(car.touches(boxes, box)).as(k + " " + gap).isEqualTo(gap < 0);
            }
        }
    }

    @Test
    void a_box_on_top_of_the_car_touches_it_and_one_far_off_does_not() {
        car.moveTo(3, 4, 1);
        boxes.place(box, 3, 4, 2);
        assertThat(car.touches(boxes, box)).isTrue();
        boxes.place(box, 3, 6, 2);
        assertThat(car.touches(boxes, box)).isFalse();
    }
}
