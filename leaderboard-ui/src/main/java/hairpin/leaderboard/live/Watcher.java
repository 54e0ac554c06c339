package hairpin.leaderboard.live;

import io.vertx.core.buffer.Buffer;

/// One browser at the other end of a stream.
interface Watcher {

    /// False while the browser has not taken what was sent before.
    boolean ready();

    /// @param frame shared with all other watchers, never changed
    void send(Buffer frame);
}
