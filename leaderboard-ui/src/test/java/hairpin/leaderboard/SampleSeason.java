package hairpin.leaderboard;

import hairpin.events.Boards.BoardChanged;
import hairpin.events.Boards.BoardRow;
import hairpin.events.Boards.News;
import hairpin.events.EvaluationNews.LapResult;
import hairpin.events.EvaluationNews.Provenance;
import hairpin.events.FailureReason;
import hairpin.events.Heats;
import hairpin.events.Heats.AgainstRival;
import hairpin.events.Obstacles;
import hairpin.events.Robustness;
import hairpin.events.Robustness.BendShare;
import hairpin.events.Robustness.CornerLoss;
import hairpin.events.Robustness.Split;
import hairpin.events.Robustness.TrackResult;
import hairpin.events.Runs.RunChanged;
import hairpin.events.Runs.RunLap;
import hairpin.events.SeasonStandings;
import hairpin.events.SeasonStandings.RacePoints;
import hairpin.events.SeasonStandings.StandingRow;
import hairpin.events.SeasonStandings.StandingsChanged;
import hairpin.events.Seasons.Driving;
import hairpin.events.Seasons.Practice;
import hairpin.events.Seasons.Race;
import hairpin.events.Seasons.Round;
import hairpin.events.Seasons.SeasonChanged;
import hairpin.events.Submissions.RolloutSummary;
import hairpin.events.Submissions.SubmissionChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// A season as the league would tell of it: one virtual qualifier that is open, one physical event that is on, one
/// round to come, eight racers.
public record SampleSeason(Instant now) {

    public static final String SEASON = "autumn-cup";
    public static final String QUALIFIER = "blind-corners";
    public static final String EVENT = "hall-night";
    public static final String FINAL = "last-chicane";
    public static final String DUEL = "first-corners";
    public static final String FINISHED = "sub-ada-3";
    public static final String FAR_BACK = "sub-far-back";
    public static final String PRACTICE = "sub-practice";

    /// Of a race that has closed, so that all of it may be told.
    public static final String REVEALED = "sub-ada-1";

    public static final String FAILED_BECAUSE =
            "model_metadata.json: names 5 actions, but the network answers with 7: export the model again.";

    private static final FailureReason MISFIT = FailureReason.of(
            FailureReason.Code.ACTIONS_DO_NOT_FIT,
            "model_metadata.json",
            "names 5 actions, but the network answers with 7: export the model again");

    private static final String[][] RACERS = {
        {"Ada-7", "GB", "Apex Labs"},
        {"Bo-Bends", "NO", "Fjord Racing"},
        {"Cleo-Clips", "FR", ""},
        {"Dax-Drift", "DE", "Team Schräglage"},
        {"Evi-Apex", "GR", "Apex Labs"},
        {"Fin-Fast", "FI", "Sisu Autonomous Racing Collective"},
        {"Gus-Gravel", "US", "Loose Surface"},
        {"Hana-Hook", "JP", "Team Hook"},
    };

    public SeasonChanged season() {
        return season("OPEN");
    }

    /// @param qualifierState `OPEN`, `CLOSED` or another one
    public SeasonChanged season(String qualifierState) {
        return new SeasonChanged(
                UUID.randomUUID(),
                now,
                SEASON,
                "Autumn Cup",
                "Three rounds on tracks that nobody has seen, two in the simulator and one in the hall.",
                "RUNNING",
                "Europe/Berlin",
                List.of(25, 18, 15, 12, 10, 8, 6, 4, 2, 1),
                1,
                RACERS.length,
                List.of(
                        new Round(1, "Blind Corners", List.of(qualifier(qualifierState))),
                        new Round(
                                2,
                                "Night in the Hall",
                                List.of(new Race(
                                        EVENT,
                                        "Night in the Hall",
                                        "PHYSICAL_EVENT",
                                        "OPEN",
                                        "BEST_LAP_TIME",
                                        now.minus(Duration.ofHours(2)),
                                        now.plus(Duration.ofMinutes(95)),
                                        0,
                                        null,
                                        0))),
                        new Round(
                                3,
                                "The Last Chicane",
                                List.of(new Race(
                                        FINAL,
                                        "The Last Chicane",
                                        "VIRTUAL_FINAL",
                                        "SCHEDULED",
                                        "TOTAL_TIME",
                                        now.plus(Duration.ofDays(9)),
                                        now.plus(Duration.ofDays(12)),
                                        3,
                                        "0f4c2f2ad0c9b1a7e1d84cf3a6f9b6d2c3b1a09e8d7c6b5a49382716050f4e3d",
                                        40)))));
    }

    private Race qualifier(String state) {
        return new Race(
                QUALIFIER,
                "Blind Corners",
                "VIRTUAL_QUALIFIER",
                state,
                "GENERALIZATION",
                now.minus(Duration.ofDays(3)),
                now.plus(Duration.ofHours(26)).plusSeconds(754),
                5,
                "9b1a7e1d84cf3a6f9b6d2c3b1a09e8d7c6b5a49382716050f4e3d0f4c2f2ad0c",
                20,
                new Driving(
                        "OBJECT_AVOIDANCE",
                        "classic",
                        3,
                        false,
                        new Obstacles(6, Obstacles.RANDOM, 2, List.of()),
                        null,
                        2,
                        List.of("friction", "light", "steering_play_deg", "steering_trim_deg"),
                        new Practice(8, 20, List.of("Clover", "Ribbon", "generated:7:0.5", "generated:8:0.7")),
                        List.of()));
    }

    public BoardChanged qualifierBoard(long version, String changedAlias) {
        List<BoardRow> rows = new ArrayList<>();
        for (int i = 0; i < RACERS.length; i++) {
            double score = coarse(1.043 + i * 0.021 + i * i * 0.004);
            double half = i % 3 == 2 ? 0.04 : 0.02;
            rows.add(new BoardRow(
                    i + 1,
                    i == 2 ? 2 : i + 1,
                    i == 1 ? 3 : i + 1,
                    i == 2 ? 2 : i == 3 ? -1 : i == 4 ? -1 : 0,
                    RACERS[i][0],
                    RACERS[i][1],
                    RACERS[i][2],
                    "OPEN",
                    score,
                    score - half,
                    score + half,
                    9_200L + 200L * i,
                    9_200L + 200L * i + (i % 3 == 0 ? 0 : 400),
                    i == 0 ? null : score - 1.04,
                    i == 0 ? null : coarse(0.017 + i * 0.008),
                    i < 3 ? 100 : 100 - i * 3.7,
                    57 - i * 3,
                    1 + i % 4,
                    0,
                    laps(9_200 + 200 * i, i),
                    true,
                    i % 2 == 0 ? coarse(score - 0.06) : null,
                    null));
        }
        return new BoardChanged(
                UUID.randomUUID(),
                now,
                SEASON,
                QUALIFIER,
                "Blind Corners",
                "VIRTUAL_QUALIFIER",
                "OPEN",
                "GENERALIZATION",
                version,
                changedAlias,
                rows,
                List.of(
                        new News(now.minusSeconds(4), "Cleo-Clips takes third, 0.058 behind Ada-7"),
                        new News(now.minusSeconds(320), "Dax-Drift drops to fourth"),
                        new News(now.minusSeconds(1300), "Ada-7 leads with 1.043 of par on 20 hidden rollouts"),
                        new News(now.minusSeconds(4300), "Hana-Hook enters the board in eighth")));
    }

    /// Of a race against models that has closed.
    public BoardChanged duelBoard() {
        BoardChanged board = qualifierBoard(9, null);
        return new BoardChanged(
                board.eventId(),
                board.at(),
                board.seasonSlug(),
                DUEL,
                "First Corners",
                board.kind(),
                "CLOSED",
                board.ranking(),
                board.version(),
                null,
                board.rows().stream().map(SampleSeason::amongRivals).toList(),
                board.news());
    }

    private static BoardRow amongRivals(BoardRow row) {
        return new BoardRow(
                row.rank(),
                row.bandLow(),
                row.bandHigh(),
                row.movement(),
                row.alias(),
                row.country(),
                row.team(),
                row.division(),
                row.score(),
                row.scoreLow(),
                row.scoreHigh(),
                row.bestLapMs(),
                row.lastLapMs(),
                row.gapToLeader(),
                row.gapToNext(),
                row.completionPercent(),
                row.laps(),
                row.attempts(),
                row.points(),
                row.recentLapMs(),
                row.provisional(),
                row.seenScore(),
                80.0 - 12.5 * (row.rank() - 1) % 70);
    }

    /// The qualifier before anybody has a result.
    public BoardChanged emptyBoard() {
        BoardChanged board = qualifierBoard(99, null);
        return new BoardChanged(
                board.eventId(),
                board.at(),
                board.seasonSlug(),
                board.raceSlug(),
                board.raceName(),
                board.kind(),
                board.state(),
                board.ranking(),
                board.version(),
                null,
                List.of(),
                List.of());
    }

    public BoardChanged eventBoard(long version, String changedAlias) {
        List<BoardRow> rows = new ArrayList<>();
        for (int i = 0; i < RACERS.length; i++) {
            String[] racer = RACERS[(i * 3 + 1) % RACERS.length];
            long best = 8_431 + 214L * i + 17L * i * i;
            rows.add(new BoardRow(
                    i + 1,
                    i + 1,
                    i + 1,
                    i == 0 ? 1 : i == 1 ? -1 : 0,
                    racer[0],
                    racer[1],
                    racer[2],
                    "OPEN",
                    best,
                    null,
                    null,
                    best,
                    i % 3 == 0 ? best : best + 377,
                    i == 0 ? null : (double) (best - 8_431),
                    i == 0 ? null : 214.0 + 17 * i,
                    100 - i * 4,
                    14 - i,
                    1 + i % 3,
                    0,
                    laps(best, i + 3),
                    true,
                    null,
                    null));
        }
        return new BoardChanged(
                UUID.randomUUID(),
                now,
                SEASON,
                EVENT,
                "Night in the Hall",
                "PHYSICAL_EVENT",
                "OPEN",
                "BEST_LAP_TIME",
                version,
                changedAlias,
                rows,
                List.of(
                        new News(now.minusSeconds(7), "Bo-Bends takes the lead with 00:08.431"),
                        new News(now.minusSeconds(140), "Evi-Apex sets a personal best")));
    }

    public RunChanged run(String state) {
        return new RunChanged(
                UUID.randomUUID(),
                now,
                EVENT,
                "run-17",
                "Bo-Bends",
                "NO",
                "Car 3 (blue)",
                "fjord-12",
                state,
                74_300,
                state.equals("RUNNING") ? now.minusMillis(4_700) : null,
                List.of(
                        new RunLap(1, 9_872, true, 0, "SENSOR", false),
                        new RunLap(2, 8_431, true, 0, "SENSOR", true),
                        new RunLap(3, 11_940, true, 1, "SENSOR", false),
                        new RunLap(4, 8_802, false, 0, "MANUAL", false),
                        new RunLap(5, 8_655, true, 0, "SENSOR", false)),
                List.of("Evi-Apex", "Hana-Hook", "Dax-Drift"),
                state.equals("RUNNING") ? 1 : null);
    }

    public StandingsChanged standings() {
        List<StandingRow> rows = new ArrayList<>();
        int[] table = {25, 18, 15, 12, 10, 8, 6, 4};
        for (int i = 0; i < RACERS.length; i++) {
            int second = (i * 3 + 1) % RACERS.length;
            rows.add(new StandingRow(
                    i + 1,
                    RACERS[i][0],
                    RACERS[i][1],
                    RACERS[i][2],
                    "OPEN",
                    table[i] + (i % 4 == 3 ? 0 : table[second]),
                    List.of(
                            new RacePoints(QUALIFIER, i + 1, table[i], false, true),
                            new RacePoints(EVENT, second + 1, table[second], i % 4 == 3, true))));
        }
        rows.sort((a, b) -> b.points() - a.points());
        List<StandingRow> ranked = IntStream.range(0, rows.size())
                .mapToObj(i -> new StandingRow(
                        i + 1,
                        rows.get(i).alias(),
                        rows.get(i).country(),
                        rows.get(i).team(),
                        rows.get(i).division(),
                        rows.get(i).points(),
                        rows.get(i).races()))
                .toList();
        return new StandingsChanged(UUID.randomUUID(), now, SEASON, 1, SeasonStandings.COUNTBACK, ranked);
    }

    public SubmissionChanged submission(String id, String state) {
        return submission(id, state, false);
    }

    /// What was driven on the practice suite.
    public SubmissionChanged practice(String id, String state) {
        return submission(id, state, true);
    }

    /// @param why null where the runner told a sentence only
    public SubmissionChanged failed(String id, FailureReason why) {
        return submission(id, "FAILED", false, why);
    }

    private SubmissionChanged submission(String id, String state, boolean practice) {
        return submission(id, state, practice, MISFIT);
    }

    private SubmissionChanged submission(String id, String state, boolean practice, FailureReason why) {
        boolean finished = state.equals("FINISHED");
        boolean revealed = id.equals(REVEALED);
        return new SubmissionChanged(
                UUID.randomUUID(),
                now,
                id,
                SEASON,
                revealed ? DUEL : QUALIFIER,
                "Ada-7",
                "late-apex-v3",
                "4e3d0f4c2f2ad0c9b1a7e1d84cf3a6f9b6d2c3b1a09e8d7c6b5a49382716050f",
                3,
                now.minusSeconds(95),
                state,
                state.equals("QUEUED") ? (Integer) (id.equals(FAR_BACK) ? 42 : 3) : null,
                finished ? 100 : state.equals("RUNNING") ? 61 : 0,
                finished ? 57 : state.equals("RUNNING") ? 34 : 0,
                finished && !practice ? 1 : null,
                state.equals("FAILED") ? FAILED_BECAUSE : null,
                finished ? revealed ? (Double) 1.043 : (Double) 1.04 : null,
                finished ? 100.0 : null,
                finished ? revealed ? (Long) 9_214L : (Long) 9_200L : null,
                finished
                        ? new Provenance(
                                "4e3d0f4c2f2ad0c9b1a7e1d84cf3a6f9b6d2c3b1a09e8d7c6b5a49382716050f",
                                QUALIFIER,
                                1,
                                "9b1a7e1d84cf3a6f9b6d2c3b1a09e8d7c6b5a49382716050f4e3d0f4c2f2ad0c",
                                "hairpin-simulator 0.1.0",
                                "runner-2",
                                revealed ? "7c6b5a49382716050f4e3d0f4c2f2ad0c9b1a7e1d84cf3a6f9b6d2c3b1a09e8d" : null)
                        : null,
                !finished ? List.of() : practice ? practised() : revealed ? rollouts() : List.of(),
                practice,
                finished ? robustness(revealed || practice) : null,
                finished && !practice ? (Double) 0.98 : null,
                revealed ? heats() : null,
                state.equals("FAILED") ? why : null);
    }

    private static Heats heats() {
        return new Heats(
                65,
                43.3,
                81.9,
                List.of(
                        new AgainstRival("House", "ab".repeat(32), 17, 2, 1, 85, 64, 94.8),
                        new AgainstRival("Last year's champion", "cd".repeat(32), 13, 6, 1, 65, 43.3, 81.9)));
    }

    private static List<RolloutSummary> practised() {
        return IntStream.range(0, 8)
                .mapToObj(i -> new RolloutSummary(
                        i,
                        i == 5 ? 81.4 : 100,
                        i == 5 ? null : 1.02 + 0.03 * i,
                        null,
                        i % 3,
                        "c3b1a09e8d7c6b5a49382716050f4e3d0f4c2f2ad0c9b1a7e1d84cf3a6f9b6d2",
                        "generated:81" + i + ":0.45, " + (i % 2 == 0 ? "CCW" : "CW") + ", seed 11",
                        List.of(lap(1, 11_240 + 310L * i, 100), lap(2, 10_980 + 290L * i, i == 5 ? 62.9 : 100))))
                .toList();
    }

    private static LapResult lap(int trial, long lapMs, double completion) {
        return new LapResult(trial, lapMs, completion, "Lap complete", 0, 0, 0, 0);
    }

    private static Robustness robustness(boolean revealed) {
        String[] bends = {"TIGHT_LEFT", "TIGHT_RIGHT", "LEFT", "STRAIGHT", "RIGHT"};
        int[] percent = revealed ? new int[] {38, 27, 19, 11, 5} : new int[] {40, 30, 20, 10, 0};
        return new Robustness(
                IntStream.range(0, bends.length)
                        .mapToObj(i -> new BendShare(
                                bends[i], percent[i], revealed ? 4 - i : null, revealed ? i == 0 ? 1 : 0 : null))
                        .toList(),
                IntStream.of(14, 4, 7)
                        .mapToObj(number -> new TrackResult(
                                number,
                                revealed ? "generated:" + number + ":0.6" : null,
                                revealed ? 3.0 / number + 1 : null,
                                revealed ? 64.2 : null))
                        .toList(),
                revealed
                        ? List.of(
                                new Split("DIRECTION", "CCW", 1.031, 100, 10),
                                new Split("DIRECTION", "CW", 1.088, 96.4, 10))
                        : List.of(),
                revealed
                        ? List.of(
                                new CornerLoss(13, "generated:14:0.6", "CW", 4, "TIGHT_RIGHT", 5_120, 3, true),
                                new CornerLoss(4, "generated:4:0.6", "CCW", 2, "TIGHT_LEFT", 1_310, 1, false),
                                new CornerLoss(7, "Switchback", "CCW", 0, "STRAIGHT", 480, 0, false))
                        : List.of());
    }

    private static double coarse(double overPar) {
        return Math.round(overPar * 50) / 50.0;
    }

    private static List<RolloutSummary> rollouts() {
        return IntStream.range(0, 20)
                .mapToObj(i -> new RolloutSummary(
                        i,
                        i == 13 ? 64.2 : 100,
                        i == 13 ? null : 1.01 + 0.17 * Math.abs(Math.sin(i * 1.7)),
                        i == 4 ? null : 1.06 + 0.12 * Math.abs(Math.sin(i * 1.3 + 1)),
                        i % 5 == 3 ? 2 : 0,
                        "c3b1a09e8d7c6b5a"))
                .toList();
    }

    private static List<Long> laps(long bestMs, int seed) {
        return IntStream.range(0, 6)
                .mapToObj(i -> bestMs + Math.round(900 * Math.abs(Math.sin(seed + i * 2.1)) * (6 - i) / 6))
                .toList();
    }
}
