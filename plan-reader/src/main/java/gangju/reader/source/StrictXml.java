package gangju.reader.source;

import javax.xml.stream.XMLInputFactory;

/** Opens XML from strangers: no document type is read, no entity resolved, nothing fetched. */
public final class StrictXml {
    private StrictXml() {}

    /** A new factory for streams; not to be shared by threads. */
    public static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw HostileXmlException.documentType();
        });
        return factory;
    }
}
