package io.isthmus.hybridapp.internal.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.ExchangeBuild;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.OAuthConnectivity;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.model.ServerOverrides;
import io.isthmus.sdk.model.ServicePrincipalSignIn;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.BuildRules;
import io.isthmus.sdk.rule.BuildRules.Ability;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.rule.OverrideRules;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Whether the servers have moved from the shared principal to the dedicated application. That nobody signs in as the
 * shared principal proves nothing, since its old tokens were never logged: what proves it is the build and the accepted
 * override of each server, sign-ins of the application with the servers' certificate, and a call of each server that
 * went through as the application. Servers share one key, so that a sign-in tells of none in particular.
 */
public final class MovedServers {

    private final PlanContext context;
    private final OverrideFact feature;
    private final AppId application;
    private final List<ExchangeServer> servers;
    private final ServerCalls calls;

    /**
     * @param feature     the override that makes servers use the application
     * @param application the dedicated one
     * @param servers     those that must have moved
     */
    public MovedServers(PlanContext context, OverrideFact feature, AppId application, List<ExchangeServer> servers) {
        this.context = context;
        this.feature = feature;
        this.application = application;
        this.servers = List.copyOf(servers);
        calls = new ServerCalls(context, application);
    }

    /** Why it is not so, or cannot be told, a sentence for each reason; empty where they have moved. */
    public List<String> obstacles() {
        List<String> obstacles = new ArrayList<>();
        for (ExchangeServer server : servers) {
            build(server).or(() -> override(server)).or(() -> call(server)).ifPresent(obstacles::add);
        }
        return obstacles;
    }

    /** What is configured and was not seen at work; empty where the application signed in, or each server called as it. */
    public Optional<String> unseen() {
        if (unproven().isEmpty() || !signIns().isEmpty()) {
            return Optional.empty();
        }
        String unproven = NLS.bind(Messages.MovedServers_Unproven, String.join(", ", unproven()));
        return Optional.of(logged() ? Messages.MovedServers_NoSignIn + " " + unproven : unproven);
    }

    /** Of which servers sign-ins do not tell; empty where none was seen, or each server called as the application. */
    public Optional<String> signInsOnly() {
        return unproven().isEmpty() || signIns().isEmpty() ? Optional.empty()
                : Optional.of(NLS.bind(Messages.MovedServers_SignInsOnly, String.join(", ", unproven())));
    }

    private List<String> unproven() {
        return calls.unproven(servers);
    }

    private Optional<String> build(ExchangeServer server) {
        Optional<ExchangeBuild> build = server.installedBuild().value();
        if (build.isEmpty()) {
            return Optional.of(NLS.bind(Messages.MovedServers_BuildNotRead, server.name(),
                    why(server.installedBuild())));
        }
        Ability ability = BuildRules.dedicatedApplication(build.get(), context.facts());
        return ability == Ability.ABLE ? Optional.empty()
                : Optional.of(NLS.bind(ability == Ability.NOT_KNOWN ? Messages.MovedServers_BuildNotKnown
                        : Messages.MovedServers_TooOld, server.name(), build.get()));
    }

    private Optional<String> override(ExchangeServer server) {
        Reading<List<OverrideStatus>> told = context.read(Parts.SERVER_OVERRIDES).value().orElse(List.of()).stream()
                .filter(one -> one.server().equalsIgnoreCase(server.name())).map(ServerOverrides::overrides).findFirst()
                .orElseGet(() -> Reading.notAsked(Messages.MovedServers_NotAsked));
        if (told.state() != ReadState.READ) {
            return Optional.of(NLS.bind(Messages.MovedServers_OverridesNotRead, server.name(), why(told)));
        }
        return OverrideRules.accepted(told.value().orElseThrow(), feature) ? Optional.empty()
                : Optional.of(NLS.bind(Messages.MovedServers_NotAccepted, server.name(), feature.section()));
    }

    /** A call that was tried and did not go through as the application, where none did. */
    private Optional<String> call(ExchangeServer server) {
        if (calls.proven(server)) {
            return Optional.empty();
        }
        List<OAuthConnectivity> made = calls.of(server);
        Optional<String> another = made.stream().filter(OAuthConnectivity::success)
                .flatMap(call -> call.applicationId().stream())
                .map(id -> NLS.bind(Messages.MovedServers_Another, server.name(), id)).findFirst();
        return another.or(() -> made.stream().filter(call -> !call.success())
                .map(call -> NLS.bind(Messages.MovedServers_CallFailed, server.name())).findFirst());
    }

    private boolean logged() {
        return context.read(Parts.APPLICATION_SIGN_INS).state() == ReadState.READ;
    }

    /** Sign-ins of the application that went through with a certificate of the servers. */
    private List<ServicePrincipalSignIn> signIns() {
        List<Thumbprint> signing = context.read(Parts.AUTH_CONFIGURATION).value().map(KeyRules::signing)
                .orElse(List.of());
        return context.read(Parts.APPLICATION_SIGN_INS).value().orElse(List.of()).stream()
                .filter(signIn -> signIn.succeeded() && signIn.appId().equals(application)
                        && signIn.thumbprint().filter(signing::contains).isPresent()).toList();
    }

    private static String why(Reading<?> reading) {
        return reading.failure().map(Failure::message).orElse(reading.origin());
    }
}
