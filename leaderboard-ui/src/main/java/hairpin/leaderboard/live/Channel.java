package hairpin.leaderboard.live;

import io.vertx.core.buffer.Buffer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/// One page in one language and the browsers that watch it. Used by one thread only.
final class Channel {

    private final Set<Watcher> watchers = new LinkedHashSet<>();
    private final Set<Watcher> behind = new HashSet<>();
    private Snapshot snapshot = Snapshot.nothing();
    private Buffer whole;

    /// @param seen the tag of what the browser shows already, or null
    void join(Watcher watcher, String seen) {
        watchers.add(watcher);
        if (!snapshot.tag().equals(seen)) {
            watcher.send(whole());
        }
    }

    void leave(Watcher watcher) {
        watchers.remove(watcher);
        behind.remove(watcher);
    }

    boolean empty() {
        return watchers.isEmpty();
    }

    int size() {
        return watchers.size();
    }

    /// Shows a newer view to everyone.
    void show(LiveView view) {
        Snapshot next = snapshot.advance(view);
        String changes = next.since(snapshot);
        snapshot = next;
        whole = null;
        if (changes.isEmpty()) {
            return;
        }
        Buffer delta = Buffer.buffer(SseFrame.of("delta", next.tag(), changes));
        for (Watcher watcher : watchers) {
            if (behind.contains(watcher)) {
                continue;
            }
            if (watcher.ready()) {
                watcher.send(delta);
            } else {
                behind.add(watcher);
            }
        }
    }

    /// Tells everyone that the stream lives, and brings those up to date who fell behind and are ready again.
    void beat(Buffer heartbeat) {
        for (Watcher watcher : watchers) {
            if (!watcher.ready()) {
                continue;
            }
            watcher.send(behind.remove(watcher) ? whole() : heartbeat);
        }
    }

    private Buffer whole() {
        if (whole == null) {
            whole = Buffer.buffer(SseFrame.of("whole", snapshot.tag(), snapshot.whole()));
        }
        return whole;
    }
}
