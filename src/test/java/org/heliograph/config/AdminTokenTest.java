package org.heliograph.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminTokenTest {
    @TempDir
    Path data;

    @Test
    void makesOneTokenAndKeepsItForTheOwnerAlone() throws IOException {
        Path file = data.resolve("new").resolve("admin-token");
        AdminToken.of(Optional.empty(), file);
        String token = Files.readString(file).strip();
        assertThat(token).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(AdminToken.of(Optional.empty(), file).is(token)).isTrue();
        assertThat(Files.readString(file).strip()).isEqualTo(token);
    }

    /** As a full disk leaves it; nothing must not be what opens the door. */
    @Test
    void refusesAFileWithoutAToken() throws IOException {
        Path file = Files.writeString(data.resolve("admin-token"), "\n");
        assertThatThrownBy(() -> AdminToken.of(Optional.empty(), file)).hasMessageContaining(file.toString());
    }

    @Test
    void takesTheSettingsTokenAndMakesNoFile() {
        Path file = data.resolve("admin-token");
        AdminToken token = AdminToken.of(Optional.of("secret"), file);
        assertThat(token.is("secret")).isTrue();
        assertThat(token.is("secret2")).isFalse();
        assertThat(token.is("")).isFalse();
        assertThat(file).doesNotExist();
    }
}
