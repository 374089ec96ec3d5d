package dev.copycat.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.jboss.weld.Container;

/** A Tomcat in this process, on which the wiki comes and goes at any path. */
final class RunningTomcat implements AutoCloseable {

    private final Tomcat tomcat = new Tomcat();
    private final Path war;

    private RunningTomcat(Path war) {
        this.war = war;
    }

    static RunningTomcat start(Path base, Path war) throws IOException, LifecycleException {
        RunningTomcat running = new RunningTomcat(war);
        Tomcat tomcat = running.tomcat;
        tomcat.setBaseDir(base.toString());
        tomcat.getHost().setAppBase(Files.createDirectories(base.resolve("webapps")).toString());
        tomcat.setConnector(WikiServer.loopback(0));
        tomcat.getServer().setParentClassLoader(RunningTomcat.class.getClassLoader());
        ((StandardHost) tomcat.getHost()).setStartChildren(false);
        tomcat.start();
        return running;
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + path + "/");
    }

    /** Starts an application, with a Weld of its own as on any server; if it does not start, it is there nevertheless, as a failed one. */
    void deploy(String path) throws LifecycleException {
        Context context = WikiServer.deploy(tomcat, path, war);
        context.addParameter(Container.CONTEXT_ID_KEY, path);
        context.start();
        assertThat(context.getState().isAvailable()).isTrue();
    }

    /** Stops and removes an application; returns the class loader that nothing should hold any more. */
    WeakReference<ClassLoader> undeploy(String path) throws LifecycleException {
        Context context = (Context) tomcat.getHost().findChild(path);
        WeakReference<ClassLoader> loader = new WeakReference<>(context.getLoader().getClassLoader());
        assertThat(loader.get()).isNotNull();
        tomcat.getHost().removeChild(context);
        context.destroy();
        return loader;
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
