package hairpin.leaderboard.event;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the timekeeper's console.
@MessageBundle("console")
interface ConsoleMessages {

    @Message("Space")
    String space();

    @Message("Start")
    String doStart();

    @Message("Pause")
    String doPause();

    @Message("Resume")
    String doResume();

    @Message("Lap")
    String doLap();

    @Message("Undo")
    String doUndo();

    @Message("Did not finish")
    String doDnf();

    @Message("End")
    String doEnd();

    @Message("Last lap invalid")
    String invalidateLast();

    @Message("Last lap valid")
    String validateLast();

    @Message("Invalid")
    String doInvalidate();

    @Message("Valid")
    String doValidate();

    @Message("+ reset")
    String addReset();

    @Message("No lap yet. The first crossing starts the clock.")
    String noLapYet();

    @Message("The gate {device} last saw the car at {at}.")
    String lastPassing(String device, String at);

    @Message("No sensor has seen the car in this run.")
    String noPassing();

    @Message("{#if count == 1}1 passing kept that does not count{#else}{count} passings kept that do not count{/if}")
    String filteredPassings(int count);

    @Message("too soon after the last crossing")
    String flagTooSoon();

    @Message("before the run was called")
    String flagNotCalled();

    @Message("while paused")
    String flagPaused();

    @Message("after the run was over")
    String flagRunOver();

    @Message("judged to be no crossing")
    String flagDiscounted();

    @Message("Check somebody in.")
    String checkInFirst();

    @Message("Call the next one from the queue.")
    String callNext();

    @Message("To the track")
    String callToTrack();

    @Message("Check in")
    String checkIn();

    @Message("More")
    String more();

    @Message("Merge last two")
    String mergeLast();

    @Message("Merge with lap {number}")
    String mergeWith(int number);

    @Message("Split")
    String split();

    @Message("First part, in seconds")
    String splitAt();

    @Message("Count it")
    String countIt();
}
