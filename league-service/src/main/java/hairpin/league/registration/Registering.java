package hairpin.league.registration;

import hairpin.league.problem.Refused;
import hairpin.league.season.Calendar;
import hairpin.league.season.SeasonEntity;
import hairpin.league.season.SeasonStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/// A racer enters a season: once, under an alias of their own.
@ApplicationScoped
class Registering {

    private static final String FIRST_DIVISION = "OPEN";

    private final SeasonStore seasons;
    private final RegistrationStore registrations;
    private final Calendar calendar;
    private final Clock clock;

    Registering(SeasonStore seasons, RegistrationStore registrations, Calendar calendar, Clock clock) {
        this.seasons = seasons;
        this.registrations = registrations;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional
    RegistrationEntity register(String seasonSlug, String racerId, NewRegistration wish) {
        SeasonEntity season = seasons.lockedBySlug(seasonSlug);
        String country = Countries.find(wish.country())
                .orElseThrow(() -> Refused.malformed(
                        "country",
                        "\"" + wish.country() + "\" is no country",
                        "Use two letters of ISO 3166, such as DE."));
        new Entry(
                        calendar.state(season.id),
                        wish.consent(),
                        registrations.ofRacer(season.id, racerId).isPresent(),
                        registrations.byAlias(season.id, wish.alias()).isPresent())
                .objection()
                .ifPresent(reason -> {
                    throw refused(reason, season, wish);
                });
        RegistrationEntity registration = new RegistrationEntity();
        registration.id = UUID.randomUUID();
        registration.seasonId = season.id;
        registration.racerId = racerId;
        registration.alias = wish.alias();
        registration.country = country;
        registration.team = wish.team();
        registration.division = FIRST_DIVISION;
        registration.registeredAt = clock.instant();
        registrations.persistAndFlush(registration);
        calendar.publish(season.id);
        return registration;
    }

    private static Refused refused(Entry.Reason reason, SeasonEntity season, NewRegistration wish) {
        return switch (reason) {
            case SEASON_OVER ->
                Refused.byTheRules(reason, season.name + " is over.", "Register for a season that is still running.");
            case CONSENT_MISSING ->
                Refused.byTheRules(
                        reason,
                        "Alias, country, team and results of a racer are public.",
                        "Register with \"consent\": true if you agree.");
            case ALREADY_REGISTERED ->
                Refused.byTheRules(
                        reason, "You are registered for " + season.name + " already.", "Go on and submit a model.");
            case ALIAS_TAKEN ->
                Refused.byTheRules(
                        reason,
                        "Another racer of " + season.name + " is called " + wish.alias() + ".",
                        "Choose another alias.");
        };
    }
}
