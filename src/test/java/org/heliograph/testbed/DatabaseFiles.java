package org.heliograph.testbed;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;

/** The files of a database server, unpacked once for all builds until {@code clean}; they are Maven artifacts, for Linux. */
final class DatabaseFiles {
    private static final Path PLACE = Path.of("target", "databases").toAbsolutePath();

    /** Puts files into a new directory. */
    @FunctionalInterface
    private interface Unpacking {
        void into(Path directory) throws IOException, InterruptedException;
    }

    private DatabaseFiles() {}

    /** Those of a jar that stand in this folder of it. */
    static Path ofJar(String name, String folder, String oneOfThem) throws IOException, InterruptedException {
        return once(name, directory -> {
            var url = DatabaseFiles.class.getClassLoader().getResource(folder + oneOfThem);
            try (var jar = ((JarURLConnection) url.openConnection()).getJarFile()) {
                unpack(jar, folder, directory);
            }
        });
    }

    /** Those of a packed archive that is a resource. */
    static Path ofArchive(String name, String resource) throws IOException, InterruptedException {
        return once(name, directory -> {
            var tar = new ProcessBuilder("tar", "xzf", "-", "-C", directory.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var in = open(resource);
                    var out = tar.getOutputStream()) {
                in.transferTo(out);
            }
            if (tar.waitFor() != 0) {
                throw new IOException("tar could not unpack " + resource);
            }
        });
    }

    private static Path once(String name, Unpacking unpacking) throws IOException, InterruptedException {
        var place = PLACE.resolve(name);
        if (!Files.exists(place)) {
            var fresh = Files.createTempDirectory(Files.createDirectories(PLACE), name);
            unpacking.into(fresh);
            Files.move(fresh, place);
        }
        return place;
    }

    private static void unpack(JarFile jar, String folder, Path directory) throws IOException {
        for (var entries = jar.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            if (entry.getName().startsWith(folder) && !entry.isDirectory()) {
                var file = directory.resolve(entry.getName().substring(folder.length()));
                Files.createDirectories(file.getParent());
                try (var in = jar.getInputStream(entry)) {
                    Files.copy(in, file);
                }
                file.toFile().setExecutable(true);
            }
        }
    }

    private static InputStream open(String resource) throws IOException {
        var in = DatabaseFiles.class.getClassLoader().getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("there is no " + resource);
        }
        return in;
    }
}
