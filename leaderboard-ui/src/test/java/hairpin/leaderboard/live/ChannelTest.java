package hairpin.leaderboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelTest {

    private final Channel channel = new Channel();

    @Test
    void who_joins_gets_the_whole_page_unless_she_has_seen_it() {
        channel.show(view("v1", "a:one", "b:two"));
        FakeBrowser newcomer = new FakeBrowser();
        FakeBrowser upToDate = new FakeBrowser();
        channel.join(newcomer, "v0");
        channel.join(upToDate, "v1");
        assertThat(newcomer.texts()).singleElement().asString().contains("event: whole", "id: v1", ">one<", ">two<");
        assertThat(upToDate.got).isEmpty();
    }

    @Test
    void only_what_changed_is_sent() {
        FakeBrowser browser = watching("v1", "a:one", "b:two");
        channel.show(view("v2", "a:one", "b:three"));
        assertThat(browser.last()).contains("event: delta", "id: v2", ">three<").doesNotContain(">one<");
    }

    @Test
    void a_part_that_is_gone_is_named() {
        FakeBrowser browser = watching("v1", "a:one", "b:two");
        channel.show(view("v2", "a:one"));
        assertThat(browser.last()).contains("data-gone=\"b\"");
    }

    @Test
    void a_part_whose_basis_is_equal_is_not_rendered_again() {
        List<String> rendered = new ArrayList<>();
        for (String tag : List.of("v1", "v2")) {
            channel.show(new LiveView(tag, List.of(new LivePart("a", "same", () -> {
                rendered.add(tag);
                return "<p id=\"a\">same</p>";
            }))));
        }
        assertThat(rendered).containsExactly("v1");
    }

    @Test
    void everybody_gets_the_same_bytes() {
        FakeBrowser one = watching("v1", "a:one");
        FakeBrowser two = new FakeBrowser();
        channel.join(two, "v1");
        channel.show(view("v2", "a:two"));
        assertThat(one.got.getLast()).isSameAs(two.got.getLast());
    }

    @Test
    void who_falls_behind_gets_the_whole_page_when_she_is_ready_again() {
        FakeBrowser slow = watching("v1", "a:one", "b:two");
        slow.ready = false;
        channel.show(view("v2", "a:two", "b:two"));
        channel.show(view("v3", "a:three", "b:two"));
        channel.beat(Buffer.buffer("beat"));
        slow.ready = true;
        channel.beat(Buffer.buffer("beat"));
        channel.beat(Buffer.buffer("beat"));
        assertThat(slow.texts()).hasSize(2);
        assertThat(slow.texts().getFirst()).contains("event: whole", "id: v3", ">three<", ">two<");
        assertThat(slow.last()).isEqualTo("beat");
    }

    private FakeBrowser watching(String tag, String... parts) {
        channel.show(view(tag, parts));
        FakeBrowser browser = new FakeBrowser();
        channel.join(browser, tag);
        return browser;
    }

    /// Parts as `id:text`.
    private static LiveView view(String tag, String... parts) {
        return new LiveView(
                tag,
                Arrays.stream(parts)
                        .map(part -> part.split(":", -1))
                        .map(part ->
                                new LivePart(part[0], part[1], () -> "<p id=\"" + part[0] + "\">" + part[1] + "</p>"))
                        .toList());
    }

    private static final class FakeBrowser implements Watcher {

        private final List<Buffer> got = new ArrayList<>();
        private boolean ready = true;

        @Override
        public boolean ready() {
            return ready;
        }

        @Override
        public void send(Buffer frame) {
            got.add(frame);
        }

        private List<String> texts() {
            return got.stream().map(Buffer::toString).toList();
        }

        private String last() {
            return got.getLast().toString();
        }
    }
}
