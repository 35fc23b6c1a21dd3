package io.isthmus.fuzz;

import java.util.Locale;

import io.isthmus.certificates.internal.read.CertificateFileTarget;
import io.isthmus.certificates.internal.read.FileReading;
import io.isthmus.engine.change.PlanFiles;
import io.isthmus.engine.change.PlanTarget;
import io.isthmus.engine.internal.ledger.LedgerFile;
import io.isthmus.engine.internal.ledger.LedgerTarget;
import io.isthmus.engine.internal.snapshot.SnapshotTarget;
import io.isthmus.engine.internal.snapshot.ZipSnapshotFiles;
import io.isthmus.exchange.internal.clixml.ClixmlReader;
import io.isthmus.exchange.internal.clixml.ClixmlTarget;
import io.isthmus.exchange.internal.collected.CollectedSourceFactory;
import io.isthmus.exchange.internal.collected.CollectionTarget;
import io.isthmus.exchange.internal.objects.CertificateTarget;
import io.isthmus.exchange.internal.objects.ShellObjects;
import io.isthmus.exchange.internal.shell.ExchangeShell;
import io.isthmus.exchange.internal.shell.FrameTarget;
import io.isthmus.hybridapp.internal.transfer.ScriptResultTarget;
import io.isthmus.hybridapp.internal.transfer.TransferFile;
import io.isthmus.hybridapp.internal.transfer.TransferTarget;

/** The readers that are fuzzed. */
enum Target {

    CLIXML(ClixmlTarget.class, ClixmlReader.class, "clixml", 1_500),
    COLLECTED(CollectionTarget.class, CollectedSourceFactory.class, "clixml", 500),
    FRAMES(FrameTarget.class, ExchangeShell.class, "frames", 5_000),
    CERTIFICATES(CertificateTarget.class, ShellObjects.class, "der", 3_000),
    CERTIFICATE_FILES(CertificateFileTarget.class, FileReading.class, "der", 5_000),
    PLANS(PlanTarget.class, PlanFiles.class, "json", 1_500),
    SNAPSHOTS(SnapshotTarget.class, ZipSnapshotFiles.class, "json", 500),
    LEDGERS(LedgerTarget.class, LedgerFile.class, "json", 1_000),
    TRANSFERS(TransferTarget.class, TransferFile.class, "json", 1_500),
    SCRIPT_RESULTS(ScriptResultTarget.class, TransferFile.class, "json", 1_500);

    private static final int MORE = 20;

    private final Class<?> driver;
    private final Class<?> reader;
    private final String dictionary;
    private final int usualRuns;

    Target(Class<?> driver, Class<?> reader, String dictionary, int usualRuns) {
        this.driver = driver;
        this.reader = reader;
        this.dictionary = dictionary;
        this.usualRuns = usualRuns;
    }

    /** The class that Jazzer calls. */
    Class<?> driver() {
        return driver;
    }

    /** A class of the package whose branches are counted. */
    Class<?> reader() {
        return reader;
    }

    /** The file of words that inputs are made of. */
    String dictionary() {
        return dictionary + ".txt";
    }

    /** How many inputs are tried: a sample in the usual run, twenty times as many where all is asked for. */
    int runs() {
        return Boolean.getBoolean("isthmus.tests.all") ? usualRuns * MORE : usualRuns;
    }

    /** The name of its folders. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
