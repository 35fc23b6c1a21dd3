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

import io.isthmus.engine.internal.files.AtomicFile;
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
        if (head == null || size != (Files.exists(file) ? Files.size(file) : 0)) {
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
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.APPEND)) {
            AtomicFile.writeFully(channel, lines.toByteArray());
            channel.force(true);
        }
        AtomicFile.write(LedgerScan.headFile(file), RecordFormat.head(reached));
        head = reached;
        size += lines.size();
        return records;
    }

    /** Reads the files, cuts off what a crash left and makes the first head. */
    private Optional<LedgerEntry> recover(LedgerEntry next) throws IOException {
        LedgerScan scan = trustworthyScan();
        if (!Files.exists(LedgerScan.headFile(file))) {
            AtomicFile.write(LedgerScan.headFile(file), RecordFormat.head(LedgerHead.EMPTY));
        }
        long found = Files.exists(file) ? Files.size(file) : 0;
        long unacknowledged = scan.records().size() - scan.head().count();
        if (found > scan.wholeEnd()) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(scan.wholeEnd());
                channel.force(true);
            }
        }
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
