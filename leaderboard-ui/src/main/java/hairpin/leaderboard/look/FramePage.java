package hairpin.leaderboard.look;

import hairpin.leaderboard.news.Feed;
import hairpin.leaderboard.news.PublicRecord;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// Makes the frame of the page that is being asked for.
///
/// Who looks is found out without insisting: a login that cannot be checked, because it ran out or because the login
/// server is away, makes a visitor, so that public pages stay public.
@RequestScoped
public class FramePage {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final CurrentIdentityAssociation identity;
    private final PublicRecord known;
    private final Feed feed;
    private final Clock clock;
    private final HttpHeaders headers;
    private final UriInfo address;

    FramePage(
            CurrentIdentityAssociation identity,
            PublicRecord known,
            Feed feed,
            Clock clock,
            HttpHeaders headers,
            UriInfo address) {
        this.identity = identity;
        this.known = known;
        this.feed = feed;
        this.clock = clock;
        this.headers = headers;
        this.address = address;
    }

    public Frame frame() {
        String chosen = address.getQueryParameters().getFirst("lang");
        return new Frame(
                Languages.choose(chosen != null ? chosen : headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)),
                viewer(),
                address.getRequestUri().getRawPath(),
                Assets.VERSION,
                feed.connected(),
                known.newestAt(),
                clock.instant(),
                null);
    }

    private Viewer viewer() {
        CompletableFuture<SecurityIdentity> asked = identity.getDeferredIdentity()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithNull()
                .subscribeAsCompletionStage();
        SecurityIdentity someone = BlockingOperationControl.isBlockingAllowed() ? asked.join() : asked.getNow(null);
        return someone == null || someone.isAnonymous()
                ? Viewer.VISITOR
                : new Viewer(someone.getPrincipal().getName(), someone.getRoles());
    }
}
