package hairpin.leaderboard.race;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.events.Submissions.SubmissionChanged;
import hairpin.leaderboard.SampleSeason;
import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.upstream.Answer;
import hairpin.leaderboard.upstream.ModelCard;
import hairpin.leaderboard.upstream.Problem;
import hairpin.leaderboard.upstream.Registration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SubmitDeskTest {

    private final SampleSeason sample = new SampleSeason(Instant.parse("2026-10-03T18:00:00Z"));

    @Test
    void what_was_taken_back_or_broke_on_our_side_does_not_count_against_the_limit() {
        SubmitDesk desk = desk(entered(SampleSeason.SEASON), "FINISHED", "FAILED", "ERROR", "CANCELED", "QUEUED");
        assertThat(desk.attemptsLeft()).isEqualTo(2);
        assertThat(desk.moving()).isTrue();
    }

    @Test
    void practice_has_a_list_and_a_limit_of_its_own() {
        SubmitDesk desk = desk(
                entered(SampleSeason.SEASON),
                Stream.of(
                        sample.submission("s1", "FINISHED"),
                        sample.practice("p1", "FINISHED"),
                        sample.practice("p2", "ERROR"),
                        sample.practice("p3", "RUNNING")));

        assertThat(desk.mine()).extracting(SubmissionChanged::submissionId).containsExactly("s1");
        assertThat(desk.attemptsLeft()).isEqualTo(4);
        assertThat(desk.practised()).hasSize(3);
        assertThat(desk.practiceLeft()).isEqualTo(18);
        assertThat(desk.moving()).isTrue();
    }

    @Test
    void an_entry_in_another_season_is_none_here() {
        assertThat(desk(entered("spring-cup")).alias()).isNull();
        assertThat(desk(entered(SampleSeason.SEASON)).alias()).isEqualTo("Ada-7");
    }

    @Test
    void a_service_that_is_away_is_named() {
        SubmitDesk desk = desk(new Answer.Refused<>(new Problem("away", 503, "UNAVAILABLE", "", "")));
        assertThat(desk.problem().title()).isEqualTo("away");
    }

    private SubmitDesk desk(Answer<List<Registration>> entries, String... states) {
        return desk(entries, Arrays.stream(states).map(state -> sample.submission(state, state)));
    }

    private SubmitDesk desk(Answer<List<Registration>> entries, Stream<SubmissionChanged> submissions) {
        PublicRecord known = new PublicRecord();
        known.fold(sample.season());
        RaceHead head = RaceView.of(known, SampleSeason.QUALIFIER, sample.now(), Locale.ENGLISH)
                .orElseThrow()
                .head();
        List<SubmissionChanged> mine = submissions.toList();
        return SubmitDesk.of(head, entries, new Answer.Given<>(List.<ModelCard>of()), new Answer.Given<>(mine));
    }

    private static Answer<List<Registration>> entered(String season) {
        return new Answer.Given<>(List.of(new Registration("r1", season, "Ada-7", "GB", "", "OPEN")));
    }
}
