package org.heliograph.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator shows to use the API: the settings' token, or one of 192 random bits that is made once and kept in
 * the data directory, readable by the owner alone.
 */
public final class AdminToken {
    private static final int OCTETS = 24;

    private final byte[] token;

    private AdminToken(String token) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    /** The given token, or the one in that file, which is made if it is not there. */
    public static AdminToken of(Optional<String> given, Path file) {
        return new AdminToken(given.orElseGet(() -> kept(file)));
    }

    /** Compares in a time that tells nothing of how much was right. */
    public boolean is(String shown) {
        return MessageDigest.isEqual(token, shown.getBytes(StandardCharsets.UTF_8));
    }

    private static String kept(Path file) {
        try {
            Files.createDirectories(file.getParent());
            try {
                return made(file);
            } catch (FileAlreadyExistsException e) {
                return read(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the admin token in " + file + "; set admin.token instead", e);
        }
    }

    private static String read(Path file) throws IOException {
        String token = Files.readString(file).strip();
        if (token.isEmpty()) {
            throw new IOException("it has no token; remove it and another is made");
        }
        return token;
    }

    private static String made(Path file) throws IOException {
        byte[] random = new byte[OCTETS];
        new SecureRandom().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Set<OpenOption> onlyIfNew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        FileAttribute<?>[] ownerOnly =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try (var out = Files.newByteChannel(file, onlyIfNew, ownerOnly)) {
            out.write(StandardCharsets.UTF_8.encode(token + "\n"));
        }
        return token;
    }
}
