package dev.copycat.tck.payaramicro;

import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.event.container.AfterDeploy;
import org.jboss.arquillian.core.api.annotation.Observes;

/** Refuses a deployment whose application is not there: Payara Micro goes on without it, and the adapter says nothing of that. */
final class FailedApplications {

    void requireStarted(@Observes AfterDeploy deployment, ProtocolMetaData deployed) throws DeploymentException {
        if (deployed.getContexts(HTTPContext.class).stream().allMatch(context -> context.getServlets().isEmpty())) {
            throw new DeploymentException(deployment.getDeployment().getName() + " did not start: the server's log says why");
        }
    }
}
