package org.heliograph.handset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heliograph.handset.compose.PartNames;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.MboxDescr;
import org.heliograph.pdu.MboxUploadReq;
import org.heliograph.pdu.MboxViewConf;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.RetrieveConf;
import org.heliograph.pdu.SendReq;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.Multipart;
import org.heliograph.wsp.MultipartLimits;

/** Writes parts to files. Names that others chose never lead out of the directory, and nothing is overwritten. */
final class Extraction {
    private final Path directory;
    private final PartNames names = new PartNames();

    Extraction(Path directory) {
        this.directory = directory;
    }

    /** @return the files written */
    List<Path> parts(Pdu pdu) throws IOException {
        var written = new ArrayList<Path>();
        var content = content(pdu);
        if (content.isEmpty()) return written;
        Files.createDirectories(directory);
        var multipart = content.get().multipart();
        if (multipart.isPresent()) parts(multipart.get(), written);
        else written.add(write("body", content.get().body()));
        return written;
    }

    private void parts(Multipart multipart, List<Path> written) throws IOException {
        for (var part : multipart.parts()) {
            var inner = part.multipart(MultipartLimits.DEFAULT);
            if (inner.isPresent()) parts(inner.get(), written);
            else written.add(write(part.names().stream().findFirst().orElse("part"), part.decoded()));
        }
    }

    private Path write(String name, Octets octets) throws IOException {
        var file = directory.resolve(names.next(name));
        while (Files.exists(file)) file = directory.resolve(names.next(name));
        try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            octets.writeTo(out);
        }
        return file;
    }

    private static Optional<Content> content(Pdu pdu) {
        if (pdu instanceof SendReq it) return Optional.of(it.content());
        if (pdu instanceof RetrieveConf it) return it.content();
        if (pdu instanceof MboxViewConf it) return Optional.of(it.content());
        if (pdu instanceof MboxUploadReq it) return Optional.of(it.content());
        if (pdu instanceof MboxDescr it) return it.content();
        return Optional.empty();
    }
}
