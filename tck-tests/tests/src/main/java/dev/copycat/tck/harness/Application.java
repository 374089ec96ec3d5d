package dev.copycat.tck.harness;

import static java.util.stream.Collectors.joining;

import dev.copycat.Setting;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * An application as a user would pack it: the classes of one test in a WAR that is a bean archive, and a
 * {@code META-INF/copycat.properties} that gives it a data directory of its own.
 *
 * <p>All applications of one test class share a directory, so that one finds what another has left there.
 */
public final class Application {

    private final Class<?> test;
    private final WebArchive archive;
    private final Map<String, String> settings = new TreeMap<>();
    private String discovery = "annotated";

    private Application(Class<?> test, String name) {
        this.test = test;
        this.archive = ShrinkWrap.create(WebArchive.class, name + ".war");
        set(Setting.DIRECTORY, DataDirectory.ofTest(test).toString());
        set(Setting.APPLICATION, "tck");
    }

    /**
     * The classes of a test, the nested ones included.
     *
     * @param test the test class
     * @return an application that can be changed before it is packed
     */
    public static Application of(Class<?> test) {
        Application application = new Application(test, test.getSimpleName());
        application.archive.addClass(test);
        return application;
    }

    /**
     * A part of a test's classes: for a test that needs several applications.
     *
     * @param test the test class, which is not itself in the application unless the container adds it
     * @param name the archive's name
     * @param classes the classes
     * @return an application that can be changed before it is packed
     */
    public static Application of(Class<?> test, String name, Class<?>... classes) {
        Application application = new Application(test, test.getSimpleName() + "-" + name);
        application.archive.addClasses(classes);
        return application;
    }

    /**
     * Sets a value in {@code META-INF/copycat.properties}.
     *
     * @param setting the setting
     * @param value the value as text
     * @return this
     */
    public Application set(Setting setting, Object value) {
        return set(setting.key(), value);
    }

    /**
     * Writes a line in {@code META-INF/copycat.properties}, be it a setting or not.
     *
     * @param key the key
     * @param value the value as text
     * @return this
     */
    public Application set(String key, Object value) {
        settings.put(key, value.toString());
        return this;
    }

    /**
     * Keeps the state in the journal alone: no snapshot but the first one.
     *
     * @return this
     */
    public Application journalOnly() {
        return set(Setting.SNAPSHOT_EVERY, 0).set(Setting.SNAPSHOT_ON_STOP, false);
    }

    /**
     * Makes every class a bean, not only the annotated ones.
     *
     * @return this
     */
    public Application discoverAll() {
        discovery = "all";
        return this;
    }

    /**
     * Packs it.
     *
     * @return the WAR
     */
    public WebArchive war() {
        String properties =
                settings.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue() + "\n").collect(joining());
        return archive.addAsResource(new StringAsset(properties), DataDirectory.PROPERTIES)
                .addAsWebInfResource(new StringAsset(beansXml()), "beans.xml");
    }

    /**
     * Where its data lies.
     *
     * @return the directory that holds one directory a prevalent system
     */
    public Path data() {
        return DataDirectory.ofTest(test).resolve("tck");
    }

    private String beansXml() {
        return """
                <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="%s"/>
                """
                .formatted(discovery);
    }
}
