package hairpin.leaderboard.race;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words for what is driven: type of race, what else is on the road, where it starts, what varies.
@MessageBundle("road")
interface RoadMessages {

    @Message("What is driven")
    String title();

    @Message("time trial")
    String timeTrial();

    @Message("object avoidance")
    String objectAvoidance();

    @Message("among bots")
    String headToBot();

    @Message("{count} laps on each track")
    String laps(int count);

    @Message("one lap on each track")
    String lap();

    @Message("each lap from a standing start")
    String standingStarts();

    @Message("car {name}")
    String car(String name);

    @Message("{count} boxes")
    String boxes(int count);

    @Message("one box")
    String box();

    @Message("at random")
    String atRandom();

    @Message("equally far apart")
    String evenly();

    @Message("at fixed places")
    String atPlaces();

    @Message("{count} bots at {speed} m/s")
    String botCars(int count, double speed);

    @Message("one bot at {speed} m/s")
    String botCar(double speed);

    @Message("changing lanes")
    String changingLanes();

    @Message("from {count} starting places")
    String fromStarts(int count);

    @Message("conditions that vary:")
    String conditions();

    @Message("nothing varies")
    String calm();

    @Message("grip")
    String grip();

    @Message("battery")
    String battery();

    @Message("steering")
    String steering();

    @Message("delay")
    String delay();

    @Message("start")
    String start();

    @Message("light")
    String light();

    @Message("colours")
    String colours();

    @Message("shadows")
    String shadows();

    @Message("image noise")
    String noise();

    @Message("a smudged lens")
    String lens();

    @Message("how the camera is mounted")
    String camera();

    @Message("Type of race")
    String raceType();

    @Message("Alone on the road, between boxes, among bots that drive their lanes, or against models.")
    String raceTypeHint();

    @Message("against models")
    String headToModel();

    @Message("against")
    String rivalsAre();

    @Message("Opponents: in a race against models")
    String rivalsPart();

    @Message("Or typed")
    String rivals();

    @Message(
            "One to three in all. Every submission races against the same; they drive as their models decide, and are judged nowhere.")
    String rivalsMean();

    @Message("Opponent {number}")
    String rivalPick(int number);

    @Message("Your models")
    String rivalsYours();

    @Message("Opponent")
    String rival();

    @Message("Each on a line of its own: the name it shall have, then the digest of its model, as your models show it"
            + " or a submission's page.")
    String rivalsHint();

    @Message("Must be one to three in all, chosen or typed, each typed line a name and a digest of 64 characters.")
    String wrongRivals();

    @Message("Boxes: in object avoidance, and among bots if wanted")
    String boxesPart();

    @Message("Bots: in a race among bots")
    String botsPart();

    @Message("Each lap from a standing start")
    String lapByLap();

    @Message("Boxes")
    String boxesNumber();

    @Message("Where boxes stand")
    String placement();

    @Message("At least so far apart, in percent of the lap")
    String boxesApart();

    @Message("Where they stand at random. Never less than 1.2 m.")
    String boxesApartHint();

    @Message("Fixed places")
    String positions();

    @Message(
            "Each as SHARE,LANE: 0.25,-1 is a quarter into the lap in the outer lane, 0.5,1 half a lap in the inner one.")
    String positionsHint();

    @Message("Who drives into the same box for the third time is put ahead of it")
    String mercy();

    @Message("Boxes among bots, too")
    String boxesToo();

    @Message("Bots")
    String botsNumber();

    @Message("Their speed, in m/s")
    String botSpeed();

    @Message("At least so far apart at the start, in metres")
    String botsApart();

    @Message("Bots change lanes")
    String botsChange();

    @Message("On the road")
    String onTheRoad();

    @Message("Starts, in percent of the lap")
    String starts();

    @Message("Such as 0, 50: every track is driven from each. Left empty: from its first point.")
    String startsHint();

    @Message("Conditions")
    String varies();

    @Message(
            "Drawn for each rollout, the same for every racer. Everyone learns what varies; how far stays hidden until the race closes.")
    String variesHint();

    @Message("Calm: nothing varies")
    String presetCalm();

    @Message("Varied light: half to one and a half times as bright, shadows, noise")
    String presetLight();

    @Message("Dusty floor: 0.7 to 1.1 times the grip")
    String presetGrip();

    @Message("Tired car: weak battery, steering out of trim with play, slow commands")
    String presetTired();

    @Message("Rough day: all of these, and a smudged lens on a camera out of place")
    String presetRough();

    @Message("My own, as typed below")
    String presetOwn();

    @Message("Drive every track calm as well")
    String calmToo();

    @Message("My own conditions")
    String own();

    @Message("JSON, any number of them, each with a name. What may vary, and how far, is in docs/conditions.md.")
    String ownHint();

    @Message("Must be percents from 0 to below 100 with commas between them, none twice.")
    String wrongPercents();

    @Message("Must be one to ten places such as 0.25,-1 with blanks between them.")
    String wrongPositions();

    @Message("Must be JSON as in the example: a list, each with a name and ranges.")
    String wrongConditions();

    @Message("Practice")
    String practice();

    @Message("An open suite beside the hidden one: tracks of its own, results at once and in full, no ranks.")
    String practiceMeans();

    @Message("{left} of {limit} left.")
    String practiceLeft(int left, int limit);

    @Message("Practise")
    String practise();

    @Message("Practice {number} of {alias}")
    String practiceTitle(int number, String alias);

    @Message("{count} rollouts to practise on")
    String practiceRollouts(int count);

    @Message("practised")
    String practised();

    @Message("What it drove")
    String whatItDrove();

    @Message("Track")
    String course();

    @Message("Laps")
    String lapTimes();

    @Message("Digest")
    String digest();

    @Message("The whole result, with every step")
    String practiceResult();

    @Message("For the racer herself; for everyone once the race has closed. Drive it again:")
    String practiceResultMeans();

    @Message("Its {count} tracks, for everyone")
    String openSuite(int count);

    @Message("Tracks to practise on")
    String practiceTracks();

    @Message("0: none. They are drawn for you, never one of the hidden ones.")
    String practiceTracksHint();

    @Message("Practice runs per racer")
    String maxPractice();

    @Message("Practise under the same conditions and starts, which tells them")
    String practiceVaries();

    @Message("Against its opponents")
    String heatsTitle();

    @Message(
            "In each heat all start together. It is won by who finishes all laps before the opponent; the ranking does not count it.")
    String heatsMeans();

    @Message("Ahead of all opponents at once: {percent} % ({low}–{high}) of the heats.")
    String heatsAll(double percent, double low, double high);

    @Message("Heats won")
    String heatsWon();

    @Message("lost")
    String heatsLost();

    @Message("not finished")
    String heatsNotFinished();

    @Message("Share won")
    String heatsShare();

    @Message("95 % interval")
    String heatsInterval();

    @Message("heats won: finished before all opponents")
    String heatsWonMeans();
}
