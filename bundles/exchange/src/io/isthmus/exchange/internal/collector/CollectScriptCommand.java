package io.isthmus.exchange.internal.collector;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;

/** {@code isthmus collect-script}: hands the collector script out, to a file or to standard output. */
public final class CollectScriptCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        byte[] script = CollectorScript.content();
        Optional<String> output = context.option("output");
        if (output.isPresent()) {
            Path file = write(script, output.get(), context);
            context.line(NLS.bind(Messages.Written, file));
            context.document(document(script).with("file", Value.of(file.toString())));
        } else if (context.json()) {
            context.document(document(script).with("script", Value.of(CollectorScript.text())));
        } else {
            context.bytes(script);
        }
        return ExitCode.FINE;
    }

    private static Path write(byte[] script, String output, CommandContext context)
            throws UsageException, SourceException {
        try {
            Path file = context.directory().resolve(output);
            if (context.flag("force")) {
                Files.write(file, script);
            } else {
                Files.write(file, script, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            }
            return file;
        } catch (FileAlreadyExistsException exists) {
            throw new UsageException(NLS.bind(Messages.Exists, output));
        } catch (InvalidPathException noPath) {
            throw new UsageException(NLS.bind(Messages.NoPath, output));
        } catch (IOException failed) {
            throw new SourceException(Failure.of(Failure.Kind.BAD_INPUT, Side.WORKSTATION,
                    NLS.bind(Messages.AttemptWrite, output), String.valueOf(failed.getMessage()), Messages.AdviceWrite),
                    failed);
        }
    }

    private static Value.Members document(byte[] script) {
        return Value.members().with("bytes", Value.of(script.length)).with("sha256", Value.of(sha256(script)));
    }

    private static String sha256(byte[] script) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(script));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
