package hairpin.cli.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Plain HTTP, as any client of the services would speak it.
final class Web implements AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /// @param token null for nobody in particular
    Answer get(String url, String token) {
        return send("GET", url, token, null, BodyPublishers.noBody());
    }

    Answer send(String method, String url, String token, JsonNode body) {
        return body == null
                ? send(method, url, token, null, BodyPublishers.noBody())
                : send(method, url, token, "application/json", BodyPublishers.ofString(body.toString()));
    }

    Answer post(String url, String token, String contentType, byte[] body) {
        return send("POST", url, token, contentType, BodyPublishers.ofByteArray(body));
    }

    private Answer send(String method, String url, String token, String contentType, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url)).timeout(ANSWER_WITHIN).method(method, body);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        String asked = method + " " + url;
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            boolean isJson = response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.contains("json"))
                    .isPresent();
            JsonNode json = isJson ? JSON.readTree(response.body()) : Answer.NO_JSON;
            return new Answer(asked, response.statusCode(), json, response.body());
        } catch (JsonProcessingException notJson) {
            throw new DemoFailure(asked + " was answered with what claims to be JSON and is not: " + notJson);
        } catch (IOException failure) {
            throw new DemoFailure(asked + " got no answer: " + failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("interrupted");
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
