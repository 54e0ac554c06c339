package hairpin.leaderboard.news;

import hairpin.events.Boards;
import hairpin.events.Runs;
import hairpin.events.SeasonStandings;
import hairpin.events.Seasons;
import hairpin.events.Submissions;
import hairpin.events.Topics;
import hairpin.leaderboard.news.Subject.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears the league's public topics, each from its beginning.
@ApplicationScoped
class NewsListener {

    private final TopicReader<Seasons> seasons;
    private final TopicReader<SeasonStandings> standings;
    private final TopicReader<Boards> boards;
    private final TopicReader<Submissions> submissions;
    private final TopicReader<Runs> runs;

    NewsListener(PublicRecord known) {
        seasons = new TopicReader<>(Topics.SEASONS, Kind.SEASON, known::fold, known::forget);
        standings = new TopicReader<>(Topics.STANDINGS, Kind.STANDINGS, known::fold, known::forget);
        boards = new TopicReader<>(Topics.BOARDS, Kind.BOARD, known::fold, known::forget);
        submissions = new TopicReader<>(Topics.SUBMISSIONS, Kind.SUBMISSION, known::fold, known::forget);
        runs = new TopicReader<>(Topics.RUNS, Kind.RUN, known::fold, known::forget);
    }

    @Incoming("seasons")
    void seasons(ConsumerRecord<String, String> news) {
        seasons.read(news.key(), news.value());
    }

    @Incoming("standings")
    void standings(ConsumerRecord<String, String> news) {
        standings.read(news.key(), news.value());
    }

    @Incoming("boards")
    void boards(ConsumerRecord<String, String> news) {
        boards.read(news.key(), news.value());
    }

    @Incoming("submissions")
    void submissions(ConsumerRecord<String, String> news) {
        submissions.read(news.key(), news.value());
    }

    @Incoming("runs")
    void runs(ConsumerRecord<String, String> news) {
        runs.read(news.key(), news.value());
    }
}
