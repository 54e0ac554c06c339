package hairpin.trainer.library;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/// The rows of the model library.
@ApplicationScoped
class ModelStore implements PanacheRepositoryBase<ModelEntity, UUID> {

    private static final Sort NEWEST_FIRST = Sort.descending("uploadedAt").and("modelId");

    /// Puts a model on its owner's shelf, its archive first, unless it stands there or the shelf is full.
    @Transactional(rollbackOn = IOException.class)
    Shelving shelve(String owner, ModelCard card, ShelfLimits limits, FileWork keeping) throws IOException {
        lock("shelf of " + owner);
        lock(card.sha256());
        Optional<ModelEntity> same = find(
                        "owner = ?1 and fileName = ?2 and sha256 = ?3", owner, card.fileName(), card.sha256())
                .firstResultOptional();
        if (same.isPresent()) {
            return new Shelving.StoodThere(same.get().card());
        }
        if (!limits.fits(count("owner", owner), bytesOf(owner), card)) {
            return new Shelving.Full(limits);
        }
        keeping.run();
        persist(ModelEntity.of(owner, card));
        return new Shelving.Shelved(card);
    }

    private long bytesOf(String owner) {
        return getEntityManager()
                .createQuery("select coalesce(sum(bytes), 0) from ModelEntity where owner = ?1", Long.class)
                .setParameter(1, owner)
                .getSingleResult();
    }

    /// Takes a model off its owner's shelf.
    ///
    /// @return the digest of its archive, or empty when the owner has no such model
    @Transactional
    Optional<String> takeOff(UUID modelId, String owner) {
        Optional<ModelEntity> row = row(modelId, owner);
        row.ifPresent(this::delete);
        return row.map(gone -> gone.sha256);
    }

    /// From now on the archive stays, whatever becomes of the models that refer to it.
    ///
    /// @return false when none does, and nobody holds it already
    @Transactional
    boolean hold(String sha256) {
        lock(sha256);
        if (isHeld(sha256)) {
            return true;
        }
        if (count("sha256", sha256) == 0) {
            return false;
        }
        getEntityManager().persist(HeldArchiveEntity.of(sha256));
        return true;
    }

    private boolean isHeld(String sha256) {
        return getEntityManager().find(HeldArchiveEntity.class, sha256) != null;
    }

    /// Does `deletion` when no model refers to this archive and no race rests on it, and keeps new ones from doing so
    /// meanwhile.
    @Transactional(rollbackOn = IOException.class)
    void ifUnused(String sha256, FileWork deletion) throws IOException {
        lock(sha256);
        if (count("sha256", sha256) == 0 && !isHeld(sha256)) {
            deletion.run();
        }
    }

    @Transactional
    Optional<ModelCard> owned(UUID modelId, String owner) {
        return row(modelId, owner).map(ModelEntity::card);
    }

    @Transactional
    Shelf shelfOf(String owner, Page page) {
        return new Shelf(
                count("owner", owner),
                find("owner", NEWEST_FIRST, owner).page(page).stream()
                        .map(ModelEntity::card)
                        .toList());
    }

    @Transactional
    Shelf everyonesShelf(Page page) {
        return new Shelf(
                count(),
                findAll(NEWEST_FIRST).page(page).stream()
                        .map(row -> row.card().ownedBy(row.owner))
                        .toList());
    }

    private Optional<ModelEntity> row(UUID modelId, String owner) {
        return find("modelId = ?1 and owner = ?2", modelId, owner).firstResultOptional();
    }

    /// Holds whoever asks for the same thing back until this transaction ends.
    private void lock(String thing) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))", Object.class)
                .setParameter(1, thing)
                .getResultList();
    }
}
