package org.heliograph.bearer.pap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.heliograph.octet.Octets;

/** An element of a PAP document. All that PAP 2.0 says is in elements and their attributes (WAP-247 clause 9). */
record PapElement(String name, Map<String, String> attributes) {
    private static final int MOST_ELEMENTS = 200;
    private static final int MOST_ATTRIBUTES = 20;
    private static final XMLInputFactory READERS = hardened();

    PapElement {
        attributes = Map.copyOf(attributes);
    }

    /** The JDK's own parser, on every server; a document type is passed over, so that nothing is fetched or expanded. */
    private static XMLInputFactory hardened() {
        var readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        readers.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        readers.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return readers;
    }

    /**
     * All elements of a document in its order, the outer before the inner.
     *
     * @throws XMLStreamException if these octets are no document, or one larger than PAP needs
     */
    static List<PapElement> read(Octets document) throws XMLStreamException {
        var elements = new ArrayList<PapElement>();
        var in = READERS.createXMLStreamReader(document.stream());
        try {
            while (in.hasNext()) {
                if (in.next() != XMLStreamReader.START_ELEMENT) continue;
                if (elements.size() == MOST_ELEMENTS) throw new XMLStreamException("too many elements");
                elements.add(element(in));
            }
        } finally {
            in.close();
        }
        return elements;
    }

    private static PapElement element(XMLStreamReader in) throws XMLStreamException {
        if (in.getAttributeCount() > MOST_ATTRIBUTES) throw new XMLStreamException("too many attributes");
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < in.getAttributeCount(); i++)
            attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
        return new PapElement(in.getLocalName(), attributes);
    }

    /** The first of a name. */
    static Optional<PapElement> find(List<PapElement> elements, String name) {
        return elements.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }
}
