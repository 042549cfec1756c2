package org.heliograph.account;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The file that holds the first admin's first password, readable by its owner alone, until he has chosen another.
 *
 * @param file in the data directory of the node that made the user
 */
public record FirstPassword(Path file) {
    private static final System.Logger LOG = System.getLogger(FirstPassword.class.getName());

    /** Has it written before the user is there, and in its place only if there is one now: a password is never lost. */
    void write(String password, Runnable adding) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(), file.getFileName().toString(), "");
        try {
            Files.writeString(draft, password + "\n", StandardCharsets.UTF_8);
            adding.run();
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(draft);
            throw e;
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** It opens nothing any more. */
    public void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot remove " + file + ", which has a password that is no longer valid", e);
        }
    }
}
