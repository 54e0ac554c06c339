package hairpin.leaderboard.live;

import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.news.Subject;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Brings changes of the public record to the channels that show them.
///
/// Everything happens on one thread, so channels need no locks and no browser can see two updates out of order. The
/// first change of a page goes out at once; further ones within a tick wait for its end and go out together.
final class LiveHub {

    private static final System.Logger LOG = System.getLogger(LiveHub.class.getName());

    /// A page in one language.
    record Address(String pages, String key, Locale locale) {}

    private final Map<String, LivePages> pages = new HashMap<>();
    private final Map<Address, Channel> channels = new HashMap<>();
    private final Set<Address> waiting = new HashSet<>();
    private final Map<Address, Long> shownAtNs = new HashMap<>();
    private final AtomicInteger watchers = new AtomicInteger();
    private final ScheduledExecutorService thread;
    private final long tickNs;
    private final Clock clock;

    LiveHub(List<LivePages> pages, ScheduledExecutorService thread, Duration tick, Clock clock) {
        pages.forEach(family -> this.pages.put(family.address(), family));
        this.thread = thread;
        this.tickNs = tick.toNanos();
        this.clock = clock;
    }

    void follow(PublicRecord known) {
        known.onChange(subject -> thread.execute(() -> changed(subject)));
    }

    boolean exists(Address address) {
        return view(address).isPresent();
    }

    int watchers() {
        return watchers.get();
    }

    void join(Address address, Watcher watcher, String seen) {
        watchers.incrementAndGet();
        thread.execute(() -> {
            Channel channel = channels.computeIfAbsent(address, this::open);
            channel.join(watcher, seen);
        });
    }

    void leave(Address address, Watcher watcher) {
        watchers.decrementAndGet();
        thread.execute(() -> {
            Channel channel = channels.get(address);
            if (channel != null) {
                channel.leave(watcher);
                if (channel.empty()) {
                    channels.remove(address);
                    shownAtNs.remove(address);
                }
            }
        });
    }

    void beat() {
        Buffer heartbeat = Buffer.buffer(SseFrame.of("beat", null, Long.toString(clock.millis())));
        channels.values().forEach(channel -> channel.beat(heartbeat));
    }

    private Channel open(Address address) {
        Channel channel = new Channel();
        render(address, channel);
        return channel;
    }

    private void changed(Subject subject) {
        for (LivePages family : pages.values()) {
            for (String key : family.showing(subject)) {
                channels.keySet().stream()
                        .filter(address -> address.pages().equals(family.address())
                                && address.key().equals(key))
                        .forEach(this::showSoon);
            }
        }
    }

    private void showSoon(Address address) {
        if (waiting.add(address)) {
            long dueNs = shownAtNs.getOrDefault(address, System.nanoTime() - tickNs) + tickNs - System.nanoTime();
            var _ = thread.schedule(() -> show(address), Math.max(0, dueNs), TimeUnit.NANOSECONDS);
        }
    }

    private void show(Address address) {
        waiting.remove(address);
        Channel channel = channels.get(address);
        if (channel == null) {
            return;
        }
        shownAtNs.put(address, System.nanoTime());
        render(address, channel);
    }

    private void render(Address address, Channel channel) {
        try {
            view(address).ifPresent(channel::show);
        } catch (RuntimeException unrenderable) {
            LOG.log(System.Logger.Level.ERROR, "could not render " + address, unrenderable);
        }
    }

    private Optional<LiveView> view(Address address) {
        return Optional.ofNullable(pages.get(address.pages()))
                .flatMap(family -> family.view(address.key(), address.locale()));
    }
}
