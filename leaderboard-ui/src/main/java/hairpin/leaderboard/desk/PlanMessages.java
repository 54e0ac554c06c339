package hairpin.leaderboard.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the forms that seasons, rounds and races are planned with.
@MessageBundle("plan")
interface PlanMessages {

    @Message("Cancel")
    String cancel();

    @Message("Nothing was stored yet")
    String amiss();

    @Message("Mend the marked fields and send the form again. What you typed is still there.")
    String amissNext();

    @Message("Address")
    String slug();

    @Message("Lower-case letters, digits and hyphens. Left empty, it is made from the name.")
    String slugHint();

    @Message("Name")
    String seasonName();

    @Message("What it is about")
    String description();

    @Message("One or two sentences for the season's page. May stay empty.")
    String descriptionHint();

    @Message("Time zone")
    String timeZone();

    @Message("Times are shown and typed in this zone, such as Europe/Berlin.")
    String timeZoneHint();

    @Message("Points by rank")
    String pointsTable();

    @Message("For rank 1, 2, 3 and so on. Every race of the season gives these.")
    String pointsTableHint();

    @Message("Worst rounds that do not count")
    String dropWorst();

    @Message("Of each racer. 0 lets every round count.")
    String dropWorstHint();

    @Message("Create the season")
    String createSeason();

    @Message("New round")
    String newRound();

    @Message("A round is a stage of the season, such as a weekend. It holds one or more races.")
    String roundLead();

    @Message("Name of the round")
    String roundName();

    @Message("Such as Blind Corners, or Night in the Hall.")
    String roundNameHint();

    @Message("Add a round")
    String addRound();

    @Message("Add a race")
    String addRace();

    @Message("New race")
    String newRace();

    @Message("Which kind of race?")
    String whichKind();

    @Message("Models are submitted over days and driven in the simulator on tracks that nobody has seen.")
    String qualifierMeans();

    @Message("The same, for the end of a round or season: few submissions, harder tracks.")
    String finalMeans();

    @Message("Cars on a real track: racers check in, laps are timed by sensors or by hand.")
    String eventMeans();

    @Message("Add a race later")
    String later();

    @Message("It gives the points of its season.")
    String pointsFromSeason();

    @Message("Name of the race")
    String raceName();

    @Message("Ranking")
    String ranking();

    @Message("Fixed from the opening on.")
    String rankingHint();

    @Message("When")
    String when();

    @Message("It opens by itself. You can also open it earlier by hand.")
    String opensHint();

    @Message("It closes by itself. What is under way then still counts.")
    String closesHint();

    @Message("Of the two times above. The season's own is filled in.")
    String raceZoneHint();

    @Message("How it is timed")
    String timingRules();

    @Message("Time on the track, in seconds")
    String runTime();

    @Message("Of one run. The lap under way at its end may finish.")
    String runTimeHint();

    @Message("Minimum lap time, in seconds")
    String minLap();

    @Message("A crossing sooner than this after the last one is no lap.")
    String minLapHint();

    @Message("Runs per racer")
    String maxRuns();

    @Message("Left empty: as many as there is time for.")
    String maxRunsHint();

    @Message("How it is driven")
    String drivingRules();

    @Message("Laps per track")
    String lapsPerRollout();

    @Message("Time limit per track, in seconds")
    String maxTime();

    @Message("Off-track penalty, in seconds")
    String offTrackPenalty();

    @Message("Collision penalty, in seconds")
    String collisionPenalty();

    @Message("Most resets per track")
    String maxResets();

    @Message(
            "Tracks are drawn for you and stay hidden from everyone until the race closes. Everyone sees their digest from the opening on.")
    String suiteMeans();

    @Message("Number of tracks")
    String tracks();

    @Message("Easiest")
    String easiest();

    @Message("Hardest")
    String hardest();

    @Message("From 0 to 1; the tracks are spread evenly between.")
    String difficultyHint();

    @Message("Seed")
    String seed();

    @Message("Left empty, it is drawn for you and nobody knows it. A number draws the same tracks again.")
    String seedHint();

    @Message("Drive every track in both directions")
    String bothWays();

    @Message("Create the race")
    String createRace();

    @Message("This is needed.")
    String wrongMissing();

    @Message("Must be from {low} to {high}.")
    String wrongRange(String low, String high);

    @Message("Must be 2 to 64 lower-case letters, digits and hyphens.")
    String wrongSlug();

    @Message("Must be a day and a time.")
    String wrongMoment();

    @Message("The clocks go forward that day: this hour does not exist.")
    String wrongHour();

    @Message("Must be after the opening.")
    String wrongOrder();

    @Message("Must not be less than the easiest.")
    String wrongEasiest();

    @Message("There is no such time zone. Type one such as Europe/Berlin.")
    String wrongZone();

    @Message("Must be whole numbers with commas between them.")
    String wrongNumbers();

    @Message("Must be a whole number.")
    String wrongWhole();

    @Message("Change")
    String change();

    @Message("Rename")
    String rename();

    @Message("Save")
    String save();

    @Message("How points come about has been fixed since the first race opened.")
    String pointsFixed();

    @Message("Its rules, and what it is driven on, have been fixed since it opened: everyone was shown the digest.")
    String rulesFixed();

    @Message("What it is driven on")
    String drivenOn();

    @Message("The hidden suite has {count} rollouts.")
    String suiteNow(int count);

    @Message("Until the race opens it may still be drawn anew, and what racers practise on with it.")
    String redrawMeans();

    @Message("Draw both anew, as follows; what was drawn before is dropped")
    String redraw();

    @Message("While the race is open it may only rise.")
    String onlyHigher();
}
