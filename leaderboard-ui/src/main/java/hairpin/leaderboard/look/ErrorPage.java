package hairpin.leaderboard.look;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

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

        static native TemplateInstance nologin(Frame frame);
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

    /// A login that cannot even be started: the login server is away.
    @ServerResponseFilter
    public void unauthorized(ContainerResponseContext response) {
        if (response.getStatus() == 401) {
            Frame frame = frames.frame();
            response.setEntity(
                    Templates.nologin(frame).setLocale(frame.locale()).render(),
                    new Annotation[0],
                    MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        }
    }

    /// A page with any status. What it shows may be one reader's own, so nobody in between keeps it.
    public static Response page(int status, TemplateInstance page, Frame frame) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "private, no-cache")
                .entity(page.setLocale(frame.locale()).render())
                .build();
    }
}
