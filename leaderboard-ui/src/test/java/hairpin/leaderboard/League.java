package hairpin.leaderboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hairpin.events.Event;
import hairpin.events.EventJson;
import hairpin.events.Topic;
import hairpin.events.Topics;
import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.news.Subject;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The league as far as the pages can tell: something that writes on topics.
@ApplicationScoped
public class League {

    private final InMemoryConnector topics;
    private final String service;
    private final BlockingQueue<Subject> heard = new LinkedBlockingQueue<>();

    League(
            @Any InMemoryConnector topics,
            PublicRecord known,
            @ConfigProperty(name = "hairpin.league.url") String service) {
        this.topics = topics;
        this.service = service;
        known.onChange(heard::add);
    }

    public void tellEverything(SampleSeason sample) {
        tell(Topics.SEASONS, sample.season());
        tell(Topics.BOARDS, sample.qualifierBoard(1, null));
        tell(Topics.BOARDS, sample.eventBoard(1, null));
        tell(Topics.BOARDS, sample.duelBoard());
        tell(Topics.STANDINGS, sample.standings());
        tell(Topics.RUNS, sample.run("RUNNING"));
        tell(Topics.SUBMISSIONS, sample.submission(SampleSeason.FINISHED, "FINISHED"));
        tell(Topics.SUBMISSIONS, sample.practice(SampleSeason.PRACTICE, "FINISHED"));
        tell(Topics.SUBMISSIONS, sample.submission(SampleSeason.REVEALED, "FINISHED"));
        tell(Topics.SUBMISSIONS, sample.submission("sub-queued", "QUEUED"));
        tell(Topics.SUBMISSIONS, sample.submission("sub-running", "RUNNING"));
        tell(Topics.SUBMISSIONS, sample.submission("sub-failed", "FAILED"));
    }

    /// Returns when the pages have heard it.
    public <E extends Event> void tell(Topic<E> topic, E event) {
        writeAndWait(topic.name(), event.key(), EventJson.of(topic).write(event));
    }

    /// Deletes a subject, and returns when the pages have heard it.
    public void forget(Topic<?> topic, String key) {
        writeAndWait(topic.name(), key, null);
    }

    private void writeAndWait(String topic, String key, String value) {
        if (topic.equals(Topics.SEASONS.name())) {
            answerToo(key, value);
        }
        heard.clear();
        write(topic, key, value);
        try {
            if (heard.poll(10, TimeUnit.SECONDS) == null) {
                throw new AssertionError("nobody heard of " + key + " on " + topic);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// What an organizer's page has sent to the service last.
    public JsonNode lastSent() {
        String sent = RestAssured.given()
                .baseUri(service)
                .port(URI.create(service).getPort())
                .get("/paper/last")
                .asString();
        try {
            return new ObjectMapper().readTree(sent);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /// The service behind the pages knows of the season as well.
    private void answerToo(String season, String value) {
        RequestSpecification request =
                RestAssured.given().baseUri(service).port(URI.create(service).getPort());
        Response kept = value == null
                ? request.delete("/paper/seasons/" + season)
                : request.contentType(ContentType.JSON).body(withoutType(value)).put("/paper/seasons/" + season);
        kept.then().statusCode(200);
    }

    private static String withoutType(String event) {
        return event.replaceFirst("\"type\"\\s*:\\s*\"[^\"]*\",?", "");
    }

    public void write(String topic, String key, String value) {
        topics.<ConsumerRecord<String, String>>source(topic).send(new ConsumerRecord<>(topic, 0, 0, key, value));
    }
}
