package dev.copycat.tck.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.copycat.ArgumentNotCarriedException;
import dev.copycat.PrevalentSystem;
import dev.copycat.tck.Promise;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.json.bind.JsonbBuilder;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A directory written under one JSON-B provider is restored under the other, and both refuse the same. */
@Promise({"R6", "S3"})
class CrosswiseTest {

    private static final String CARRIED = "carried";
    /** NaN, what is infinite, a field that vanishes, an int that comes back as another number, half a surrogate, and null. */
    private static final int REFUSED = 6;
    private static final Map<String, Consumer<Diary>> CALLS = new LinkedHashMap<>();

    static {
        CALLS.put("everything", diary -> diary.everything(Carried.everything()));
        CALLS.put("properties", diary -> diary.properties(Carried.properties()));
        CALLS.put("inners", diary -> diary.inners(List.of(Carried.inner(), Carried.inner())));
        CALLS.put("byName", diary -> diary.byName(Map.of("a", Carried.inner())));
        CALLS.put("byNumber", diary -> diary.byNumber(Map.of(1, "a")));
        CALLS.put("exact", diary -> diary.exact(new BigDecimal("1.10")));
        CALLS.put("large exact", diary -> diary.exact(new BigDecimal("1E+400")));
        CALLS.put("real", diary -> diary.real(1e300));
        CALLS.put("NaN", diary -> diary.real(Double.NaN));
        CALLS.put("offset", diary -> diary.offset(Carried.offset()));
        CALLS.put("zoned", diary -> diary.zoned(Carried.zoned()));
        CALLS.put("optional", diary -> diary.optional(Carried.optional()));
        CALLS.put("empty", diary -> diary.optional(Optional.empty()));
        CALLS.put("optionalInt", diary -> diary.optionalInt(Carried.optionalInt()));
        CALLS.put("bytes", diary -> diary.bytes(new byte[] {0, -1, 127}));
        CALLS.put("mixed", diary -> diary.mixed(Carried.mixed()));
        CALLS.put("vanishing field", diary -> diary.properties(new Carried.MoreProperties()));
        CALLS.put("infinite", diary -> diary.real(Double.NEGATIVE_INFINITY));
        CALLS.put("numbers of another class", diary -> diary.mixed(List.of(1)));
        CALLS.put("no optional", diary -> diary.optional(null));
        CALLS.put("half a surrogate", diary -> diary.text("\ud83d", 'x', 1));
        CALLS.put("text", diary -> diary.text("\ud83d\ude00\u0000", '\u00e9', 1));
        CALLS.put("null", diary -> diary.everything(null));
    }

    @TempDir
    private Path directory;

    @BeforeEach
    void settings() {
        System.setProperty("copycat.directory", directory.toString());
        System.setProperty("copycat.application", "diary");
        System.setProperty("copycat.snapshot.on-stop", "false");
    }

    @AfterEach
    void clear() {
        System.clearProperty("copycat.directory");
        System.clearProperty("copycat.application");
        System.clearProperty("copycat.snapshot.on-stop");
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void whatOneHasJournaledTheOtherReplays(Provider provider) {
        List<Object> written = under(provider, (diary, system) -> {
            CALLS.values().forEach(call -> outcome(call, diary));
            return List.of(diary.lines(), diary.kept());
        });

        assertThat(written).allSatisfy(each -> assertThat(each).asInstanceOf(LIST).hasSizeGreaterThan(15));
        List<Object> read = under(provider.other(), (diary, system) -> List.of(diary.lines(), diary.kept()));
        assertThat(read).usingRecursiveComparison().withStrictTypeChecking().isEqualTo(written);
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void andTheOthersSnapshotHasEqualObjects(Provider provider) {
        List<Object> written = under(provider, (diary, system) -> {
            CALLS.values().forEach(call -> outcome(call, diary));
            system.takeSnapshot();
            return diary.kept();
        });

        List<Object> read = under(provider.other(), (diary, system) -> diary.kept());
        assertThat(read).usingRecursiveComparison().withStrictTypeChecking().isEqualTo(written);
    }

    @Test
    @Promise("T2")
    void bothRefuseTheSame() {
        Map<Provider, Map<String, String>> outcomes = new EnumMap<>(Provider.class);
        for (Provider provider : Provider.values()) {
            System.setProperty("copycat.application", provider.name());
            outcomes.put(provider, under(provider, (diary, system) -> {
                Map<String, String> all = new LinkedHashMap<>();
                CALLS.forEach((name, call) -> all.put(name, outcome(call, diary)));
                return all;
            }));
        }

        assertThat(outcomes.get(Provider.JOHNZON)).isEqualTo(outcomes.get(Provider.YASSON));
        assertThat(outcomes.get(Provider.YASSON).values().stream().filter(outcome -> !outcome.equals(CARRIED)))
                .hasSize(REFUSED);
    }

    /** What happened, but for the provider's own words. */
    private static String outcome(Consumer<Diary> call, Diary diary) {
        try {
            call.accept(diary);
            return CARRIED;
        } catch (ArgumentNotCarriedException refused) {
            return refused.getMessage().replaceAll("(?s)(JSON-B cannot write it) \\(.*\\)", "$1");
        }
    }

    private static <T> T under(Provider provider, BiFunction<Diary, PrevalentSystem, T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader loader = provider.loader();
        thread.setContextClassLoader(loader);
        try (SeContainer container = SeContainerInitializer.newInstance()
                .setClassLoader(loader)
                .disableDiscovery()
                .addExtensions(extensions(loader))
                .addBeanClasses(Diary.class)
                .initialize()) {
            assertThat(JsonbBuilder.create().getClass().getName()).as("the provider").containsIgnoringCase(provider.name());
            return work.apply(container.select(Diary.class).get(), container.select(PrevalentSystem.class).get());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    static Extension[] extensions(ClassLoader loader) {
        return ServiceLoader.load(Extension.class, loader).stream().map(ServiceLoader.Provider::get).toArray(Extension[]::new);
    }
}
