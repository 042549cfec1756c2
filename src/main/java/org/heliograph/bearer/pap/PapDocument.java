package org.heliograph.bearer.pap;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.heliograph.octet.Octets;

/** Writes PAP 2.0 documents (WAP-247 clause 9). */
final class PapDocument {
    private static final String TYPE =
            "<!DOCTYPE pap PUBLIC \"-//WAPFORUM//DTD PAP 2.0//EN\" \"http://www.wapforum.org/DTD/pap_2.0.dtd\">";
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private final XMLStreamWriter out;

    /** Begins a document with an operation; attributes are names and values in turn. */
    PapDocument(String operation, String... attributes) {
        try {
            out = WRITERS.createXMLStreamWriter(octets, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            out.writeDTD(TYPE);
            out.writeStartElement("pap");
            out.writeStartElement(operation);
            write(attributes);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds an element to the operation. */
    PapDocument with(String element, String... attributes) {
        try {
            out.writeEmptyElement(element);
            write(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    Octets toOctets() {
        try {
            out.writeEndDocument();
            out.close();
            return Octets.of(octets.toByteArray());
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) out.writeAttribute(attributes[i], attributes[i + 1]);
    }
}
