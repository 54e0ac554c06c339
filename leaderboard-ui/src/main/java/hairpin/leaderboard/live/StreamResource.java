package hairpin.leaderboard.live;

import hairpin.leaderboard.look.Languages;
import hairpin.leaderboard.news.PublicRecord;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The streams of the live pages: `/races/{race}/stream?lang=…&seen=TAG` and the like.
///
/// Written straight to the connection, because a thousand browsers get the same bytes. Events: `whole` (all parts),
/// `delta` (changed parts), `beat` (the server's time in ms).
@Startup
@ApplicationScoped
class StreamResource {

    private final List<LivePages> families;
    private final LiveConfig config;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live").daemon().factory());
    private final LiveHub hub;

    StreamResource(
            @All List<LivePages> families, LiveConfig config, PublicRecord known, Clock clock, MeterRegistry meters) {
        this.families = families;
        this.config = config;
        this.hub = new LiveHub(families, thread, config.tick(), clock);
        hub.follow(known);
        long everyMs = config.heartbeat().toMillis();
        var _ = thread.scheduleAtFixedRate(hub::beat, everyMs, everyMs, TimeUnit.MILLISECONDS);
        meters.gauge("hairpin.live.watchers", hub, LiveHub::watchers);
    }

    void routes(@Observes Router router) {
        for (LivePages family : families) {
            router.get(family.address() + "/stream").handler(request -> open(family, request));
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void open(LivePages family, RoutingContext request) {
        String chosen = request.request().getParam("lang");
        var address = new LiveHub.Address(
                family.address(),
                request.pathParam("key"),
                Languages.choose(chosen != null ? chosen : request.request().getHeader("Accept-Language")));
        HttpServerResponse response = request.response();
        if (!hub.exists(address)) {
            response.setStatusCode(404).end();
        } else if (hub.watchers() >= config.maxWatchers()) {
            response.setStatusCode(503).putHeader("Retry-After", "30").end();
        } else {
            String last = request.request().getHeader("Last-Event-ID");
            stream(address, last != null ? last : request.request().getParam("seen"), response);
        }
    }

    private void stream(LiveHub.Address address, String seen, HttpServerResponse response) {
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no");
        response.write(": hello\nretry: 2000\n\n");
        Watcher browser = new Browser(response);
        response.closeHandler(_ -> hub.leave(address, browser));
        hub.join(address, browser, seen);
    }

    private record Browser(HttpServerResponse response) implements Watcher {

        @Override
        public boolean ready() {
            return !response.writeQueueFull();
        }

        @Override
        public void send(Buffer frame) {
            if (!response.closed()) {
                response.write(frame);
            }
        }
    }
}
