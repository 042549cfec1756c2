package org.heliograph.wsp;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Charset: the character set of a text by its MIBEnum, the number IANA gave it. Sets we cannot read are kept by number.
 *
 * @param mib the MIBEnum; 0 stands for any
 */
public record CharacterSet(int mib) {
    private static final Map<Integer, String> NAMES = new HashMap<>();
    private static final Map<String, Integer> NUMBERS = new HashMap<>();
    private static final Map<Integer, Charset> READABLE = new HashMap<>();

    static {
        name(3, "us-ascii");
        for (int i = 1; i <= 9; i++) name(3 + i, "iso-8859-" + i);
        name(17, "shift_jis");
        name(18, "euc-jp");
        name(36, "ks_c_5601-1987");
        name(38, "euc-kr");
        name(39, "iso-2022-jp");
        name(106, "utf-8");
        name(109, "iso-8859-13");
        name(111, "iso-8859-15");
        name(113, "gbk");
        name(114, "gb18030");
        name(1000, "iso-10646-ucs-2");
        name(1012, "utf-7");
        name(1013, "utf-16be");
        name(1014, "utf-16le");
        name(1015, "utf-16");
        name(1017, "utf-32");
        name(1018, "utf-32be");
        name(1019, "utf-32le");
        name(2025, "gb2312");
        name(2026, "big5");
        name(2084, "koi8-r");
        for (int i = 0; i <= 8; i++) name(2250 + i, "windows-125" + i);
        name(2259, "tis-620");
    }

    public static final CharacterSet ANY = new CharacterSet(0);
    public static final CharacterSet US_ASCII = new CharacterSet(3);
    public static final CharacterSet UTF_8 = new CharacterSet(106);
    public static final CharacterSet UCS_2 = new CharacterSet(1000);
    public static final CharacterSet UTF_16 = new CharacterSet(1015);

    public CharacterSet {
        if (mib < 0) throw new IllegalArgumentException("no MIBEnum: " + mib);
    }

    /** The set of that name, in any case, if we know its number. */
    public static Optional<CharacterSet> named(String name) {
        return Optional.ofNullable(NUMBERS.get(name.toLowerCase(Locale.ROOT))).map(CharacterSet::new);
    }

    /** Its name, or its number where we know no name. */
    public String name() {
        return NAMES.getOrDefault(mib, mib == 0 ? "*" : "mib-" + mib);
    }

    /** How to read it, if this Java can. */
    public Optional<Charset> charset() {
        return Optional.ofNullable(READABLE.get(mib));
    }

    /** Octets a character takes at least: 2 in UTF-16 and UCS-2, 4 in UTF-32, so that zero octets are no end of text. */
    int width() {
        return switch (mib) {
            case 1000, 1013, 1014, 1015 -> 2;
            case 1017, 1018, 1019 -> 4;
            default -> 1;
        };
    }

    @Override
    public String toString() {
        return name();
    }

    private static void name(int mib, String name) {
        if (NAMES.put(mib, name) != null || NUMBERS.put(name, mib) != null)
            throw new IllegalStateException("twice: " + name);
        var javaName = mib == 1000 ? "utf-16" : name;
        if (Charset.isSupported(javaName)) READABLE.put(mib, Charset.forName(javaName));
    }
}
