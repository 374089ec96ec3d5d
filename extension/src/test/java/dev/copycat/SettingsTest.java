package dev.copycat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

@Promise("O1")
class SettingsTest {

    @Test
    void everySettingHasADefault() {
        Settings settings = Settings.parse(Map.of());

        assertThat(settings.durability()).isEqualTo(Durability.FORCE);
        assertThat(settings.snapshotEvery()).isEqualTo(100_000);
        assertThat(settings.snapshotEveryBytes()).isEqualTo(256L << 20);
        assertThat(settings.snapshotInterval()).isZero();
        assertThat(settings.snapshotOnStop()).isTrue();
        assertThat(settings.keepsAll()).isFalse();
        assertThat(settings.segmentBytes()).isEqualTo(64L << 20);
        assertThat(settings.recordMaxBytes()).isEqualTo(8 << 20);
        assertThat(settings.recordMaxDepth()).isEqualTo(200);
        assertThat(settings.directory()).isEmpty();
        assertThat(settings.application()).isEmpty();
    }

    @Test
    void valuesAreRead() {
        Settings settings = Settings.parse(Map.of(
                "copycat.directory", "/var/lib/wiki",
                "copycat.application", "wiki",
                "copycat.durability", "write",
                "copycat.snapshot.every", "0",
                "copycat.snapshot.every-bytes", "1000",
                "copycat.snapshot.interval", "60",
                "copycat.journal.retention", "all",
                "copycat.snapshot.on-stop", "false",
                "copycat.journal.segment-bytes", " 4096 "));

        assertThat(settings.directory()).contains("/var/lib/wiki");
        assertThat(settings.application()).contains("wiki");
        assertThat(settings.durability()).isEqualTo(Durability.WRITE);
        assertThat(settings.snapshotEvery()).isZero();
        assertThat(settings.snapshotEveryBytes()).isEqualTo(1000);
        assertThat(settings.snapshotInterval()).isEqualTo(60);
        assertThat(settings.keepsAll()).isTrue();
        assertThat(settings.snapshotOnStop()).isFalse();
        assertThat(settings.segmentBytes()).isEqualTo(4096);
    }

    @Test
    void everyMistakeIsNamedAtOnce() {
        Map<String, String> wrong = Map.of(
                "copycat.durabilty", "force",
                "copycat.durability", "fsync",
                "copycat.snapshot.every", "-1",
                "copycat.snapshot.on-stop", "yes",
                "copycat.application", "../wiki",
                "copycat.journal.retention", "none",
                "copycat.record.max-depth", "many");

        assertThatThrownBy(() -> Settings.parse(wrong))
                .isInstanceOfSatisfying(InvalidSettingsException.class, e -> assertThat(e.keys())
                        .containsExactlyInAnyOrderElementsOf(wrong.keySet()))
                .hasMessageContainingAll(
                        "copycat.durabilty", "fsync", "'force' or 'write'", "-1", "'true' or 'false'", "../wiki", "many",
                        "'snapshots' or 'all'");
    }

    @Test
    void environmentVariablesAreNamedAfterTheKeys() {
        assertThat(Setting.SNAPSHOT_ON_STOP.variable()).isEqualTo("COPYCAT_SNAPSHOT_ON_STOP");
        assertThat(Setting.SEGMENT_BYTES.variable()).isEqualTo("COPYCAT_JOURNAL_SEGMENT_BYTES");
    }
}
