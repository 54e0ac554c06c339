package hairpin.league.ruling;

import hairpin.league.registration.RegistrationEntity;
import hairpin.league.registration.RegistrationStore;
import hairpin.league.season.RaceEntity;
import hairpin.league.season.RaceStore;
import hairpin.league.season.SeasonEntity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Writes rulings with the names that people know.
@ApplicationScoped
class RulingCards {

    private final RulingStore rulings;
    private final RegistrationStore registrations;
    private final RaceStore races;

    RulingCards(RulingStore rulings, RegistrationStore registrations, RaceStore races) {
        this.rulings = rulings;
        this.registrations = registrations;
        this.races = races;
    }

    List<RulingCard> of(SeasonEntity season) {
        Map<UUID, String> slugs =
                races.ofSeason(season.id).stream().collect(Collectors.toMap(race -> race.id, race -> race.slug));
        Map<UUID, RegistrationEntity> racers =
                registrations.ofSeason(season.id).stream().collect(Collectors.toMap(racer -> racer.id, racer -> racer));
        return rulings.ofSeason(season.id).stream()
                .map(ruling -> card(
                        ruling,
                        ruling.raceId == null ? null : slugs.get(ruling.raceId),
                        racers.get(ruling.registrationId)))
                .toList();
    }

    RulingCard of(RulingEntity ruling) {
        RaceEntity race = ruling.raceId == null ? null : races.findById(ruling.raceId);
        return card(ruling, race == null ? null : race.slug, registrations.findById(ruling.registrationId));
    }

    private static RulingCard card(RulingEntity ruling, String raceSlug, RegistrationEntity racer) {
        return new RulingCard(
                ruling.id.toString(),
                raceSlug,
                racer.alias,
                ruling.kind.name(),
                ruling.penaltyMs,
                ruling.reason,
                ruling.author,
                ruling.at,
                ruling.liftedAt,
                ruling.liftedBy,
                ruling.liftedBecause);
    }
}
