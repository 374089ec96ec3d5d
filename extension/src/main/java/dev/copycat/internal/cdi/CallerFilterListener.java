package dev.copycat.internal.cdi;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.EnumSet;

/**
 * Puts a {@link CallerFilter} before the filters of the application, which may call prevalent beans themselves. Servers find it
 * in {@code META-INF/web-fragment.xml}; a filter named there would come after those of {@code web.xml}.
 */
public final class CallerFilterListener implements ServletContextListener {

    /** For the server. */
    public CallerFilterListener() {}

    @Override
    public void contextInitialized(ServletContextEvent event) {
        FilterRegistration.Dynamic filter = event.getServletContext().addFilter("copycat-caller", new CallerFilter());
        boolean isThereAlready = filter == null;
        if (!isThereAlready) {
            filter.setAsyncSupported(true);
            filter.addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), false, "/*");
        }
    }
}
