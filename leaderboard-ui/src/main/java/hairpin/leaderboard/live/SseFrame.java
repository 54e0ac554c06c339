package hairpin.leaderboard.live;

import java.nio.charset.StandardCharsets;

/// The wire form of a server-sent event.
final class SseFrame {

    private SseFrame() {}

    /// @param id what the browser names when it connects again, or null
    static byte[] of(String event, String id, String data) {
        StringBuilder frame = new StringBuilder(data.length() + 64);
        frame.append("event: ").append(event).append('\n');
        if (id != null) {
            frame.append("id: ").append(id).append('\n');
        }
        data.lines().forEach(line -> frame.append("data: ").append(line).append('\n'));
        return frame.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }
}
