package dev.copycat.tck.jetty;

import org.eclipse.jetty.deploy.App;
import org.jboss.arquillian.container.spi.event.container.AfterUnDeploy;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;

/**
 * Has Jetty forget an application that was undeployed, as Jetty's own providers do. The adapter does not: all that it ever
 * deployed stays in the deployment manager, with its class loader.
 */
final class UndeployedApplication {

    @Inject
    private Instance<App> application;

    void forget(@Observes AfterUnDeploy undeployed) {
        App app = application.get();
        if (app != null) {
            app.getDeploymentManager().removeApp(app);
        }
    }
}
