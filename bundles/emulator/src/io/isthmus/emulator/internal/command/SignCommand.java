package io.isthmus.emulator.internal.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.emulator.EmulatedDemo;
import io.isthmus.emulator.internal.demo.DemoFolder;
import io.isthmus.emulator.internal.scenario.Authority;
import io.isthmus.emulator.internal.scenario.CertificateRequest;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;

/**
 * Answers a certificate request as an authority would, by the clock of a demo organization. Nobody trusts what it signs:
 * its key is forgotten when the command ends.
 */
public final class SignCommand implements Command {

    private static final int LARGEST = 1 << 20;

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Optional<Path> file = context.output();
        CertificateRequest request = request(context);
        DemoFolder folder = DemoFolder.of(context, context.arguments().stream().skip(1).findFirst());
        Instant now;
        try (EmulatedDemo demo = folder.join()) {
            now = demo.time().now();
        }
        String answer = Authority.pem(Authority.answer(request, now));
        context.document(Value.members().with("domains", Value.texts(request.domains()))
                .with("notAfter", Value.of(now.plus(Authority.LIFETIME).toString())).with("certificate", Value.of(answer)));
        if (file.isPresent()) {
            context.write(file.get(), answer.getBytes(StandardCharsets.UTF_8));
            context.line(NLS.bind(Messages.Signed, String.join(", ", request.domains()), file.get()));
        } else if (!context.json()) {
            context.bytes(answer.getBytes(StandardCharsets.UTF_8));
        }
        return ExitCode.FINE;
    }

    private static CertificateRequest request(CommandContext context) throws UsageException {
        Path file = context.directory().resolve(context.arguments().getFirst());
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw new UsageException(NLS.bind(Messages.NoRequestFile, file));
            }
            return CertificateRequest.of(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException unreadable) {
            throw new UsageException(NLS.bind(Messages.NoRequestFile, file));
        } catch (IllegalArgumentException other) {
            throw new UsageException(NLS.bind(Messages.NoRequest, file));
        }
    }
}
