package hairpin.trainer.library;

import hairpin.driver.racing.PackedRecording;
import hairpin.simulator.recording.DriveDrawing;
import hairpin.simulator.recording.RecordedRollout;
import hairpin.simulator.recording.RecordingReading;
import hairpin.simulator.track.Direction;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import hairpin.trainer.problem.Problem;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A rollout of a recording as a picture, or why there is none.
sealed interface RolloutDrawing {

    record Drawn(String svg) implements RolloutDrawing {}

    record Undrawn(Problem problem) implements RolloutDrawing {}

    /// Where it was driven, as a suite says it.
    ///
    /// @param track a reference that [TrackCatalogue] knows
    record Course(String track, String direction) {

        Optional<Track> find() {
            return Arrays.stream(Direction.values())
                    .filter(it -> it.name().equals(direction))
                    .findFirst()
                    .flatMap(wanted -> Optional.ofNullable(track)
                            .flatMap(TrackCatalogue::find)
                            .map(it -> it.towards(wanted)));
        }
    }

    static RolloutDrawing of(InputStream packed, int index, Course course) {
        return switch (PackedRecording.read(packed)) {
            case RecordingReading.Refused(String reason) -> new Undrawn(LibraryProblems.notRecording(reason));
            case RecordingReading.Sound(List<RecordedRollout> rollouts) -> drawn(rollouts, index, course);
        };
    }

    private static RolloutDrawing drawn(List<RecordedRollout> rollouts, int index, Course course) {
        Optional<RecordedRollout> rollout =
                rollouts.stream().filter(it -> it.index() == index).findFirst();
        if (rollout.isEmpty()) {
            return new Undrawn(LibraryProblems.noSuchRollout(index, rollouts.size()));
        }
        return course.find()
                .<RolloutDrawing>map(track -> new Drawn(DriveDrawing.svg(track, rollout.get())))
                .orElseGet(() -> new Undrawn(LibraryProblems.noSuchCourse(course)));
    }
}
