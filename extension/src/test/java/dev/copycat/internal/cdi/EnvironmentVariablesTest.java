package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Promise;
import dev.copycat.Setting;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings in the environment of the process, and what else is called so there. */
@Promise("O1")
class EnvironmentVariablesTest {

    @Test
    void eachSettingIsReadByItsKey() {
        Map<String, String> environment = Arrays.stream(Setting.values())
                .collect(Collectors.toMap(Setting::variable, Setting::key));

        assertThat(EnvironmentVariables.values(environment)).containsExactlyInAnyOrderEntriesOf(
                Arrays.stream(Setting.values()).map(Setting::key).collect(Collectors.toMap(Function.identity(), key -> key)));
    }

    @Test
    void aMistakeIsKeptToBeToldOf() {
        assertThat(EnvironmentVariables.values(Map.of("COPYCAT_SNAPSHOT_EVRY", "100", "HOME", "/root")))
                .containsOnly(Map.entry("COPYCAT_SNAPSHOT_EVRY", "100"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "COPYCAT_SERVICE_HOST", "COPYCAT_SERVICE_PORT", "COPYCAT_SERVICE_PORT_HTTP", "COPYCAT_PORT", "COPYCAT_PORT_80_TCP",
        "COPYCAT_PORT_80_TCP_PROTO", "COPYCAT_PORT_80_TCP_PORT", "COPYCAT_PORT_80_TCP_ADDR", "COPYCAT_WIKI_SERVICE_HOST",
        "COPYCAT_WIKI_PORT_53_UDP_ADDR"
    })
    void whatKubernetesTellsOfAServiceIsNone(String variable) {
        assertThat(EnvironmentVariables.values(Map.of(variable, "10.0.0.1"))).isEmpty();
    }
}
