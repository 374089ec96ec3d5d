package dev.copycat.wiki.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The list of all resources, so that no server has to search for them. Not final: servers put proxies before such classes. */
@ApplicationPath("/api")
public class WikiApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                PagesResource.class,
                ChangesResource.class,
                SearchResource.class,
                PreviewResource.class,
                SystemResource.class,
                JournalResource.class,
                ProblemMappers.Wrong.class,
                ProblemMappers.Missing.class,
                ProblemMappers.Unreadable.class,
                ProblemMappers.Refused.class,
                ProblemMappers.Web.class);
    }
}
