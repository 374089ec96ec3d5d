package dev.copycat.tck.se;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import java.util.ServiceLoader;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.context.annotation.DeploymentScoped;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.shrinkwrap.api.Archive;

/** Starts a container for each application, in the tests' own process, whose class path has the tests already. */
public final class SeDeployableContainer implements DeployableContainer<SeConfiguration> {

    @Inject
    @DeploymentScoped
    private InstanceProducer<SeContainer> running;

    @Inject
    @DeploymentScoped
    private InstanceProducer<BeanManager> beanManager;

    @Inject
    @DeploymentScoped
    private InstanceProducer<ClassLoader> before;

    @Override
    public Class<SeConfiguration> getConfigurationClass() {
        return SeConfiguration.class;
    }

    @Override
    public void setup(SeConfiguration configuration) {
        // Nothing is configured.
    }

    @Override
    public void start() {
        // Each application has a container of its own.
    }

    @Override
    public void stop() {
        // Each application has stopped its own.
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Local");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        Thread thread = Thread.currentThread();
        ClassLoader outside = thread.getContextClassLoader();
        before.set(outside);
        PackedApplication application = new PackedApplication(archive, outside);
        thread.setContextClassLoader(application.loader());
        try {
            SeContainer container = SeContainerInitializer.newInstance()
                    .setClassLoader(application.loader())
                    .disableDiscovery()
                    .addExtensions(extensions(application.loader()))
                    .addBeanClasses(application.beanClasses())
                    .initialize();
            running.set(container);
            beanManager.set(container.getBeanManager());
            return new ProtocolMetaData();
        } catch (RuntimeException | Error refused) {
            thread.setContextClassLoader(outside);
            throw new DeploymentException("The container did not start", refused);
        }
    }

    private static Extension[] extensions(ClassLoader loader) {
        return ServiceLoader.load(Extension.class, loader).stream().map(ServiceLoader.Provider::get).toArray(Extension[]::new);
    }

    @Override
    public void undeploy(Archive<?> archive) {
        try {
            SeContainer container = running.get();
            if (container != null && container.isRunning()) {
                container.close();
            }
        } finally {
            Thread.currentThread().setContextClassLoader(before.get());
        }
    }
}
