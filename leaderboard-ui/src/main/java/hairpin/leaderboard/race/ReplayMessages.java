package hairpin.leaderboard.race;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the replays.
@MessageBundle("replay")
interface ReplayMessages {

    @Message("Replay")
    String replay();

    @Message("Watch the replay")
    String watch();

    @Message("Replay of submission {number} of {alias}")
    String title(int number, String alias);

    @Message("Play or stop")
    String playOrStop();

    @Message("Time")
    String time();

    @Message("Pace")
    String pace();

    @Message("Previous rollout")
    String previous();

    @Message("Next rollout")
    String next();

    @Message("All rollouts")
    String all();

    @Message("Track")
    String track();

    @Message("Laps of this rollout")
    String laps();

    @Message("Lap")
    String lap();

    @Message("clockwise")
    String clockwise();

    @Message("counter-clockwise")
    String counterClockwise();

    @Message("par {time}")
    String par(String time);

    @Message("This rollout cannot be drawn just now. Its laps are below.")
    String noDrawing();

    @Message("The colour of the line is the car's speed; a red cross is where it was put back on the road.")
    String means();

    @Message("The replay is drawn when the tracks are no secret any more")
    String hidden();

    @Message("Back to the submission")
    String back();
}
