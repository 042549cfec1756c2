package org.heliograph.handset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.heliograph.handset.compose.Attachment;
import org.heliograph.handset.compose.MessageContent;
import org.heliograph.handset.compose.SamplePicture;
import org.heliograph.wsp.Content;
import picocli.CommandLine.Option;

/** The options that become parts of the message. */
final class ContentOptions {
    @Option(
            names = "--text",
            paramLabel = "TEXT",
            description = "A text. Each option of these may be repeated, for one slide each.")
    private List<String> texts = new ArrayList<>();

    @Option(names = "--text-file", paramLabel = "FILE", description = "A text from a file in UTF-8.")
    private List<Path> textFiles = new ArrayList<>();

    @Option(names = "--image", paramLabel = "FILE", description = "A picture.")
    private List<Path> images = new ArrayList<>();

    @Option(names = "--sample-picture", description = "A small picture drawn by this program.")
    private boolean samplePicture;

    @Option(names = "--video", paramLabel = "FILE", description = "A film.")
    private List<Path> videos = new ArrayList<>();

    @Option(names = "--audio", paramLabel = "FILE", description = "A sound.")
    private List<Path> sounds = new ArrayList<>();

    @Option(
            names = "--attach",
            paramLabel = "FILE",
            description = "Any other file, such as a visiting card; no slide shows it.")
    private List<Path> attachments = new ArrayList<>();

    Content content() throws IOException {
        var visuals = new ArrayList<Attachment>();
        if (samplePicture) visuals.add(SamplePicture.draw());
        visuals.addAll(read(images, "picture", Attachment::isImage));
        visuals.addAll(read(videos, "film", Attachment::isVideo));
        var heard = read(sounds, "sound", Attachment::isAudio);
        var content = new MessageContent(visuals, allTexts(), heard, read(attachments, "file", any -> true));
        if (content.isEmpty())
            throw new WrongUseException(
                    "There is nothing to send. Say --text 'Hello', --image FILE, or --sample-picture"
                            + " if you have no picture at hand.");
        return content.compose();
    }

    private List<String> allTexts() throws IOException {
        var all = new ArrayList<String>();
        for (var text : texts) {
            if (text.indexOf('\uFFFD') >= 0)
                throw new WrongUseException("The --text was not understood: this terminal's charset is not UTF-8."
                        + " Put the text into a file and say --text-file.");
            all.add(text);
        }
        for (var file : textFiles) all.add(utf8(file));
        return all;
    }

    private static String utf8(Path file) throws IOException {
        try {
            var octets = ByteBuffer.wrap(Files.readAllBytes(file));
            return StandardCharsets.UTF_8.newDecoder().decode(octets).toString();
        } catch (CharacterCodingException e) {
            throw new WrongUseException(file + " is no text in UTF-8. Convert it, or --attach it as it is.");
        }
    }

    private static List<Attachment> read(List<Path> files, String kind, Predicate<Attachment> isOne)
            throws IOException {
        var attachments = new ArrayList<Attachment>();
        for (var file : files) {
            if (Files.isDirectory(file)) throw new WrongUseException(file + " is a directory.");
            var attachment = Attachment.read(file);
            if (!isOne.test(attachment))
                throw new WrongUseException(file + " is no " + kind + " we know but " + attachment.mediaType()
                        + ". To send it all the same, say --attach " + file);
            attachments.add(attachment);
        }
        return attachments;
    }
}
