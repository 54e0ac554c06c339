package hairpin.league.ruling;

import hairpin.league.classification.Judgements;
import hairpin.league.season.RaceEntity;
import hairpin.scoring.Judgement;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The stored rulings.
@ApplicationScoped
class RulingStore implements PanacheRepositoryBase<RulingEntity, UUID>, Judgements {

    @Override
    public Judgement of(RaceEntity race) {
        List<RulingEntity> standing =
                list("liftedAt is null and (raceId = ?1 or seasonId = ?2 and raceId is null)", race.id, race.seasonId);
        Set<UUID> out = standing.stream()
                .filter(ruling -> ruling.kind != RulingKind.PENALTY)
                .map(ruling -> ruling.registrationId)
                .collect(Collectors.toSet());
        Map<UUID, Long> penaltyMs = standing.stream()
                .filter(ruling -> ruling.kind == RulingKind.PENALTY)
                .collect(Collectors.groupingBy(
                        ruling -> ruling.registrationId, Collectors.summingLong(ruling -> ruling.penaltyMs)));
        return new Judgement(out, penaltyMs);
    }

    @Override
    public Set<UUID> excluded(UUID seasonId) {
        return list("liftedAt is null and seasonId = ?1 and kind = ?2", seasonId, RulingKind.EXCLUSION).stream()
                .map(ruling -> ruling.registrationId)
                .collect(Collectors.toSet());
    }

    Optional<RulingEntity> locked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /// Those of that kind that stand against a racer.
    ///
    /// @param raceId null for the whole season
    boolean stands(RulingKind kind, UUID raceId, UUID registrationId) {
        return raceId == null
                ? count("liftedAt is null and kind = ?1 and registrationId = ?2", kind, registrationId) > 0
                : count(
                                "liftedAt is null and kind = ?1 and registrationId = ?2 and raceId = ?3",
                                kind,
                                registrationId,
                                raceId)
                        > 0;
    }

    /// The newest first.
    List<RulingEntity> ofSeason(UUID seasonId) {
        return list("seasonId", Sort.by("at", Sort.Direction.Descending).and("id"), seasonId);
    }
}
