package hairpin.leaderboard.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WritingTest {

    @Test
    void laps_are_minutes_seconds_and_milliseconds() {
        assertThat(Times.lap(8_431L)).isEqualTo("00:08.431");
        assertThat(Times.lap(3_725_004L)).isEqualTo("62:05.004");
        assertThat(Times.lap(null)).isEqualTo("–");
    }

    @Test
    void gaps_are_seconds_and_only_from_a_minute_on_minutes() {
        assertThat(Times.gap(214L)).isEqualTo("+0.214");
        assertThat(Times.gap(62_345L)).isEqualTo("+1:02.345");
    }

    @Test
    void a_clock_shows_no_more_than_is_needed_and_never_less_than_nothing() {
        assertThat(Times.left(74_300)).isEqualTo("01:14");
        assertThat(Times.left(3_725_000)).isEqualTo("1:02:05");
        assertThat(Times.left(97_200_000)).isEqualTo("1 d 3 h");
        assertThat(Times.left(-5)).isEqualTo("00:00");
    }

    @Test
    void an_age_is_told_to_the_minute() {
        assertThat(Times.age(59_999)).isEqualTo("< 1 min");
        assertThat(Times.age(299_000)).isEqualTo("4 min");
        assertThat(Times.age(7_500_000)).isEqualTo("2 h 5 min");
        assertThat(Times.age(97_200_000)).isEqualTo("1 d 3 h");
        assertThat(Times.age(-5)).isEqualTo("< 1 min");
    }

    @Test
    void a_moment_names_its_zone_and_an_unknown_zone_is_utc() {
        Instant at = Instant.parse("2026-07-12T16:00:00Z");
        assertThat(Times.moment(at, "Europe/Berlin", Locale.ENGLISH)).isEqualTo("12 Jul 2026, 18:00 CEST");
        assertThat(Times.clock(at, "Middle/Earth")).isEqualTo("16:00:00");
    }

    @Test
    void the_first_language_that_is_spoken_here_is_chosen() {
        assertThat(Languages.choose("fr-FR,de-AT;q=0.8,en;q=0.5")).isEqualTo(Locale.GERMAN);
        assertThat(Languages.choose("fr")).isEqualTo(Locale.ENGLISH);
        assertThat(Languages.choose("de;q=nonsense;;")).isEqualTo(Locale.ENGLISH);
        assertThat(Languages.choose(null)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void a_known_country_has_a_drawn_flag_an_unknown_one_its_code_and_nonsense_nothing() {
        assertThat(Flags.html("no")).startsWith("<svg").contains("aria-label=\"NO\"");
        assertThat(Flags.html("ZZ")).contains(">ZZ<");
        assertThat(Flags.html("<b>")).isEmpty();
        assertThat(Flags.html(null)).isEmpty();
    }

    @Test
    void a_curve_falls_when_laps_get_faster() {
        assertThat(Sparkline.svg(List.of(9_000L, 8_000L))).contains("points=\"3.0,3.0 69.0,17.0\"");
        assertThat(Sparkline.svg(List.of(9_000L, 9_000L))).contains("points=\"3.0,17.0 69.0,17.0\"");
        assertThat(Sparkline.svg(List.of(9_000L))).isEmpty();
    }

    @Test
    void an_interval_is_drawn_on_the_scale_of_the_board() {
        assertThat(new Whisker(1, 2).svg(1.5, 1.0, 2.0)).contains("M4.0 6H92.0", "cx=\"48.0\"");
        assertThat(new Whisker(1, 1).svg(1, 1.0, 1.0)).isEmpty();
        assertThat(new Whisker(1, 2).svg(1.5, null, null)).isEmpty();
    }

    @Test
    void a_form_is_ours_when_the_browser_says_so_or_when_its_origin_is_this_host() {
        assertThat(SameOriginListener.ours("same-origin", null, "hairpin.example"))
                .isTrue();
        assertThat(SameOriginListener.ours("cross-site", "https://hairpin.example", "hairpin.example"))
                .isFalse();
        assertThat(SameOriginListener.ours(null, "https://hairpin.example", "hairpin.example"))
                .isTrue();
        assertThat(SameOriginListener.ours(null, "null", "hairpin.example")).isFalse();
        assertThat(SameOriginListener.ours(null, "https://other.example:8080", "hairpin.example"))
                .isFalse();
        assertThat(SameOriginListener.ours(null, null, "hairpin.example")).isTrue();
    }
}
