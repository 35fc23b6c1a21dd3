package io.isthmus.fuzz;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What fuzzing starts from: the project's own small seeds and, where they are there, real exports. Large exports are
 * left to the properties of the reader's own tests, since a fuzzer gets nowhere with inputs that each take long.
 */
final class Seeds {

    /** The longest input, in bytes. */
    static final int LONGEST = 64 << 10;

    private static final Path OWN = Path.of("seeds");
    private static final Pattern ENCODED_CERTIFICATE = Pattern.compile("<BA N=\"RawData\">([A-Za-z0-9+/=\\s]+)</BA>");

    private Seeds() {
    }

    /**
     * Lays the seeds of a target into a folder.
     *
     * @return how many of them come from real exports
     */
    static int lay(Target target, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Path seed : children(OWN.resolve(target.folder()))) {
            Path copy = folder.resolve(seed.getFileName().toString());
            if (Files.isDirectory(seed)) {
                zip(seed, below(seed), copy);
            } else {
                Files.copy(seed, copy);
            }
        }
        int own = children(folder).size();
        switch (target) {
            case CLIXML -> forEachExport(export -> Files.copy(export, folder.resolve(export.getFileName())));
            case CERTIFICATES, CERTIFICATE_FILES -> forEachExport(export -> certificates(export, folder));
            case COLLECTED -> {
                for (Path forest : children(exports())) {
                    zip(forest, small(forest), folder.resolve(forest.getFileName() + ".zip"));
                }
            }
            default -> { }
        }
        return children(folder).size() - own;
    }

    /** Where the real exports are, or would be. */
    static Path exports() {
        return Path.of(System.getProperty("isthmus.shared", "../../../shared"), "data", "exchange");
    }

    private interface Laying {
        void lay(Path export) throws IOException;
    }

    private static void forEachExport(Laying laying) throws IOException {
        for (Path forest : children(exports())) {
            for (Path export : small(forest)) {
                laying.lay(export);
            }
        }
    }

    private static List<Path> small(Path forest) throws IOException {
        return Files.isDirectory(forest) ? children(forest).stream()
                .filter(export -> export.toFile().length() <= LONGEST / 2).toList() : List.of();
    }

    private static void certificates(Path export, Path folder) throws IOException {
        Function<MatchResult, byte[]> decoded = match -> Base64.getMimeDecoder().decode(match.group(1));
        List<byte[]> certificates = ENCODED_CERTIFICATE.matcher(Files.readString(export,
                StandardCharsets.ISO_8859_1)).results().map(decoded).toList();
        for (int i = 0; i < certificates.size(); i++) {
            Files.write(folder.resolve(export.getFileName() + "-" + i + ".der"), certificates.get(i));
        }
    }

    /** Stored without compression, so that a changed byte of a file is a changed byte of the zip. */
    private static void zip(Path root, List<Path> files, Path target) throws IOException {
        try (OutputStream output = Files.newOutputStream(target); ZipOutputStream zip = new ZipOutputStream(output)) {
            long size = 0;
            for (Path file : files) {
                byte[] content = Files.readAllBytes(file);
                size += content.length;
                if (size > LONGEST) {
                    return;
                }
                CRC32 sum = new CRC32();
                sum.update(content);
                ZipEntry entry = new ZipEntry(root.relativize(file).toString().replace('\\', '/'));
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
            }
        }
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }
}
