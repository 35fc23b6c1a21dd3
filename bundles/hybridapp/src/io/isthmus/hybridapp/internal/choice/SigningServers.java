package io.isthmus.hybridapp.internal.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.ExchangeBuild;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.rule.BuildRules;
import io.isthmus.sdk.rule.BuildRules.Ability;
import io.isthmus.sdk.rule.ServerRules;
import io.isthmus.sdk.snapshot.Parts;

/**
 * The servers that sign calls to the cloud, and those of them that can use the application.
 *
 * @param all  with the Mailbox role
 * @param able whose build is new enough
 */
public record SigningServers(List<ExchangeServer> all, List<ExchangeServer> able) {

    /** Copies the lists. */
    public SigningServers {
        all = List.copyOf(all);
        able = List.copyOf(able);
    }

    /**
     * @param warnings is told which servers cannot, and why
     * @throws PlanRefusedException where none can
     */
    public static SigningServers of(PlanContext context, List<String> warnings) throws PlanRefusedException {
        List<ExchangeServer> all = ServerRules.signing(context.require(Parts.SERVERS));
        List<ExchangeServer> able = new ArrayList<>();
        for (ExchangeServer server : all) {
            Optional<ExchangeBuild> build = server.installedBuild().value();
            if (build.isEmpty()) {
                warnings.add(NLS.bind(Messages.SigningServers_NotRead, server.name(), server.installedBuild().failure()
                        .map(failure -> failure.message()).orElse(server.installedBuild().origin())));
            } else if (BuildRules.dedicatedApplication(build.get(), context.facts()) == Ability.ABLE) {
                able.add(server);
            } else {
                warnings.add(tooOld(server, build.get(), context));
            }
        }
        if (able.isEmpty()) {
            throw new PlanRefusedException(Messages.SigningServers_None,
                    warnings.isEmpty() ? Messages.SigningServers_NoneAdvice : String.join(" ", warnings));
        }
        return new SigningServers(all, able);
    }

    private static String tooOld(ExchangeServer server, ExchangeBuild build, PlanContext context) {
        if (BuildRules.dedicatedApplication(build, context.facts()) == Ability.NOT_KNOWN) {
            return NLS.bind(Messages.SigningServers_NotKnown, server.name(), build);
        }
        return BuildRules.neededForDedicatedApplication(build, context.facts())
                .map(needed -> NLS.bind(Messages.SigningServers_TooOld,
                        new Object[] {server.name(), build, needed}))
                .orElseGet(() -> NLS.bind(Messages.SigningServers_Never, server.name(), build));
    }
}
