package hairpin.league.season;

import hairpin.events.Suites.DrivingRules;
import hairpin.scoring.Ranking;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A race as it is stored: all of it may be seen by anyone. What is hidden is in its [SuiteEntity].
@Entity
@Table(name = "race")
public class RaceEntity {

    @Id
    public UUID id;

    @Column(name = "season_id")
    public UUID seasonId;

    @Column(name = "round_id")
    public UUID roundId;

    public String slug;
    public String name;

    @Enumerated(EnumType.STRING)
    public RaceKind kind;

    @Enumerated(EnumType.STRING)
    public Ranking ranking;

    @Enumerated(EnumType.STRING)
    public RaceState state;

    @Column(name = "opens_at")
    public Instant opensAt;

    @Column(name = "closes_at")
    public Instant closesAt;

    @Column(name = "max_submissions")
    public int maxSubmissions;

    /// How a virtual race is driven: null at a physical event.
    public String car;

    public Integer laps;

    @Column(name = "off_track_penalty_ms")
    public Integer offTrackPenaltyMs;

    @Column(name = "collision_penalty_ms")
    public Integer collisionPenaltyMs;

    @Column(name = "max_resets")
    public Integer maxResets;

    @Column(name = "max_time_s")
    public Integer maxTimeS;

    @Column(name = "lap_by_lap")
    boolean lapByLap;

    boolean merciful;

    /// As JSON, like bots and rivals; null where there are none.
    String obstacles;

    String bots;

    String rivals;

    /// From how many places on a track its rollouts begin.
    @Column(name = "suite_starts")
    int suiteStarts;

    /// Keys of the conditions that are not as usual; how far is hidden.
    List<String> varied = List.of();

    /// How often a racer may practise; 0 where there is nothing to practise on.
    @Column(name = "max_practice")
    public int maxPractice;

    @Column(name = "practice_rollouts")
    int practiceRollouts;

    @Column(name = "practice_tracks")
    List<String> practiceTracks = List.of();

    /// How a virtual race is driven.
    public DrivingRules drivingRules() {
        return SealingSuite.rulesOf(this);
    }

    @Column(name = "suite_commitment")
    public String suiteCommitment;

    @Column(name = "suite_rollouts")
    public int suiteRollouts;

    /// How a physical event is timed: null in a virtual race.
    @Column(name = "run_time_ms")
    public Integer runTimeMs;

    @Column(name = "min_lap_ms")
    public Integer minLapMs;

    /// Runs that a racer may start; null means as many as there is time for.
    @Column(name = "max_runs")
    public Integer maxRuns;
}
