package gangju.reader.source;

import javax.xml.stream.XMLStreamException;

/**
 * XML that no program for documents writes, and that may harm who reads it; the message says what it is, in Chinese.
 */
public final class HostileXmlException extends XMLStreamException {
    private static final long serialVersionUID = 1L;

    private HostileXmlException(String what) {
        super(what);
    }

    /** A document type, with which come entities and outside files. */
    public static HostileXmlException documentType() {
        return new HostileXmlException("里面有文档类型声明（DTD），可能引用外部文件");
    }

    public static HostileXmlException nestedDeeperThan(int levels) {
        return new HostileXmlException("里面的内容嵌套超过 " + levels + " 层");
    }
}
