package io.isthmus.engine.internal.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.isthmus.engine.profile.AtomicFile;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.ledger.LedgerEntry;
import io.isthmus.engine.ledger.LedgerRecord;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.LedgerHead;

/** A ledger in a file, with its head in a file beside it. */
public final class LedgerFile implements Ledger {

    /** The kind of the record that tells that a crash had left something behind the last acknowledged record. */
    public static final String RECOVERED = "recovered";

    private final Path file;
    /** What the files are known to hold; null where they must be read again. */
    private LedgerHead head;
    private long size;

    /**
     * @param file where the records are or will be
     */
    public LedgerFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized List<LedgerRecord> append(List<LedgerEntry> entries) throws IOException {
        List<LedgerEntry> all = new ArrayList<>();
        if (head == null || size != size(file)) {
            recover(entries.get(0)).ifPresent(all::add);
        }
        all.addAll(entries);
        List<LedgerRecord> written = write(all);
        return written.subList(written.size() - entries.size(), written.size());
    }

    private List<LedgerRecord> write(List<LedgerEntry> entries) throws IOException {
        List<LedgerRecord> records = new ArrayList<>();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        LedgerHead reached = head;
        for (LedgerEntry entry : entries) {
            byte[] line = RecordFormat.write(reached, entry);
            lines.writeBytes(line);
            lines.write('\n');
            String hash = Hashes.sha256(line);
            records.add(new LedgerRecord(reached.count() + 1, reached.hash(), hash, entry));
            reached = new LedgerHead(reached.count() + 1, hash);
        }
        head = null;
        append(file, lines.toByteArray());
        append(LedgerScan.headFile(file), RecordFormat.head(reached));
        head = reached;
        size += lines.size();
        return records;
    }

    /** Forces content and length to the disk; the file's name is there since the first recovery. */
    private static void append(Path to, byte[] lines) throws IOException {
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            AtomicFile.writeFully(channel, lines);
            channel.force(false);
        }
    }

    private static void cut(Path behind, long end) throws IOException {
        if (size(behind) > end) {
            try (FileChannel channel = FileChannel.open(behind, StandardOpenOption.WRITE)) {
                channel.truncate(end);
                channel.force(true);
            }
        }
    }

    private static long size(Path of) throws IOException {
        return Files.exists(of) ? Files.size(of) : 0;
    }

    /** Makes both files, with the first head. */
    private void create() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        if (!Files.exists(LedgerScan.headFile(file))) {
            AtomicFile.write(LedgerScan.headFile(file), RecordFormat.head(LedgerHead.EMPTY));
        }
        AtomicFile.forceFolder(file.toAbsolutePath().getParent());
    }

    /** Reads the files, makes them where they are missing and cuts off what a crash left. */
    private Optional<LedgerEntry> recover(LedgerEntry next) throws IOException {
        LedgerScan scan = trustworthyScan();
        long found = size(file);
        long unacknowledged = scan.records().size() - scan.head().count();
        cut(file, scan.wholeEnd());
        cut(LedgerScan.headFile(file), scan.headEnd());
        create();
        head = scan.reached();
        size = scan.wholeEnd();
        if (found == scan.wholeEnd() && unacknowledged == 0) {
            return Optional.empty();
        }
        Value content = Value.members().with("unacknowledgedRecords", Value.of(unacknowledged))
                .with("bytesCutOff", Value.of(found - scan.wholeEnd()));
        return Optional.of(new LedgerEntry(next.at(), RECOVERED, Optional.empty(), Optional.empty(), content));
    }

    @Override
    public List<LedgerRecord> records() throws IOException {
        return List.copyOf(trustworthyScan().acknowledged());
    }

    @Override
    public LedgerHead head() throws IOException {
        return trustworthyScan().head();
    }

    private LedgerScan trustworthyScan() throws IOException {
        LedgerScan scan = LedgerScan.of(file);
        if (!scan.verdict().trustworthy()) {
            throw new IOException(scan.verdict().sentence());
        }
        return scan;
    }
}
