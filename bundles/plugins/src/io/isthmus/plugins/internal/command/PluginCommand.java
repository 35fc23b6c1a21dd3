package io.isthmus.plugins.internal.command;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.Console;
import io.isthmus.engine.profile.LockedException;
import io.isthmus.host.InstalledPlugin;
import io.isthmus.host.InstalledPlugins;
import io.isthmus.host.PluginHealth;
import io.isthmus.plugins.Offer;
import io.isthmus.plugins.OfferText;
import io.isthmus.plugins.OfferedPlugin;
import io.isthmus.plugins.PluginWork;
import io.isthmus.plugins.Plugins;
import io.isthmus.plugins.RefusedException;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;

/** What the commands that change plug-ins have in common: the lock, a refusal as a document, and a question. */
abstract class PluginCommand implements Command {

    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?|file):.*");

    @Override
    public final ExitCode run(CommandContext context) throws UsageException, SourceException {
        Console console = context.service(Console.class).orElseThrow();
        Plugins plugins = context.service(Plugins.class).orElseThrow();
        try (PluginWork work = plugins.begin(console.profile(), context.cancel())) {
            return run(context, work);
        } catch (LockedException busy) {
            context.warn(busy.getMessage());
            return ExitCode.FAILED;
        } catch (RefusedException refused) {
            context.document(PluginDocuments.refused(refused));
            context.warn(refused.getMessage());
            context.warn(refused.advice());
            return ExitCode.FAILED;
        } finally {
            context.service(PluginHealth.class).ifPresent(PluginHealth::refresh);
        }
    }

    /** Does what the command is for, with the lock. */
    abstract ExitCode run(CommandContext context, PluginWork work)
            throws UsageException, SourceException, RefusedException;

    /** The site that was typed: an address, or a folder or file that is there. */
    static URI site(CommandContext context) throws UsageException {
        String typed = context.arguments().getFirst();
        try {
            if (ADDRESS.matcher(typed).matches()) {
                return URI.create(typed);
            }
            Path path = context.directory().resolve(typed).normalize();
            if (Files.exists(path)) {
                return path.toUri();
            }
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(NLS.bind(Messages.NoAddress, typed));
        }
        throw new UsageException(NLS.bind(Messages.NothingAt, typed));
    }

    /** The plug-in that was typed: by its id or the name of one of its bundles. */
    static InstalledPlugin plugin(InstalledPlugins installed, String id) throws UsageException {
        return installed.plugins().stream()
                .filter(plugin -> plugin.id().equals(id) || plugin.bundles().stream()
                        .anyMatch(bundle -> bundle.symbolicName().equals(id)))
                .findFirst().orElseThrow(() -> new UsageException(NLS.bind(Messages.NotInstalled, id)));
    }

    /** Shows what an offer asks for. */
    static void show(CommandContext context, Offer offer) {
        for (OfferedPlugin plugin : offer.plugins()) {
            new OfferText(plugin).lines().forEach(context::line);
            if (!plugin.asks().window().isEmpty()) {
                context.line(plugin.letIn() ? Messages.OutOfWindow : Messages.InWindow);
            }
            context.line("");
        }
    }

    /** Asks, unless --yes was given. */
    static boolean confirmed(CommandContext context, String question) throws UsageException {
        return context.flag("yes") || context.person().confirm(question)
                .orElseThrow(() -> new UsageException(NLS.bind(Messages.NobodyThere, question)));
    }
}
