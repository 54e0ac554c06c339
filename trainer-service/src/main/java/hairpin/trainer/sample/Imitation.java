package hairpin.trainer.sample;

import hairpin.driver.Driver;
import hairpin.driver.model.ModelReader;
import hairpin.driver.model.ModelReading;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import java.util.List;
import java.util.SplittableRandom;

/// Learning to drive by imitation of the reference driver (DAgger; Ross, Gordon and Bagnell, 2011).
///
/// In the first round the teacher drives, in later ones more and more the student; at each frame the teacher, who knows
/// the map, says what it would have done, and the student learns to say the same from all frames so far. So it sees
/// what its own mistakes lead to.
final class Imitation {

    /// By how much the teacher's share of the driving shrinks from round to round.
    private static final double WEANING = 0.5;

    private final Recipe recipe;
    private final Progress progress;

    /// Is told after each round how far the student is.
    @FunctionalInterface
    interface Progress {

        /// @param round from 1
        /// @param loss mean over the batches learnt in this round
        void learnt(int round, DrivingSchool.Round driven, int frames, double loss);
    }

    Imitation(Recipe recipe, Progress progress) {
        this.recipe = recipe;
        this.progress = progress;
    }

    Student run() {
        Recipe.School school = recipe.school();
        SplittableRandom random = new SplittableRandom(recipe.seed());
        FrameMemory memory = new FrameMemory(school.memory(), Lesson.in(recipe.actions()), random.split());
        DrivingSchool cars = new DrivingSchool(recipe, tracks(school), memory, random.split());
        Student student = new Student(recipe);
        double teacherShare = 1;
        for (int round = 1; round <= school.rounds(); round++) {
            DrivingSchool.Round driven = cars.drive(driver(student), school.stepsPerRound(), teacherShare);
            double loss =
                    student.learn(memory, round == school.rounds() ? school.lastBatches() : school.batchesPerRound());
            teacherShare *= WEANING;
            progress.learnt(round, driven, memory.size(), loss);
        }
        return student;
    }

    /// The student drives as it will in the league: read from its archive.
    private Driver driver(Student student) {
        return switch (ModelReader.read(recipe.name(), student.archive())) {
            case ModelReading.Readable readable -> readable.model().newDriver();
            case ModelReading.Refused refused ->
                throw new IllegalStateException(
                        "our own archive is refused: " + refused.refusal().sentence());
        };
    }

    private static List<Track> tracks(Recipe.School school) {
        return school.tracks().stream()
                .map(reference -> TrackCatalogue.find(reference)
                        .orElseThrow(() -> new IllegalArgumentException("no track called " + reference)))
                .toList();
    }
}
