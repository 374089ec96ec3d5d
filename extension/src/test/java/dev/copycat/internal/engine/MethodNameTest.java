package dev.copycat.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Promise;
import java.lang.annotation.ElementType;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of methods are short where nothing is lost, in whatever length they were journaled. */
@Promise("R5")
class MethodNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            edit(java.lang.String,int)                            | edit(String,int)
            edit(String,int)                                      | edit(String,int)
            edit(java.lang.String[],java.lang.Long[][])           | edit(String[],Long[][])
            edit(java.lang.Character$UnicodeScript)               | edit(Character$UnicodeScript)
            edit(java.lang.annotation.ElementType,java.util.List) | edit(java.lang.annotation.ElementType,java.util.List)
            edit(com.java.lang.String)                            | edit(com.java.lang.String)
            edit()                                                | edit()
            """)
    void onlyJavaLangIsLeftAway(String given, String signature) {
        MethodName name = new MethodName("com.acme.Wiki", given);

        assertThat(name.signature()).isEqualTo(signature);
        assertThat(name).hasToString("com.acme.Wiki." + signature).isEqualTo(new MethodName("com.acme.Wiki", signature));
    }

    @Test
    void thatOfAMethodIsTheSame() throws Exception {
        Method method = getClass().getDeclaredMethod("put", List.class, String[].class, ElementType.class, Thread.State.class);

        assertThat(MethodName.signature(method))
                .isEqualTo("put(java.util.List,String[],java.lang.annotation.ElementType,Thread$State)");
    }

    void put(List<String> list, String[] words, ElementType type, Thread.State state) {}
}
