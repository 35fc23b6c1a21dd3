package io.isthmus.exchange.internal.clixml;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import io.isthmus.exchange.internal.clixml.ClixmlValue.Content;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Cycle;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Entry;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Instance;
import io.isthmus.exchange.internal.clixml.ClixmlValue.MemberSet;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Nothing;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Primitive;

/**
 * Writes CLIXML in UTF-8 without white space between elements. An object that stands at several places is written once
 * and referred to; so are lists of type names.
 */
public final class ClixmlWriter {

    private final StringBuilder xml = new StringBuilder();
    private final Map<Instance, Integer> written = new IdentityHashMap<>();
    private final Map<Integer, Integer> labels = new HashMap<>();
    private final Map<List<String>, Integer> typeNames = new HashMap<>();

    private ClixmlWriter() {
    }

    /** A document with some values. */
    public static byte[] write(List<? extends ClixmlValue> values) {
        ClixmlWriter writer = new ClixmlWriter();
        writer.xml.append("<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">");
        values.forEach(value -> writer.value(value, ""));
        return writer.xml.append("</Objs>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void value(ClixmlValue value, String name) {
        switch (value) {
            case Nothing nothing -> xml.append("<Nil").append(name).append("/>");
            case Primitive primitive -> primitive(primitive, name);
            case MemberSet set -> members("MS", name, set.members());
            case Cycle cycle -> reference("Ref", name, labels.get(cycle.label()));
            case Instance instance -> {
                Integer refId = written.get(instance);
                if (refId != null) {
                    reference("Ref", name, refId);
                } else {
                    instance(instance, name);
                }
            }
        }
    }

    private void primitive(Primitive primitive, String name) {
        String element = primitive.type().element();
        String text = primitive.type().form() == ClixmlType.Form.ESCAPED
                ? escaped(primitive.text()) : primitive.text();
        xml.append('<').append(element).append(name).append('>').append(text).append("</").append(element).append('>');
    }

    private void instance(Instance instance, String name) {
        int refId = written.size();
        written.put(instance, refId);
        instance.label().ifPresent(label -> labels.put(label, refId));
        xml.append("<Obj").append(name).append(" RefId=\"").append(refId).append("\">");
        typeNames(instance.typeNames());
        instance.text().ifPresent(text -> xml.append("<ToString>").append(escaped(text)).append("</ToString>"));
        content(instance.content());
        if (!instance.properties().isEmpty()) {
            members("Props", "", instance.properties());
        }
        if (!instance.extended().isEmpty()) {
            members("MS", "", instance.extended());
        }
        xml.append("</Obj>");
    }

    private void typeNames(List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        Integer known = typeNames.get(names);
        if (known != null) {
            reference("TNRef", "", known);
            return;
        }
        int refId = typeNames.size();
        typeNames.put(names, refId);
        xml.append("<TN RefId=\"").append(refId).append("\">");
        names.forEach(type -> xml.append("<T>").append(escaped(type)).append("</T>"));
        xml.append("</TN>");
    }

    private void content(Content content) {
        switch (content) {
            case Content.Empty empty -> { }
            case Content.Single single -> primitive(single.value(), "");
            case Content.Items items -> {
                xml.append('<').append(items.collection().element()).append('>');
                items.values().forEach(value -> value(value, ""));
                xml.append("</").append(items.collection().element()).append('>');
            }
            case Content.Dictionary dictionary -> {
                xml.append("<DCT>");
                dictionary.entries().forEach(this::entry);
                xml.append("</DCT>");
            }
        }
    }

    private void entry(Entry entry) {
        xml.append("<En>");
        value(entry.key(), named("Key"));
        value(entry.value(), named("Value"));
        xml.append("</En>");
    }

    private void members(String element, String name, Map<String, ClixmlValue> members) {
        xml.append('<').append(element).append(name).append('>');
        members.forEach((member, value) -> value(value, named(member)));
        xml.append("</").append(element).append('>');
    }

    private void reference(String element, String name, int refId) {
        xml.append('<').append(element).append(name).append(" RefId=\"").append(refId).append("\"/>");
    }

    private static String named(String name) {
        return " N=\"" + escaped(name) + '"';
    }

    private static String escaped(String text) {
        return ClixmlEscape.encode(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
