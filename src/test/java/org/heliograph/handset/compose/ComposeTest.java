package org.heliograph.handset.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.pdu.Recipients;
import org.heliograph.pdu.SendReq;
import org.heliograph.pdu.TransactionId;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Content made of texts and files, read back through the decoder. */
class ComposeTest {
    private static final Attachment FILM = file("film.3gp", "video/3gpp");
    private static final Attachment SOUND = file("sound.amr", "audio/amr");
    private static final Attachment CARD = file("card.vcf", "text/x-vcard");

    @Test
    void relatedPartsStartWithTheirPresentation() {
        var content = decoded(new MessageContent(
                List.of(SamplePicture.draw(), FILM), List.of("Grüße"), List.of(SOUND), List.of(CARD)));
        assertThat(content.mediaType().name()).isEqualTo("application/vnd.wap.multipart.related");
        assertThat(content.mediaType().text("type")).contains("application/smil");
        assertThat(content.mediaType().text("start")).contains("<p.smil>");
        assertThat(parts(content))
                .extracting(part -> part.mediaType().name())
                .containsExactly(
                        "application/smil", "image/jpeg", "video/3gpp", "text/plain", "audio/amr", "text/x-vcard");
        assertThat(parts(content).get(0).contentId()).contains("<p.smil>");
    }

    @Test
    void everyReferenceOfTheSmilIsAPartAndEverySlideHasOneOfEach() {
        var content = decoded(new MessageContent(
                List.of(SamplePicture.draw(), FILM), List.of("one", "two", "three"), List.of(SOUND), List.of(CARD)));
        var smil = parts(content).get(0).text();
        var references = Pattern.compile("src=\"([^\"]*)\"")
                .matcher(smil)
                .results()
                .map(it -> it.group(1))
                .toList();
        assertThat(references)
                .containsExactly("sample.jpg", "text1.txt", "sound.amr", "film.3gp", "text2.txt", "text3.txt");
        for (var reference : references) {
            assertThat(parts(content).stream().filter(part -> part.names().contains(reference)))
                    .as(reference)
                    .hasSize(1);
        }
        assertThat(smil.split("<par", -1)).hasSize(4);
        assertThat(smil).contains("<video src=\"film.3gp\"").contains("<img src=\"sample.jpg\"");
    }

    @Test
    void partsHaveAllThreeNames() {
        var content = decoded(new MessageContent(List.of(), List.of("Grüße"), List.of(), List.of()));
        var text = parts(content).get(1);
        assertThat(text.contentId()).contains("<text1.txt>");
        assertThat(text.contentLocation()).contains("text1.txt");
        assertThat(text.mediaType().text("name")).contains("text1.txt");
        assertThat(text.mediaType().charset().orElseThrow()).hasToString("utf-8");
        assertThat(text.text()).isEqualTo("Grüße");
    }

    @Test
    void attachmentsAloneAreMixed() {
        var content = decoded(new MessageContent(List.of(), List.of(), List.of(), List.of(CARD)));
        assertThat(content.mediaType().name()).isEqualTo("application/vnd.wap.multipart.mixed");
        assertThat(parts(content)).hasSize(1);
    }

    @Test
    void namesAreSafeAndNeverTwice() {
        var names = new PartNames();
        var given = new ArrayList<String>();
        for (var wanted : List.of("Bär & Köln.JPG", "bar_koln.jpg", "../../x", "x", ".", "", "日本.png", "\"/><evil>"))
            given.add(names.next(wanted));
        assertThat(given)
                .containsExactly("Bar_Koln.JPG", "bar_koln-2.jpg", "x", "x-2", "part", "part-2", "png", "evil_");
        assertThat(names.next("a".repeat(300) + ".jpg"))
                .hasSizeLessThanOrEqualTo(40)
                .endsWith(".jpg");
    }

    @ParameterizedTest
    @CsvSource({
        "+15550002, +15550002/TYPE=PLMN",
        "+1 (555) 000-2, +15550002/TYPE=PLMN",
        "0401234567, 0401234567/TYPE=PLMN",
        "4711, 4711",
        "123456, 123456",
        "1234567, 1234567/TYPE=PLMN",
        "*100#, *100#",
        "INFO, INFO",
        "bob@example.org, bob@example.org",
        "Bob <bob@example.org>, Bob <bob@example.org>",
        "+15550002/TYPE=PLMN, +15550002/TYPE=PLMN",
        "10.0.0.1/TYPE=IPv4, 10.0.0.1/TYPE=IPv4",
    })
    void addressesAreWrittenAsPhonesDo(String typed, String written) {
        assertThat(WrittenAddress.of(typed)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "hello world", "+", "+1x"})
    void otherAddressesAreRefused(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> WrittenAddress.of(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "a.jpg, '', image/jpeg",
        "a.JPEG, '', image/jpeg",
        "a.txt, 89504e470d0a1a0a00, image/png",
        "a, 474946383961, image/gif",
        "a.jpg, 524946460000000057454250, image/webp",
        "a.bin, 2321414d520a, audio/amr",
        "a.amr, 2321414d522d57420a, audio/amr-wb",
        "a.3gp, 00000018667479703367703400000000, video/3gpp",
        "a, 00000018667479706d70343200000000, video/mp4",
        "a.m4a, 00000018667479704d34412000000000, audio/mp4",
        "a.vcf, '', text/x-vcard",
        "a.unknown, 00, application/octet-stream",
        "jpg, '', image/jpeg",
    })
    void filesAreWhatTheyStartWith(String name, String octets, String type) {
        assertThat(FileTypes.of(name, Octets.hex(octets)).name()).isEqualTo(type);
    }

    @Test
    void samplePictureIsAPictureAndAlwaysTheSame() throws IOException {
        var picture = SamplePicture.draw();
        var image = ImageIO.read(picture.octets().stream());
        assertThat(image.getWidth()).isEqualTo(SamplePicture.WIDTH);
        assertThat(image.getRGB(170, 318) & 0xFF).as("the flash is bright").isGreaterThan(200);
        assertThat(image.getRGB(5, 5) & 0xFF).as("the sky is not").isLessThan(128);
        assertThat(SamplePicture.draw().octets()).isEqualTo(picture.octets());
    }

    private static Attachment file(String name, String type) {
        return new Attachment(name, MediaType.of(type), Octets.utf8(name));
    }

    private static List<Part> parts(Content content) {
        return content.multipart().orElseThrow().parts();
    }

    /** As whoever receives it reads it. */
    private static Content decoded(MessageContent content) {
        var request = SendReq.builder(
                        TransactionId.of("T1"), MmsVersion.V1_2, Recipients.to("+1/TYPE=PLMN"), content.compose())
                .build();
        var octets = new PduEncoder().encode(request);
        var read = (SendReq) new PduDecoder(DecoderLimits.DEFAULT).fromClient(octets);
        assertThat(read).isEqualTo(request);
        return read.content();
    }
}
