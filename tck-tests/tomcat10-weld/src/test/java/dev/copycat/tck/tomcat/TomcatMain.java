package dev.copycat.tck.tomcat;

import java.io.File;
import java.nio.file.Path;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/** A Tomcat whose library folder is the class path of this process; it stops when its input ends. */
final class TomcatMain {

    static final String LISTENING = "listening on ";

    private TomcatMain() {}

    /** Serves the WARs that lie in {@code webapps} of the directory named. */
    public static void main(String[] arguments) throws Exception {
        Path base = Path.of(arguments[0]);
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(base.toString());
        Connector connector = new Connector();
        connector.setProperty("address", "127.0.0.1");
        connector.setPort(0);
        tomcat.setConnector(connector);
        tomcat.getHost().setAutoDeploy(false);
        for (File war : base.resolve("webapps").toFile().listFiles(file -> file.getName().endsWith(".war"))) {
            tomcat.addWebapp("/" + war.getName().replace(".war", ""), war.getAbsolutePath())
                    .setParentClassLoader(TomcatMain.class.getClassLoader());
        }
        tomcat.start();
        System.out.println(LISTENING + connector.getLocalPort());
        while (System.in.read() != -1) {
            // Nothing is said to it.
        }
        tomcat.stop();
        tomcat.destroy();
    }
}
