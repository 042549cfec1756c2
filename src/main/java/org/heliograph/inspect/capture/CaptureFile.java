package org.heliograph.inspect.capture;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heliograph.octet.Octets;

/** The packets of a capture file: pcap, with micro- or nanoseconds, or pcapng, in either order of octets. */
final class CaptureFile {
    private static final long PCAP = 0xA1B2C3D4L;
    private static final long PCAP_NANO = 0xA1B23C4DL;
    private static final long SECTION = 0x0A0D0D0AL;
    private static final long BYTE_ORDER = 0x1A2B3C4DL;
    private static final int INTERFACE = 1;
    private static final int SIMPLE_PACKET = 3;
    private static final int ENHANCED_PACKET = 6;
    private static final int TIME_RESOLUTION = 9;
    private static final int FILE_HEADER = 24;
    private static final int RECORD_HEADER = 16;

    private record Interface(int linkType, double tick) {}

    private final List<Frame> frames = new ArrayList<>();
    private final List<Interface> interfaces = new ArrayList<>();
    private boolean cutShort;

    private CaptureFile() {}

    static boolean isCapture(Octets octets) {
        if (octets.size() < FILE_HEADER) return false;
        return isPcap(octets, true) || isPcap(octets, false) || new Words(octets, false).four(0) == SECTION;
    }

    private static boolean isPcap(Octets octets, boolean littleEndian) {
        long magic = new Words(octets, littleEndian).four(0);
        return magic == PCAP || magic == PCAP_NANO;
    }

    static CaptureFile read(Octets octets) {
        var file = new CaptureFile();
        if (new Words(octets, false).four(0) == SECTION) file.pcapng(octets);
        else file.pcap(new Words(octets, isPcap(octets, true)));
        return file;
    }

    List<Frame> frames() {
        return frames;
    }

    /** Whether the file ends inside a packet. */
    boolean isCutShort() {
        return cutShort;
    }

    private void pcap(Words words) {
        double tick = words.four(0) == PCAP_NANO ? 1e-9 : 1e-6;
        int linkType = (int) (words.four(20) & 0xFFFF);
        int size = words.octets().size();
        int at = FILE_HEADER;
        while (at + RECORD_HEADER <= size) {
            long length = words.four(at + 8);
            var time = time(words.four(at), words.four(at + 4) * tick);
            boolean cut = length < words.four(at + 12);
            at += RECORD_HEADER;
            if (length > size - at) {
                cutShort = true;
                return;
            }
            add(time, linkType, words.octets().slice(at, (int) length), cut);
            at += (int) length;
        }
        cutShort = at < size;
    }

    private void pcapng(Octets octets) {
        var words = new Words(octets, false);
        int at = 0;
        while (at + 12 <= octets.size()) {
            if (words.four(at) == SECTION) {
                words = new Words(octets, new Words(octets, true).four(at + 8) == BYTE_ORDER);
                interfaces.clear();
            }
            long length = words.four(at + 4);
            if (length < 12 || length > octets.size() - at) {
                cutShort = true;
                return;
            }
            block(words.four(at), new Words(octets.slice(at + 8, (int) length - 12), words.littleEndian()));
            at += (int) length;
        }
        cutShort = at < octets.size();
    }

    private void block(long type, Words body) {
        int size = body.octets().size();
        if (type == INTERFACE && size >= 8) {
            interfaces.add(new Interface(body.two(0), tick(body)));
        } else if (type == ENHANCED_PACKET && size >= 20 && body.four(0) < interfaces.size()) {
            var from = interfaces.get((int) body.four(0));
            double ticks = body.four(4) * 0x1p32 + body.four(8);
            long seconds = (long) (ticks * from.tick());
            packet(body, 20, body.four(12), body.four(16), from, time(seconds, ticks * from.tick() - seconds));
        } else if (type == SIMPLE_PACKET && size >= 4 && !interfaces.isEmpty()) {
            packet(body, 4, Math.min(body.four(0), size - 4), body.four(0), interfaces.get(0), Optional.empty());
        }
    }

    private void packet(Words body, int at, long length, long original, Interface from, Optional<Instant> time) {
        int there = (int) Math.min(length, body.octets().size() - at);
        add(time, from.linkType(), body.octets().slice(at, there), there < original);
    }

    /** Seconds a tick of the clock has, from the option if_tsresol. */
    private static double tick(Words body) {
        int at = 8;
        int size = body.octets().size();
        while (at + 4 <= size) {
            int option = body.two(at);
            int length = body.two(at + 2);
            if (option == TIME_RESOLUTION && length >= 1 && at + 4 < size) {
                int value = body.octets().octet(at + 4);
                return value < 0x80 ? Math.pow(10, -value) : Math.pow(2, -(value & 0x7F));
            }
            at += 4 + (length + 3) / 4 * 4;
        }
        return 1e-6;
    }

    private static Optional<Instant> time(long seconds, double fraction) {
        try {
            long micros = Math.round(fraction * 1e6);
            return Optional.of(Instant.ofEpochSecond(seconds).plusNanos(micros * 1_000));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private void add(Optional<Instant> at, int linkType, Octets octets, boolean cut) {
        frames.add(new Frame(frames.size() + 1, at, linkType, octets, cut));
    }
}
