package org.heliograph.pdu;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.heliograph.octet.OctetReader;
import org.heliograph.octet.OctetWriter;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.Integers;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.Texts;

/** How the value of a header field is read and written (OMA-TS-MMS_ENC clause 7). */
public interface Value<T> {
    Value<EncodedString> ENCODED_STRING = of(EncodedString::read, EncodedString::write);
    Value<MediaType> MEDIA_TYPE = of(MediaType::read, MediaType::write);
    Value<String> TEXT = of(Value::readText, (value, out) -> Texts.text(out, value));
    Value<Long> INTEGER = of(Integers::integer, (value, out) -> Integers.integer(out, value));
    /** A long integer when written; read as a short one as well, as some send it. */
    Value<Long> LONG_INTEGER = of(Integers::integer, (value, out) -> Integers.longInteger(out, value));

    Value<Instant> DATE = of(
            in -> Instant.ofEpochSecond(Seconds.read(in)),
            (value, out) -> Integers.longInteger(out, value.getEpochSecond()));
    Value<Boolean> YES_NO = coded(Value::yesOrNo, yes -> yes ? 0x80 : 0x81);
    Value<TransactionId> TRANSACTION_ID = of(TransactionId::read, TransactionId::write);
    Value<MmsVersion> VERSION = of(MmsVersion::read, MmsVersion::write);
    Value<From> FROM = of(From::read, From::write);
    Value<TimeValue> TIME = of(TimeValue::read, TimeValue::write);
    Value<MessageClass> MESSAGE_CLASS = maybe(MessageClass::read, MessageClass::write);
    Value<MmFlag> MM_FLAG = maybe(MmFlag::read, MmFlag::write);
    Value<MailboxCount> MAILBOX_COUNT = maybe(MailboxCount::read, MailboxCount::write);
    Value<ElementDescriptor> ELEMENT_DESCRIPTOR = of(ElementDescriptor::read, ElementDescriptor::write);
    /** A field, by its number. */
    Value<HeaderField<?>> ATTRIBUTE = coded(HeaderField::attribute, HeaderField::octet);

    /** Empty for a well-formed value that the standard does not know: the field counts as absent then. */
    Optional<T> read(OctetReader in);

    void write(OctetWriter out, T value);

    static <T> Value<T> of(Function<OctetReader, T> reading, BiConsumer<T, OctetWriter> writing) {
        return maybe(reading.andThen(Optional::of), writing);
    }

    static <T> Value<T> maybe(Function<OctetReader, Optional<T>> reading, BiConsumer<T, OctetWriter> writing) {
        return new Value<>() {
            @Override
            public Optional<T> read(OctetReader in) {
                return reading.apply(in);
            }

            @Override
            public void write(OctetWriter out, T value) {
                writing.accept(value, out);
            }
        };
    }

    /** One octet; a value of another form is passed over. */
    static <T> Value<T> coded(IntFunction<Optional<T>> of, Function<T, Integer> octet) {
        return maybe(in -> readCoded(in, of), (value, out) -> out.octet(octet.apply(value)));
    }

    private static <T> Optional<T> readCoded(OctetReader in, IntFunction<Optional<T>> of) {
        if (in.peek() >= 0x80) return of.apply(in.octet());
        Integers.anyValue(in);
        return Optional.empty();
    }

    static <E extends Coded> Value<E> coded(IntFunction<Optional<E>> of) {
        return coded(of, Coded::octet);
    }

    /** Forwarded-count and a value, in a Value-length. */
    static <T> Value<Previously<T>> previously(Value<T> inner) {
        return maybe(
                in -> {
                    var slice = Integers.valueSlice(in);
                    long count = Integers.integer(slice);
                    var value = inner.read(slice);
                    slice.requireEnd();
                    return value.map(known -> new Previously<>(count, known));
                },
                (previously, out) -> writeCounted(out, previously.count(), inner, previously.value()));
    }

    /** Status-count and a value in a Value-length, or the bare value. */
    static <T> Value<Numbered<T>> numbered(Value<T> inner) {
        return maybe(in -> readNumbered(in, inner), (numbered, out) -> {
            if (numbered.count().isEmpty()) inner.write(out, numbered.value());
            else writeCounted(out, numbered.count().getAsLong(), inner, numbered.value());
        });
    }

    private static <T> Optional<Numbered<T>> readNumbered(OctetReader in, Value<T> inner) {
        int first = in.peek();
        if (first == 0 || first > 0x1F) return inner.read(in).map(known -> new Numbered<>(OptionalLong.empty(), known));
        var slice = Integers.valueSlice(in);
        long count = Integers.integer(slice);
        var value = inner.read(slice);
        slice.requireEnd();
        return value.map(known -> new Numbered<>(OptionalLong.of(count), known));
    }

    private static <T> void writeCounted(OctetWriter out, long count, Value<T> inner, T value) {
        var counted = new OctetWriter(64);
        Integers.integer(counted, count);
        inner.write(counted, value);
        Integers.lengthAndValue(out, counted);
    }

    private static String readText(OctetReader in) {
        int first = in.peek();
        if (first > 0 && first < 0x20) throw in.malformed("no text starts with octet " + first);
        return Texts.text(in);
    }

    private static Optional<Boolean> yesOrNo(int octet) {
        return octet > 0x81 ? Optional.empty() : Optional.of(octet == 0x80);
    }
}
