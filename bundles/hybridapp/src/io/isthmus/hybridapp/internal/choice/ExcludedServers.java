package io.isthmus.hybridapp.internal.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.model.ExchangeServer;

/**
 * Servers that a person does not want to be waited for, each with the reason: one that stands in the directory and was
 * switched off long ago must not hold a plan up for ever. The reason goes into the plan, and so into the ledger.
 */
public final class ExcludedServers {

    /** The parameter's name. */
    public static final String PARAMETER = "exclude";

    private final Map<String, String> reasons;

    private ExcludedServers(Map<String, String> reasons) {
        this.reasons = reasons;
    }

    /**
     * Reads "EX03: decommissioned; EX04: being rebuilt".
     *
     * @param servers those that can be excluded
     * @throws PlanParameterException where a server is none of these, or has no reason
     */
    public static ExcludedServers of(GivenParameters given, List<ExchangeServer> servers)
            throws PlanParameterException {
        Map<String, String> reasons = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String text : given.texts(PARAMETER, "[;\\n]")) {
            String[] parts = text.split(":", 2);
            String name = parts[0].strip();
            if (parts.length < 2 || parts[1].isBlank()) {
                throw new PlanParameterException(PARAMETER, NLS.bind(Messages.ExcludedServers_NoReason, name),
                        Messages.ExcludedServers_Advice);
            }
            String known = servers.stream().map(ExchangeServer::name).filter(name::equalsIgnoreCase).findFirst()
                    .orElseThrow(() -> new PlanParameterException(PARAMETER,
                            NLS.bind(Messages.ExcludedServers_NotFound, name, names(servers)),
                            Messages.ExcludedServers_Advice));
            reasons.put(known, GivenParameters.reason(PARAMETER, parts[1]));
        }
        return new ExcludedServers(reasons);
    }

    /** Whether a server is not waited for. */
    public boolean contains(ExchangeServer server) {
        return reasons.containsKey(server.name());
    }

    /** A sentence a server, for whoever signs the plan. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        reasons.forEach((name, reason) -> sentences.add(NLS.bind(Messages.ExcludedServers_Excluded, name, reason)));
        return sentences;
    }

    private static String names(List<ExchangeServer> servers) {
        return String.join(", ", servers.stream().map(ExchangeServer::name).sorted(String.CASE_INSENSITIVE_ORDER)
                .toList());
    }
}
