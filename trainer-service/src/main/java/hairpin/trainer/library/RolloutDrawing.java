package hairpin.trainer.library;

import hairpin.driver.racing.PackedRecording;
import hairpin.simulator.recording.DriveDrawing;
import hairpin.simulator.recording.OneReading;
import hairpin.simulator.recording.RecordedRollout;
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
    /// @param rollouts of the suite, where the cars of rivals shall be drawn too; otherwise 0
    record Course(String track, String direction, int rollouts) {

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
        return switch (PackedRecording.one(packed, index, course.rollouts())) {
            case OneReading.Refused(String reason) -> new Undrawn(LibraryProblems.notRecording(reason));
            case OneReading.Missing(int rollouts) -> new Undrawn(LibraryProblems.noSuchRollout(index, rollouts));
            case OneReading.Found(RecordedRollout rollout, List<RecordedRollout> rivals) ->
                course.find()
                        .<RolloutDrawing>map(track -> new Drawn(DriveDrawing.svg(track, rollout, rivals)))
                        .orElseGet(() -> new Undrawn(LibraryProblems.noSuchCourse(course)));
        };
    }
}
