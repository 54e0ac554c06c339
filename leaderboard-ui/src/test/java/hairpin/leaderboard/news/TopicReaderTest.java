package hairpin.leaderboard.news;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.events.EventJson;
import hairpin.events.Seasons;
import hairpin.events.Topics;
import hairpin.leaderboard.SampleSeason;
import hairpin.leaderboard.news.Subject.Kind;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TopicReaderTest {

    private final SampleSeason sample = new SampleSeason(Instant.parse("2026-10-03T18:00:00Z"));
    private final PublicRecord known = new PublicRecord();
    private final TopicReader<Seasons> reader =
            new TopicReader<>(Topics.SEASONS, Kind.SEASON, known::fold, known::forget);

    @Test
    void an_event_is_folded() {
        reader.read(SampleSeason.SEASON, EventJson.of(Topics.SEASONS).write(sample.season()));
        assertThat(known.season(SampleSeason.SEASON)).isPresent();
    }

    @Test
    void whatever_else_is_on_the_topic_is_skipped() {
        reader.read("k", "{");
        reader.read("k", "");
        reader.read("k", "[]");
        reader.read("k", "{\"type\":\"SeasonRenamed.v9\"}");
        reader.read("k", "{\"type\":\"SeasonChanged.v1\"}");
        reader.read("k", "{\"type\":\"SeasonChanged.v1\",\"pointsTable\":[],\"rounds\":[]}");
        reader.read(null, null);
        assertThat(known.seasons()).isEmpty();
    }

    @Test
    void an_empty_record_deletes() {
        known.fold(sample.season());
        reader.read(SampleSeason.SEASON, null);
        assertThat(known.seasons()).isEmpty();
    }
}
