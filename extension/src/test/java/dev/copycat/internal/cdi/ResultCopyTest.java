package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Promise;
import dev.copycat.StateNotCarriedException;
import dev.copycat.internal.engine.MethodName;
import dev.copycat.internal.graph.GraphCopy;
import dev.copycat.internal.graph.GraphModel;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever gets no result is told that the transaction has run, wherever in the result the fault is. */
@Promise("T12")
class ResultCopyTest {

    private final ResultCopy copy =
            new ResultCopy(new GraphCopy(GraphModel.of(List.of())), new MethodName("com.acme.Wiki", "change()"));

    @ParameterizedTest
    @MethodSource("notCopied")
    void theMessageSaysThatTheTransactionIsKept(Object result) {
        assertThatThrownBy(() -> copy.of(result))
                .isInstanceOf(StateNotCarriedException.class)
                .hasMessageContainingAll("com.acme.Wiki.change() has run, and if it is a transaction it is kept",
                        "java.lang.Thread, a thread", "@LiveResult");
    }

    static List<Object> notCopied() {
        return List.of(Thread.currentThread(), List.of(Thread.currentThread()));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void anEntryOfAMapIsOneOfItsOwn(Map<String, Integer> map) {
        Map.Entry<?, ?> entry = (Map.Entry<?, ?>) copy.of(map.entrySet().iterator().next());
        List<?> all = (List<?>) copy.of(List.copyOf(map.entrySet()));
        map.put("a", 2);

        assertThat(entry).isEqualTo(Map.entry("a", 1));
        assertThat(all).hasToString("[a=1]");
    }

    static List<Map<String, Integer>> entries() {
        return List.of(new HashMap<>(Map.of("a", 1)), new TreeMap<>(Map.of("a", 1)), new LinkedHashMap<>(Map.of("a", 1)),
                new ConcurrentHashMap<>(Map.of("a", 1)));
    }

    @Test
    void theResultItselfHasAPath() {
        assertThatThrownBy(() -> copy.of(Thread.currentThread()))
                .isInstanceOfSatisfying(StateNotCarriedException.class, refused ->
                        assertThat(refused.path()).isEqualTo("the result"));
    }
}
