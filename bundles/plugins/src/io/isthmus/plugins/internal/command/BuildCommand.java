package io.isthmus.plugins.internal.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.profile.Folders;
import io.isthmus.plugins.Plugins;
import io.isthmus.plugins.internal.project.BuildFailedException;
import io.isthmus.plugins.internal.project.ProjectBuild;
import io.isthmus.plugins.internal.project.SitePublisher;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;

/** Builds the project of a plug-in: compiles, tests, packs, signs where that is asked for, and makes a site. */
public final class BuildCommand implements Command {

    private static final String PASSWORD = "ISTHMUS_KEYSTORE_PASSWORD";

    @Override
    public ExitCode run(CommandContext context) throws UsageException {
        Path project = context.directory().resolve(context.arguments().getFirst()).toAbsolutePath().normalize();
        Optional<Path> keystore = context.option("sign").map(context.directory()::resolve);
        if (keystore.isPresent() != (context.arguments().size() == 2)) {
            throw new UsageException(Messages.SignWithAlias);
        }
        try {
            ProjectBuild build = new ProjectBuild(project,
                    context.service(Plugins.class).orElseThrow().product(), context.cancel());
            context.progress().doing(Messages.Building);
            ProjectBuild.Built built = build.build(Instant.now());
            context.line(built.tests());
            if (keystore.isPresent()) {
                build.sign(built, keystore.get(), context.arguments().get(1), password(context));
            }
            Path site = publish(context, project, built);
            context.line(NLS.bind(Messages.SiteMade, site));
            context.document(Value.members().with("site", Value.of(site.toString()))
                    .with("bundle", Value.of(built.bundle().getFileName().toString()))
                    .with("signed", Value.of(keystore.isPresent())));
            return ExitCode.FINE;
        } catch (BuildFailedException failed) {
            context.warn(failed.getMessage());
            return ExitCode.FAILED;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static char[] password(CommandContext context) throws UsageException {
        return Optional.ofNullable(System.getenv(PASSWORD)).map(String::toCharArray)
                .or(() -> context.person().password(Messages.PasswordPurpose))
                .orElseThrow(() -> new UsageException(NLS.bind(Messages.NoPassword, PASSWORD)));
    }

    private static Path publish(CommandContext context, Path project, ProjectBuild.Built built) throws IOException {
        Path site = project.resolve("site");
        Folders.delete(site);
        Path agentFolder = Files.createTempDirectory("isthmus-build");
        try {
            IProvisioningAgent agent = context.service(IProvisioningAgentProvider.class).orElseThrow()
                    .createAgent(agentFolder.toUri());
            SitePublisher.publish(agent, List.of(built.feature()), List.of(built.bundle()), site);
            agent.stop();
        } catch (ProvisionException broken) {
            throw new IOException(broken.getMessage(), broken);
        } finally {
            Folders.sweep(agentFolder);
        }
        return site;
    }
}
