package io.isthmus.cli.internal.command;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;

import io.isthmus.cli.internal.line.CommonOptions;
import io.isthmus.cli.internal.run.Workplace;
import io.isthmus.engine.profile.Profile;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.json.Codec;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.ConsentPort;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.text.CloudLimits;
import io.isthmus.sdk.text.Sides;

/** Connects an organization: signs in for reading, tells what could be opened, and remembers how. */
public final class ConnectCommand implements Command {

    /** Options whose values become settings of the same meaning. */
    private static final Map<String, String> SETTINGS = Map.of("tenant", Connection.TENANT,
            "cloud", Connection.CLOUD, "sign-in", Connection.SIGN_IN, "client", Connection.CLIENT,
            "certificate", Connection.CERTIFICATE, "key-store", Connection.KEY_STORE, "server", Connection.SERVER,
            "workspace", Connection.WORKSPACE);

    private static final Pattern GUID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String CONSENT_LINK = "consent-link";

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Workplace workplace = context.service(Workplace.class).orElseThrow();
        Profile profile = workplace.console().profile();
        if (context.flag("list")) {
            return list(context, profile);
        }
        if (context.option("remove").isPresent()) {
            return remove(context, profile, context.option("remove").get());
        }
        Connection connection = connection(context, workplace);
        return context.option(CONSENT_LINK).isPresent() ? consentLink(context, workplace, connection)
                : connect(context, workplace, connection);
    }

    private static ExitCode list(CommandContext context, Profile profile) {
        List<Connection> connections = profile.connections();
        connections.forEach(one -> context.line(String.format("%-24s %-22s %s", one.id(), kind(one), one.title())));
        context.document(new Value.Array(connections.stream().map(Codec::toValue).toList()));
        return ExitCode.FINE;
    }

    private static String kind(Connection connection) {
        return switch (connection.kind()) {
            case TENANT -> Messages.ConnectCommand_Tenant;
            case DEMO -> Messages.ConnectCommand_Demo;
            case SNAPSHOT -> Messages.ConnectCommand_Snapshot;
            case COLLECTED -> Messages.ConnectCommand_Collected;
        };
    }

    private static ExitCode remove(CommandContext context, Profile profile, String id) throws UsageException {
        if (profile.connection(id).isEmpty()) {
            throw new UsageException(NLS.bind(Messages.ConnectCommand_Unknown, id));
        }
        profile.remove(id);
        context.line(NLS.bind(Messages.ConnectCommand_Removed, id));
        context.document(Value.members().with("removed", Value.of(id)));
        return ExitCode.FINE;
    }

    private static Connection connection(CommandContext context, Workplace workplace) throws UsageException {
        if (context.option(CommonOptions.DEMO).isPresent()) {
            return workplace.connection();
        }
        Map<String, String> settings = new LinkedHashMap<>();
        SETTINGS.forEach((option, setting) ->
                context.option(option).ifPresent(value -> settings.put(setting, value)));
        if (!settings.containsKey(Connection.TENANT)) {
            throw new UsageException(Messages.ConnectCommand_NoTenant);
        }
        settings.putIfAbsent(Connection.CLOUD, "Global");
        settings.putIfAbsent(Connection.SIGN_IN, "interactive");
        List<String> clouds = workplace.console().facts().clouds().stream().map(Cloud::id).toList();
        if (!clouds.contains(settings.get(Connection.CLOUD))) {
            throw new UsageException(NLS.bind(Messages.ConnectCommand_NoCloud, settings.get(Connection.CLOUD),
                    String.join(", ", clouds)));
        }
        if (settings.get(Connection.SIGN_IN).equals("certificate") && !(settings.containsKey(Connection.CLIENT)
                && settings.containsKey(Connection.KEY_STORE))) {
            throw new UsageException(Messages.ConnectCommand_NoKey);
        }
        String workspace = settings.getOrDefault(Connection.WORKSPACE, "");
        if (settings.containsKey(Connection.WORKSPACE) && !GUID.matcher(workspace).matches()) {
            throw new UsageException(NLS.bind(Messages.ConnectCommand_NoWorkspace, workspace));
        }
        String tenant = settings.get(Connection.TENANT).split(",")[0].strip();
        String id = context.option("id").orElse(tenant.toLowerCase(Locale.ROOT));
        try {
            return new Connection(id, context.option("title").orElse(tenant), ConnectionKind.TENANT, settings);
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(NLS.bind(Messages.ConnectCommand_NoId, id));
        }
    }

    /** The link alone; nobody is signed in and nothing is saved. */
    private static ExitCode consentLink(CommandContext context, Workplace workplace, Connection connection)
            throws UsageException, SourceException {
        Access access = context.option(CONSENT_LINK).filter("write"::equals).isPresent() ? Access.WRITE : Access.READ;
        Optional<ConsentPort> consent = workplace.console().consent();
        List<String> links = consent.isPresent() ? links(consent.get(), connection, access) : List.of();
        if (links.isEmpty()) {
            throw new UsageException(Messages.ConnectCommand_NobodyConsents);
        }
        links.forEach(context::line);
        context.document(Value.members().with("consentLink", Value.of(links.getFirst()))
                .with("consentLinks", Value.texts(links)));
        return ExitCode.FINE;
    }

    private static Session open(Workplace workplace, Connection connection) throws SourceException {
        try {
            return workplace.session(connection, Access.READ);
        } catch (SourceException failed) {
            List<String> links = linksFor(failed.failure(), workplace, connection);
            throw links.isEmpty() ? failed
                    : new SourceException(failed.failure().withAdvice(failed.failure().advice()
                            + System.lineSeparator() + handOver(links)), failed);
        }
    }

    private static List<String> linksFor(Failure failure, Workplace workplace, Connection connection)
            throws SourceException {
        Optional<ConsentPort> consent = workplace.console().consent().filter(port -> port.missing(failure));
        return consent.isPresent() ? links(consent.get(), connection, Access.READ) : List.of();
    }

    /** A link for each tenant of the connection: whoever consents does so in one. */
    private static List<String> links(ConsentPort consent, Connection connection, Access access)
            throws SourceException {
        List<String> links = new ArrayList<>();
        for (String tenant : connection.values(Connection.TENANT)) {
            consent.link(connection.with(Connection.TENANT, tenant), access).map(URI::toString).ifPresent(links::add);
        }
        return links;
    }

    private static String handOver(List<String> links) {
        return NLS.bind(Messages.ConnectCommand_ConsentLink, String.join(System.lineSeparator(), links));
    }

    private static ExitCode connect(CommandContext context, Workplace workplace, Connection connection)
            throws SourceException {
        Session session = open(workplace, connection);
        List<Value> sources = new ArrayList<>();
        for (Source source : session.sources()) {
            String account = source.signedInAs().orElse("");
            context.line(String.format("%-16s %s %s", Sides.name(source.scope().side()),
                    source.scope().title(), account).stripTrailing());
            sources.add(Value.members().with("side", Value.of(source.scope().side().name()))
                    .with("scope", Value.of(source.scope().key())).with("title", Value.of(source.scope().title()))
                    .with("signedInAs", Value.of(account)));
        }
        Optional<Cloud> cloud = connection.cloud(workplace.console().facts());
        List<String> limits = cloud.map(CloudLimits::of).orElse(List.of());
        if (!limits.isEmpty()) {
            context.line(NLS.bind(Messages.ConnectCommand_Limits, cloud.orElseThrow().title()));
            limits.forEach(limit -> context.line("    " + limit));
        }
        session.notes().forEach(context::warn);
        for (Failure failure : session.failures()) {
            List<String> links = linksFor(failure, workplace, connection);
            if (!links.isEmpty()) {
                context.warn(handOver(links));
            }
        }
        workplace.console().profile().save(connection);
        context.line(NLS.bind(Messages.ConnectCommand_Saved, connection.id()));
        context.document(Value.members().with("connection", Codec.toValue(connection))
                .with("sources", new Value.Array(sources)).with("limits", Value.texts(limits))
                .with("notes", Value.texts(session.notes())));
        return session.failures().isEmpty() ? ExitCode.FINE : ExitCode.COULD_NOT_LOOK;
    }
}
