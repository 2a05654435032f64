package io.pingyi.intake.table;

import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML that nobody has vetted: no document type, no entities of its own. */
final class XmlParts {

  /**
   * Java counts an escaped ampersand as an entity too, and from Java 24 on allows so few that an
   * honest workbook exceeds them. Entities of a document's own are refused anyway.
   */
  private static final List<String> ENTITY_LIMITS =
      List.of(
          "jdk.xml.totalEntitySizeLimit",
          "jdk.xml.maxGeneralEntitySizeLimit",
          "jdk.xml.entityExpansionLimit",
          "jdk.xml.entityReplacementLimit");

  private static final XMLInputFactory FACTORY = factory();

  private XmlParts() {}

  static XMLStreamReader open(InputStream in) throws XMLStreamException {
    return FACTORY.createXMLStreamReader(in);
  }

  /**
   * The next event.
   *
   * @throws TableException when the part has a document type
   */
  static int next(XMLStreamReader xml) throws XMLStreamException {
    int event = xml.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new TableException("", "含有外部实体声明，不是正常的工作簿，已拒绝读取；请核实文件来源");
    }
    return event;
  }

  /** Value of the attribute, whatever its namespace; empty when absent. */
  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    ENTITY_LIMITS.forEach(limit -> factory.setProperty(limit, "0"));
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("entity " + systemId + " refused");
        });
    return factory;
  }
}
