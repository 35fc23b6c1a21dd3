package io.isthmus.plugins.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.Console;
import io.isthmus.plugins.internal.state.PluginFolder;
import io.isthmus.plugins.internal.trust.PinnedKey;
import io.isthmus.plugins.internal.trust.PinnedKeys;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;

/** Lists the keys whose signatures are accepted, after one is pinned or taken out where that is asked for. */
public final class TrustCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Console console = context.service(Console.class).orElseThrow();
        PinnedKeys keys = new PinnedKeys(new PluginFolder(console.profile().pluginsDirectory()).trust(),
                console.policy().trustedSigners());
        try {
            Optional<String> remove = context.option("remove");
            if (remove.isPresent() && !keys.unpin(remove.get())) {
                throw new UsageException(NLS.bind(Messages.NotPinned, remove.get()));
            }
            if (!context.arguments().isEmpty()) {
                pin(context, keys, context.arguments().getFirst());
            }
            List<PinnedKey> all = keys.all();
            all.forEach(key -> context.line(line(key)));
            context.document(new Value.Array(all.stream().map(TrustCommand::document).toList()));
            return ExitCode.FINE;
        } catch (IOException unreadable) {
            throw new SourceException(Failure.of(Failure.Kind.BAD_INPUT, Side.WORKSTATION, Messages.ReadKeys,
                    String.valueOf(unreadable.getMessage()), Messages.ReadKeysAdvice), unreadable);
        }
    }

    private static void pin(CommandContext context, PinnedKeys keys, String file)
            throws UsageException, IOException {
        PinnedKey key;
        try {
            key = PinnedKey.read(Files.readAllBytes(context.directory().resolve(file)));
        } catch (IOException | InvalidPathException wrong) {
            throw new UsageException(NLS.bind(Messages.NoKeyFile, file, wrong.getMessage()));
        }
        context.line(line(key));
        if (PluginCommand.confirmed(context, Messages.TrustQuestion)) {
            keys.pin(key);
        }
    }

    private static String line(PinnedKey key) {
        return NLS.bind(switch (key.kind()) {
            case CERTIFICATE -> Messages.Certificate;
            case REVOCATION_LIST -> Messages.RevocationList;
            case PGP_KEY -> Messages.PgpKey;
        }, key.name(), key.fingerprint());
    }

    private static Value document(PinnedKey key) {
        return Value.members().with("kind", Value.of(key.kind().name())).with("name", Value.of(key.name()))
                .with("fingerprint", Value.of(key.fingerprint()));
    }
}
