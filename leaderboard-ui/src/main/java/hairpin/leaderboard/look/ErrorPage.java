package hairpin.leaderboard.look;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What a reader sees when a page is not there or not for her.
public class ErrorPage {

    private final FramePage frames;

    ErrorPage(FramePage frames) {
        this.frames = frames;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance missing(Frame frame);

        static native TemplateInstance forbidden(Frame frame);
    }

    @ServerExceptionMapper
    public Response missing(NotFoundException notFound) {
        Frame frame = frames.frame();
        return page(404, Templates.missing(frame), frame);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException refused) {
        Frame frame = frames.frame();
        return page(403, Templates.forbidden(frame), frame);
    }

    /// A page with another status than 200.
    public static Response page(int status, TemplateInstance page, Frame frame) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.setLocale(frame.locale()).render())
                .build();
    }
}
