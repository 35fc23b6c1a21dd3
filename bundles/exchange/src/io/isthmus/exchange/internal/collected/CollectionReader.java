package io.isthmus.exchange.internal.collected;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.exchange.internal.clixml.ClixmlException;
import io.isthmus.exchange.internal.clixml.ClixmlReader;
import io.isthmus.exchange.internal.clixml.ClixmlValue;
import io.isthmus.exchange.internal.mapping.MappingException;
import io.isthmus.exchange.internal.objects.ShellObject;
import io.isthmus.exchange.internal.objects.ShellObjects;

/** Reads all files of a collection and holds each against the manifest beside it, where there is one. */
final class CollectionReader {

    private final CollectionLimits limits;
    private final List<String> notes = new ArrayList<>();
    private final List<Parsed> files = new ArrayList<>();

    private CollectionReader(CollectionLimits limits) {
        this.limits = limits;
    }

    /** A file that is CLIXML. */
    private record Parsed(String name, Instant modified, String sha256, List<ClixmlValue> values) {

        String folder() {
            return name.substring(0, name.lastIndexOf('/') + 1);
        }
    }

    /**
     * Reads.
     *
     * @throws IOException         where the zip or the folder cannot be read
     * @throws CollectionException where it is none, or goes beyond the limits
     */
    static Collection read(Path path, CollectionLimits limits) throws IOException, CollectionException {
        CollectionReader reader = new CollectionReader(limits);
        CollectionFiles.visit(path, limits, reader::parse);
        return reader.collection();
    }

    private void parse(String name, Instant modified, InputStream content) throws IOException {
        DigestInputStream digested = new DigestInputStream(content, sha256());
        List<ClixmlValue> values = new ArrayList<>();
        try (ClixmlReader reader = new ClixmlReader(digested, limits.clixml())) {
            for (Optional<ClixmlValue> value = reader.next(); value.isPresent(); value = reader.next()) {
                values.add(value.get());
            }
        } catch (ClixmlException unreadable) {
            notes.add(NLS.bind(Messages.NotClixml, name, unreadable.getMessage()));
            return;
        }
        digested.transferTo(OutputStream.nullOutputStream());
        files.add(new Parsed(name, modified, HexFormat.of().formatHex(digested.getMessageDigest().digest()), values));
    }

    private Collection collection() {
        Map<String, Manifest> manifests = manifests();
        List<CollectedObject> objects = new ArrayList<>();
        List<Manifest.Entry> runs = new ArrayList<>();
        for (Parsed file : files) {
            Manifest manifest = manifests.get(file.folder());
            Optional<Manifest.Entry> run = Optional.ofNullable(manifest)
                    .map(known -> known.files().get(file.name().substring(file.folder().length())));
            if (run.isPresent() && !run.get().sha256().equals(file.sha256())) {
                notes.add(NLS.bind(Messages.Altered, file.name()));
            } else {
                run.ifPresent(runs::add);
                objects.addAll(objects(file, run, Optional.ofNullable(manifest).flatMap(Manifest::zone)));
            }
        }
        noteMissing(manifests);
        return new Collection(objects, runs, notes);
    }

    private Map<String, Manifest> manifests() {
        Map<String, Manifest> manifests = new LinkedHashMap<>();
        for (Parsed file : List.copyOf(files)) {
            for (ShellObject object : new ShellObjects(Optional.empty()).objects(file.values())) {
                if (object.typeNames().contains(Manifest.TYPE)) {
                    files.remove(file);
                    try {
                        manifests.put(file.folder(), Manifest.of(object));
                    } catch (MappingException broken) {
                        notes.add(NLS.bind(Messages.BrokenManifest, file.name(), broken.getMessage()));
                    }
                }
            }
        }
        return manifests;
    }

    private List<CollectedObject> objects(Parsed file, Optional<Manifest.Entry> run, Optional<ZoneId> zone) {
        Instant asked = run.map(Manifest.Entry::asked).orElse(file.modified());
        return new ShellObjects(zone).objects(file.values()).stream()
                .map(object -> new CollectedObject(file.name(), asked, run, object)).toList();
    }

    private void noteMissing(Map<String, Manifest> manifests) {
        manifests.forEach((folder, manifest) -> manifest.files().keySet().stream().sorted()
                .filter(name -> files.stream().noneMatch(file -> file.name().equals(folder + name)))
                .forEach(name -> notes.add(NLS.bind(Messages.MissingFile, folder + name))));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
