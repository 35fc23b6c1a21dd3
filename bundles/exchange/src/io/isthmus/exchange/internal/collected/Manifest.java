package io.isthmus.exchange.internal.collected;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.isthmus.exchange.internal.mapping.Fields;
import io.isthmus.exchange.internal.mapping.MappingException;
import io.isthmus.exchange.internal.objects.ShellObject;
import io.isthmus.sdk.data.Value;

/**
 * What the collector script says about the files that it wrote beside the manifest.
 *
 * @param server the server that it ran on, as a DNS name
 * @param zone   of that server
 * @param files  by name
 */
record Manifest(String server, Optional<ZoneId> zone, Map<String, Entry> files) {

    /** The type name that the script gives the manifest, by which it is told from what was collected. */
    static final String TYPE = "Isthmus.CollectionManifest";

    /** Copies. */
    Manifest {
        files = Map.copyOf(files);
    }

    /**
     * One run of a cmdlet.
     *
     * @param file    its name, relative to the manifest
     * @param cmdlet  what was run
     * @param server  which server was asked, as a DNS name; the one that the script ran on where none was named
     * @param asked   when
     * @param sha256  of the file, in lower case
     * @param error   why it gave nothing, where it failed
     * @param errorId PowerShell's id of the error, where it failed
     */
    record Entry(String file, String cmdlet, String server, Instant asked, String sha256, Optional<String> error,
            Optional<String> errorId) {
    }

    /** Reads a manifest. */
    static Manifest of(ShellObject object) throws MappingException {
        Fields fields = new Fields(object.members());
        String server = fields.required("Server");
        Map<String, Entry> files = new LinkedHashMap<>();
        List<Value> entries = new ArrayList<>(fields.value("Files").entries().toList());
        for (Value entry : entries) {
            Entry file = entry(new Fields(entry instanceof Value.Members members ? members : Value.members()), server);
            files.put(file.file(), file);
        }
        return new Manifest(server, zone(fields), files);
    }

    private static Entry entry(Fields fields, String server) throws MappingException {
        String asked = new Fields(fields.value("Parameters") instanceof Value.Members parameters
                ? parameters : Value.members()).text("Server").orElse(server);
        return new Entry(fields.required("File"), fields.required("Cmdlet"), asked,
                fields.required("Started", Instant::parse), fields.required("Sha256").toLowerCase(Locale.ROOT),
                fields.text("Error"), fields.text("ErrorId"));
    }

    /** The zone's own name where Java knows it, else the offset that was in force when the script ran. */
    private static Optional<ZoneId> zone(Fields fields) {
        return fields.text("TimeZone").flatMap(Manifest::zone)
                .or(() -> fields.text("UtcOffset").flatMap(Manifest::zone));
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
