package io.isthmus.emulator.internal.shell;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.isthmus.emulator.internal.cmdlet.CmdletResult;
import io.isthmus.sdk.data.Value;

/** Writes what a cmdlet gave as PowerShell serializes it. */
final class ObjectWriter {

    private static final String TEXTS = "Microsoft.Exchange.Data.MultiValuedProperty`1[[System.String, mscorlib,"
            + " Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089]]";
    private static final String OBJECT = "System.Object";
    private static final String AD_OBJECT_ID = "Microsoft.Exchange.Data.Directory.ADObjectId";

    private static final DateTimeFormatter CERTIFICATE_DATE = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss")
            .withZone(ZoneOffset.UTC);

    private final StringBuilder xml = new StringBuilder(Clixml.HEAD);
    private final Value settings;
    private int nextObject;
    private int nextType;

    private ObjectWriter(Value settings) {
        this.settings = settings;
    }

    /** A document with all objects. */
    static String write(List<CmdletResult.Output> objects, Value settings) {
        ObjectWriter writer = new ObjectWriter(settings);
        objects.forEach(writer::write);
        return writer.xml.append(Clixml.TAIL).toString();
    }

    private void write(CmdletResult.Output output) {
        if (output.kind().equals(CmdletResult.TEXT)) {
            element("S", "", text(output.document(), CmdletResult.TEXT));
            return;
        }
        ObjectShape shape = ObjectShape.of(output.kind());
        object("", shape.typeNames(), toText(output), () -> {
            xml.append("<Props>");
            shape.properties().forEach((name, form) -> property(name, form, output.document().at("/" + name)));
            shape.directory().ifPresent(place -> directoryProperties(output.document(), place));
            xml.append("</Props><MS>");
            element("S", "PSComputerName", ShellService.dnsName(settings).toLowerCase(Locale.ROOT));
            element("G", "RunspaceId", "2b0f6c1e-94d7-4a83-b5e1-c7f80d3a6295");
            element("B", "PSShowComputerName", "false");
            xml.append("</MS>");
        });
    }

    private void property(String name, ObjectShape.PropertyForm form, Value set) {
        Value value = set.isNull() ? form.otherwise().<Value>map(Value.Text::new).orElse(set) : set;
        switch (form.form()) {
            case "B", "I32" -> element(form.form(), name, value.isNull() ? form.form().equals("B") ? "false" : "0"
                    : plain(value));
            case "S" -> element("S", name, plain(value));
            case "S*" -> list(name, TEXTS, texts(value), each -> element("S", "", each));
            case "S*?" -> optional(name, value, () -> list(name, TEXTS, texts(value), each -> element("S", "", each)));
            case "DT", "G", "URI", "BA", "Version" -> optional(name, value,
                    () -> element(form.form(), name, plain(value)));
            case "Nil" -> nil(name);
            case "id" -> optional(name, value, () -> identity(name, plain(value), ""));
            case "id*" -> list(name, multiValued(AD_OBJECT_ID), texts(value), each -> identity("", each, ""));
            case "text" -> optional(name, value, () -> textObject(name, form.type(), plain(value)));
            case "text*" -> list(name, multiValued(form.type()), texts(value),
                    each -> textObject("", form.type(), each));
            case "enum", "flags" -> optional(name, value, () -> enumeration(name, form.type(), plain(value)));
            case "enum*" -> list(name, multiValued(ObjectShape.enumType(form.type())),
                    set.isNull() ? Stream.of(form.otherwise().orElse("").split(",")).filter(s -> !s.isEmpty()).toList()
                            : texts(value),
                    each -> enumeration("", form.type(), each));
            case "server version" -> optional(name, value,
                    () -> textObject(name, "Microsoft.Exchange.Data.ServerVersion", plain(value)));
            case "localized" -> object(name, List.of("Microsoft.Exchange.Data.Common.LocalizedString", OBJECT),
                    text(value, "FullId"), () -> {
                        xml.append("<Props>");
                        element("S", "FullId", text(value, "FullId"));
                        xml.append("</Props>");
                    });
            default -> throw new IllegalStateException("no form of a property is named " + form.form());
        }
    }

    private void directoryProperties(Value document, ObjectShape.Place place) {
        String name = text(document, "Name");
        String server = text(document, "Server");
        element("S", "AdminDisplayName", "");
        textObject("ExchangeVersion", "Microsoft.Exchange.Data.ExchangeObjectVersion", place.version());
        element("S", "Name", name);
        String distinguishedName = distinguishedName(name, server, place);
        element("S", "DistinguishedName", distinguishedName);
        identity("Identity", server.isEmpty() ? name : server + "\\" + name, distinguishedName);
        element("G", "Guid", text(document, "Guid"));
        identity("ObjectCategory", text(settings, "forest") + "/Configuration/Schema/" + place.category(),
                "CN=" + place.category() + ",CN=Schema" + configuration());
        list("ObjectClass", TEXTS, List.of("top", place.className()), each -> element("S", "", each));
        for (String date : List.of("WhenChanged", "WhenCreated", "WhenChangedUTC", "WhenCreatedUTC")) {
            element("DT", date, text(document, date.replace("UTC", "")));
        }
        textObject("OrganizationId", "Microsoft.Exchange.Data.Directory.OrganizationId", "");
        identity("Id", server.isEmpty() ? name : server + "\\" + name, distinguishedName);
        element("S", "OriginatingServer", text(settings, "directoryServer"));
        element("B", "IsValid", "true");
        enumeration("ObjectState", "ObjectState", "Unchanged");
    }

    /** Where the forest's configuration stands, with a comma before it. */
    private String configuration() {
        return ",CN=Configuration,DC=" + text(settings, "forest").replace(".", ",DC=");
    }

    private String distinguishedName(String name, String server, ObjectShape.Place place) {
        String organization = "CN=" + text(settings, "organizationName") + ",CN=Microsoft Exchange,CN=Services"
                + configuration();
        if (place.container().isEmpty()) {
            return organization;
        }
        String container = place.container().get().formatted(server);
        return "CN=" + name + "," + (container.isEmpty() ? "" : container + ",") + organization;
    }

    private void identity(String property, String shown, String distinguishedName) {
        object(property, List.of(AD_OBJECT_ID, "Microsoft.Exchange.Data.ObjectId", OBJECT), shown, () -> {
            xml.append("<Props>");
            element("B", "IsDeleted", "false");
            element("S", "DistinguishedName", distinguishedName);
            element("S", "DomainId", text(settings, "forest"));
            element("S", "Name", shown.substring(Math.max(shown.lastIndexOf('\\'), shown.lastIndexOf('/')) + 1));
            xml.append("</Props>");
        });
    }

    private void textObject(String name, String type, String text) {
        object(name, List.of(type, OBJECT), text, () -> xml.append("<Props />"));
    }

    private void enumeration(String name, String type, String member) {
        object(name, List.of(ObjectShape.enumType(type), "System.Enum", "System.ValueType", OBJECT), member,
                () -> element("I32", "", Integer.toString(ObjectShape.enumNumber(type, member))));
    }

    private void list(String name, String type, List<String> entries, Consumer<String> entry) {
        xml.append("<Obj").append(named(name)).append(" RefId=\"").append(nextObject++).append("\">");
        types(List.of(type, "Microsoft.Exchange.Data.MultiValuedPropertyBase", OBJECT));
        xml.append("<LST>");
        entries.forEach(entry);
        xml.append("</LST></Obj>");
    }

    private void object(String name, List<String> types, String shown, Runnable content) {
        xml.append("<Obj").append(named(name)).append(" RefId=\"").append(nextObject++).append("\">");
        types(types);
        element("ToString", "", shown);
        content.run();
        xml.append("</Obj>");
    }

    private void types(List<String> names) {
        xml.append("<TN RefId=\"").append(nextType++).append("\">");
        names.forEach(each -> element("T", "", each));
        xml.append("</TN>");
    }

    private void optional(String name, Value value, Runnable content) {
        if (value.isNull() || value.text().filter(String::isEmpty).isPresent()) {
            nil(name);
        } else {
            content.run();
        }
    }

    private void nil(String name) {
        xml.append("<Nil").append(named(name)).append(" />");
    }

    private void element(String tag, String name, String text) {
        xml.append('<').append(tag).append(named(name)).append('>').append(Clixml.escape(text)).append("</").append(tag)
                .append('>');
    }

    private static String named(String name) {
        return name.isEmpty() ? "" : " N=\"" + Clixml.escape(name) + "\"";
    }

    private static String multiValued(String type) {
        return "Microsoft.Exchange.Data.MultiValuedProperty`1[[" + type + "]]";
    }

    private static List<String> texts(Value value) {
        return value instanceof Value.Text text ? List.of(text.value()) : value.entries().map(ObjectWriter::plain).toList();
    }

    private static String plain(Value value) {
        return value.text().or(() -> value.bool().map(String::valueOf)).or(() -> value.whole().map(String::valueOf))
                .orElse("");
    }

    private static String text(Value document, String member) {
        return document.at("/" + member).text().orElse("");
    }

    private static String date(Value document, String member) {
        return CERTIFICATE_DATE.format(Instant.parse(text(document, member)));
    }

    /** What ToString gives: a certificate describes itself in lines, everything else is its identity or type. */
    private static String toText(CmdletResult.Output output) {
        Value document = output.document();
        return switch (output.kind()) {
            case "ExchangeCertificate" -> "[Subject]\r\n  " + text(document, "Subject") + "\r\n\r\n[Issuer]\r\n  "
                    + text(document, "Issuer") + "\r\n\r\n[Serial Number]\r\n  " + text(document, "SerialNumber")
                    + "\r\n\r\n[Not Before]\r\n  " + date(document, "NotBefore") + "\r\n\r\n[Not After]\r\n  "
                    + date(document, "NotAfter") + "\r\n\r\n[Thumbprint]\r\n  " + text(document, "Thumbprint") + "\r\n";
            case "ExchangeDiagnosticInfoResult" -> text(document, "Result");
            default -> Optional.of(text(document, "Name")).filter(name -> !name.isEmpty()).orElse(output.kind());
        };
    }
}
