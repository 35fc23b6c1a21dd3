package io.isthmus.engine.fake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.ledger.LedgerEntry;
import io.isthmus.engine.ledger.LedgerRecord;
import io.isthmus.sdk.snapshot.LedgerHead;

/** A ledger whose process can die before a write, in the middle of it, between record and head, and after it. */
public final class KillableLedger implements Ledger {

    private final Path file;
    private final Ledger ledger;
    private final KillSwitch kill;

    public KillableLedger(Path file, KillSwitch kill) {
        this.file = file;
        this.ledger = Ledger.at(file);
        this.kill = kill;
    }

    @Override
    public synchronized List<LedgerRecord> append(List<LedgerEntry> entries) throws IOException {
        String what = "ledger " + entries.get(entries.size() - 1).kind();
        kill.pass("before " + what);
        Path headFile = file.resolveSibling(file.getFileName() + ".head");
        byte[] head = Files.exists(headFile) ? Files.readAllBytes(headFile)
                : "{\"count\":0,\"hash\":\"\"}\n".getBytes(StandardCharsets.UTF_8);
        long size = Files.exists(file) ? Files.size(file) : 0;
        List<LedgerRecord> records = ledger.append(entries);
        try {
            kill.pass("torn " + what);
        } catch (Killed killed) {
            Files.write(headFile, head);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(size + (Files.size(file) - size) / 2);
            }
            throw killed;
        }
        try {
            kill.pass("without head " + what);
        } catch (Killed killed) {
            Files.write(headFile, head);
            throw killed;
        }
        kill.pass("after " + what);
        return records;
    }

    @Override
    public List<LedgerRecord> records() throws IOException {
        return ledger.records();
    }

    @Override
    public LedgerHead head() throws IOException {
        return ledger.head();
    }
}
