package dev.copycat.server;

import java.net.BindException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.scan.StandardJarScanner;
import org.jboss.resteasy.cdi.CdiInjectorFactory;

/**
 * Tomcat with one application. CDI, JSON-B and Jakarta REST come from the class path of this module, as they come from the
 * server on a Jakarta EE server, so the WAR file is served as it is.
 */
final class WikiServer {

    private final Tomcat tomcat;
    private final UnpackDirectory unpacked;

    private WikiServer(Tomcat tomcat, UnpackDirectory unpacked) {
        this.tomcat = tomcat;
        this.unpacked = unpacked;
    }

    static WikiServer start(Options options) {
        UnpackDirectory unpacked = UnpackDirectory.beside(options.war());
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(unpacked.path().toString());
        tomcat.getHost().setAppBase(unpacked.path().resolve("webapps").toString());
        tomcat.getHost().getPipeline().addValve(new LoopbackValve());
        tomcat.setConnector(loopback(options.port()));
        tomcat.getServer().setParentClassLoader(WikiServer.class.getClassLoader());
        WikiServer server = new WikiServer(tomcat, unpacked);
        try {
            tomcat.init();
            Context wiki = deploy(tomcat, "", options.war());
            tomcat.start();
            if (wiki.getState() != LifecycleState.STARTED) {
                throw new StartException("The wiki does not start; the reason is above.");
            }
            return server;
        } catch (LifecycleException e) {
            server.stop();
            throw reason(e, options.port());
        } catch (StartException e) {
            server.stop();
            throw e;
        }
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    void await() throws InterruptedException {
        tomcat.getServer().await();
    }

    /** Ends the requests that are under way, then the application, as a server does that is told to stop. */
    void stop() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            System.getLogger(WikiServer.class.getName()).log(System.Logger.Level.WARNING, "The stop was not orderly.", e);
        } finally {
            unpacked.delete();
        }
    }

    /** The application with what a server adds to it: files, CDI for Jakarta REST; no JSP. */
    static Context deploy(Tomcat tomcat, String path, Path war) {
        tomcat.setAddDefaultWebXmlToWebapp(false);
        Context wiki = tomcat.addWebapp(path, war.toString());
        wiki.setParentClassLoader(WikiServer.class.getClassLoader());
        ((StandardJarScanner) wiki.getJarScanner()).setScanClassPath(false);
        wiki.addParameter("resteasy.injector.factory", CdiInjectorFactory.class.getName());
        Tomcat.addServlet(wiki, "default", new DefaultServlet()).setLoadOnStartup(1);
        wiki.addServletMappingDecoded("/", "default");
        wiki.addWelcomeFile("index.html");
        Tomcat.addDefaultMimeTypeMappings(wiki);
        return wiki;
    }

    static Connector loopback(int port) {
        Connector connector = new Connector();
        connector.setPort(port);
        connector.setProperty("address", "127.0.0.1");
        connector.setURIEncoding("UTF-8");
        connector.setThrowOnFailure(true);
        return connector;
    }

    private static StartException reason(LifecycleException failure, int port) {
        boolean inUse = Stream.iterate((Throwable) failure, t -> t != null, Throwable::getCause)
                .anyMatch(BindException.class::isInstance);
        if (inUse) {
            return new StartException("Port " + port + " is in use. Stop the program that uses it, or choose another port"
                    + " with -Dport=…", failure);
        }
        return new StartException("The server does not start: " + failure, failure);
    }
}
