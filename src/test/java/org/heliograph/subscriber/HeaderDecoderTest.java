package org.heliograph.subscriber;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderDecoderTest {
    private static final String KEY = "hex:000102030405060708090a0b0c0d0e0f";
    private static final byte[] KEY_OCTETS = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");

    private static Optional<String> decode(String spec, String value) {
        return DecoderSpec.decoder(spec, Optional.empty()).decode(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain   | 358401234567                   | 358401234567",
                "plain   | ' +358401234567 '              | +358401234567",
                "plain   | %2B358401234567                | +358401234567",
                "plain   | tel:+358401234567              | +358401234567",
                "plain   | TEL:358401234567;phone-context=x | 358401234567",
                "plain   | '\"358401234567\"'             | 358401234567",
                "plain   | '\"+358401234567/TYPE=PLMN\"'  | +358401234567",
                "plain   | 00358401234567                 | 00358401234567",
                "plain   | 001010000000002                | 001010000000002",
                "plain   | 358401234567@wap.example       | 358401234567",
                "plain   | 358401234567/TYPE=PLMN         | 358401234567",
                "plain   | 358401234567/type=plmn         | 358401234567",
                "plain   | 2001                           | 2001",
                "plain   | 0000000001                     | 0000000001",
                "plain   | 0401234567                     | 0401234567",
                "hex     | 333538343031323334353637       | 358401234567",
                "hex     | 0x2B333538343031323334353637   | +358401234567",
                "base64  | MzU4NDAxMjM0NTY3               | 358401234567",
                "base64  | KzM1ODQwMTIzNDU2Nw==           | +358401234567",
                "base64  | KzM1ODQwMTIzNDU2Nw             | +358401234567",
                "tbcd    | 538410325476                   | 354801234567",
                "tbcd    | 5384103254F6                   | 35480123456",
                "list:3  | GPRS,10.20.30.40,358401234567,unsecured | 358401234567",
                "list:1  | 358401234567, 10.20.30.40      | 358401234567",
                "cookie:msisdn | a=b; msisdn=358401234567; c=d | 358401234567",
                "cookie:msisdn | MSISDN=358401234567      | 358401234567",
                "cookie:msisdn | msisdn=1234567; msisdn=1234567 | 1234567",
                "cookie:User-Identity-Forward-msisdn > hex | User-Identity-Forward-msisdn=333538343031323334353637 | 358401234567",
                "list:2 > base64 | x,MzU4NDAxMjM0NTY3     | 358401234567"
            })
    void decodes(String spec, String value, String expected) {
        assertEquals(Optional.of(expected), decode(spec, value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain   | ''",
                "plain   | unknown",
                "plain   | 0",
                "plain   | 000000000000",
                "plain   | +",
                "plain   | 35840 1234567",
                "plain   | 358401234567 OR 1=1",
                "plain   | 358401234567,358409999999",
                "plain   | 123456789012345678901",
                "plain   | \u0663\u0665\u0668\u0664\u0660",
                "plain   | <script>1</script>",
                "hex     | 3335383",
                "hex     | zz",
                "hex     | 00010203",
                "hex     | 358401234567",
                "base64  | ***",
                "base64  | AAECAw==",
                "base64  | MzU4NDAxMjM0NTY3=",
                "tbcd    | 5a84",
                "tbcd    | 3F",
                "list:3  | GPRS,10.20.30.40",
                "list:3  | GPRS,10.20.30.40,,secured",
                "cookie:msisdn | xmsisdn=358401234567",
                "cookie:msisdn | msisdn",
                "cookie:msisdn | msisdn=",
                "cookie:msisdn | msisdn=358401111111; msisdn=358402222222"
            })
    void findsNothingInGarbage(String spec, String value) {
        assertEquals(Optional.empty(), decode(spec, value));
    }

    @Test
    void looksAtNoMoreThanItsLimit() {
        assertEquals(Optional.empty(), decode("plain", " ".repeat(HeaderDecoder.MAX_VALUE) + "358401234567"));
        assertEquals(Optional.empty(), decode("cookie:m", "a=b;".repeat(HeaderDecoder.MAX_VALUE) + "m=358401234567"));
        assertEquals(Optional.empty(), decode("hex", "30".repeat(HeaderDecoder.MAX_VALUE)));
    }

    @Test
    void readsCommasOnlyWhereTheyBelongToTheValue() {
        assertTrue(DecoderSpec.decoder("list:3", Optional.empty()).readsCommas());
        assertTrue(DecoderSpec.decoder("cookie:msisdn > hex", Optional.empty()).readsCommas());
        assertFalse(DecoderSpec.decoder("plain", Optional.empty()).readsCommas());
        assertFalse(DecoderSpec.decoder("hex", Optional.empty()).readsCommas());
    }

    @Test
    void decryptsAesGcm() throws Exception {
        var iv = HexFormat.of().parseHex("cafebabefacedbaddecaf888");
        var encrypted = encrypt("AES/GCM/NoPadding", "AES", new GCMParameterSpec(128, iv), iv, "358401234567");
        var decoder = DecoderSpec.decoder("aes-gcm:base64", Optional.of(KEY));
        assertEquals(
                Optional.of("358401234567"), decoder.decode(Base64.getEncoder().encodeToString(encrypted)));
        assertEquals(
                Optional.of("358401234567"),
                decoder.decode(Base64.getUrlEncoder().withoutPadding().encodeToString(encrypted)));
        encrypted[encrypted.length - 1] ^= 1;
        assertEquals(Optional.empty(), decoder.decode(Base64.getEncoder().encodeToString(encrypted)));
        assertEquals(Optional.empty(), decoder.decode(Base64.getEncoder().encodeToString(iv)));
    }

    @Test
    void decryptsAesCbc() throws Exception {
        var iv = HexFormat.of().parseHex("f0e0d0c0b0a090807060504030201000");
        var encrypted = encrypt("AES/CBC/PKCS5Padding", "AES", new IvParameterSpec(iv), iv, "+358401234567");
        var decoder = DecoderSpec.decoder("aes-cbc:hex", Optional.of(KEY));
        assertEquals(Optional.of("+358401234567"), decoder.decode(HexFormat.of().formatHex(encrypted)));
        assertEquals(Optional.empty(), decoder.decode(HexFormat.of().formatHex(encrypted, 0, 31)));
    }

    @Test
    void decryptsAesEcb() throws Exception {
        var encrypted = encrypt("AES/ECB/PKCS5Padding", "AES", null, new byte[0], "358401234567");
        var decoder = DecoderSpec.decoder("aes-ecb:hex", Optional.of(KEY));
        assertEquals(Optional.of("358401234567"), decoder.decode(HexFormat.of().formatHex(encrypted)));
    }

    @Test
    void decryptsRc4() {
        // key stream of the key "Key", whose first octets are EB9F7781B734CA72A719
        var stream = HexFormat.of().parseHex("eb9f7781b734ca72a719");
        var number = "1234567890".getBytes(US_ASCII);
        for (var i = 0; i < number.length; i++) {
            number[i] ^= stream[i];
        }
        var value = HexFormat.of().formatHex(number);
        assertThrows(IllegalArgumentException.class, () -> DecoderSpec.decoder("rc4:hex", Optional.of("text:Key")));
        var decoder = Cipherment.RC4.decoder("KeyKey".getBytes(US_ASCII), EncodedText.HEX);
        assertEquals(Optional.of("1234567890"), decoder.decode(value), "a key repeated is the same key");
    }

    @Test
    void findsNothingWithTheWrongKey() throws Exception {
        var wrong = Optional.of("base64:" + Base64.getEncoder().encodeToString(new byte[16]));
        for (var mode : new String[] {"aes-gcm", "aes-cbc", "aes-ecb", "rc4"}) {
            var iv = new byte[16];
            var encrypted = encrypt("AES/CBC/PKCS5Padding", "AES", new IvParameterSpec(iv), iv, "358401234567");
            var decoder = DecoderSpec.decoder(mode + ":hex", wrong);
            assertEquals(Optional.empty(), decoder.decode(HexFormat.of().formatHex(encrypted)), mode);
        }
    }

    private static byte[] encrypt(
            String transformation,
            String algorithm,
            java.security.spec.AlgorithmParameterSpec parameters,
            byte[] iv,
            String text)
            throws Exception {
        var cipher = Cipher.getInstance(transformation);
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(KEY_OCTETS, algorithm), parameters);
        var encrypted = cipher.doFinal(text.getBytes(US_ASCII));
        var value = java.util.Arrays.copyOf(iv, iv.length + encrypted.length);
        System.arraycopy(encrypted, 0, value, iv.length, encrypted.length);
        return value;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rot13",
                "plain:x",
                "hex:",
                "list",
                "list:0",
                "list:x",
                "list:99",
                "cookie:",
                "cookie:a b",
                "aes:hex",
                "aes-gcm",
                "aes-gcm:plain",
                "PLAIN",
                "plain>",
                "hex>hex>hex>hex>hex>hex",
                "aes-gcm:base64"
            })
    void refusesABadSpecAndSaysWhatIsAllowed(String spec) {
        var refused = assertThrows(IllegalArgumentException.class, () -> decode(spec, "1"));
        assertTrue(refused.getMessage().matches(".*(write|as in|count from).*"), refused.getMessage());
    }

    @Test
    void refusesABadKeyWithoutRepeatingIt() {
        for (var key : new String[] {"00112233", "hex:0011", "hex:xyz", "base64:***", "text:secret"}) {
            var refused = assertThrows(
                    IllegalArgumentException.class, () -> DecoderSpec.decoder("aes-gcm:hex", Optional.of(key)));
            assertFalse(refused.getMessage().contains("0011"), refused.getMessage());
            assertFalse(refused.getMessage().contains("secret"), refused.getMessage());
        }
        assertThrows(IllegalArgumentException.class, () -> DecoderSpec.decoder("plain", Optional.of(KEY)));
    }

    @Property
    void answersAnythingWithDigitsOrNothing(@ForAll @StringLength(max = 300) String value) {
        for (var spec :
                new String[] {"plain", "hex", "base64", "tbcd", "list:2", "cookie:m", "cookie:m > hex > base64"}) {
            decode(spec, value).ifPresent(number -> assertTrue(number.matches("\\+?[0-9]{1,20}"), number));
        }
        for (var spec : new String[] {"aes-gcm:hex", "aes-cbc:base64", "aes-ecb:base64", "rc4:hex", "rc4:base64"}) {
            var decoder = DecoderSpec.decoder(spec, Optional.of(KEY));
            decoder.decode(value).ifPresent(number -> assertTrue(number.matches("\\+?[0-9]{1,20}"), number));
        }
    }
}
