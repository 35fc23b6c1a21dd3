package io.isthmus.exchange.internal.collector;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

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
        Optional<Path> output = context.output();
        if (output.isPresent()) {
            context.write(output.get(), script);
            context.line(NLS.bind(Messages.Written, output.get()));
            context.document(document(script).with("file", Value.of(output.get().toString())));
        } else if (context.json()) {
            context.document(document(script).with("script", Value.of(CollectorScript.text())));
        } else {
            context.bytes(script);
        }
        return ExitCode.FINE;
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
