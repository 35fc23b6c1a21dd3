package io.isthmus.sdk.request;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.data.Value;

/**
 * A cmdlet of the Exchange Management Shell or of Exchange Online with its parameters as data.
 * <p>
 * A parameter's value becomes the shell's own type: {@link Value.Null} is $null, {@link Value.Bool} is $true or $false
 * (a switch takes it as -Name:$true), a list is an array, members are a hashtable.
 *
 * @param side       {@link Side#ON_PREMISES} or {@link Side#EXCHANGE_ONLINE}
 * @param cmdlet     verb and noun: "Get-AuthServer"
 * @param parameters by name without the dash, in the order in which they are shown
 * @since 1.0
 */
public record CmdletRequest(Side side, String cmdlet, Map<String, Value> parameters) implements Request {

    private static final Set<String> READING_VERBS = Set.of("Get", "Test");

    /** Checks and copies. */
    public CmdletRequest {
        if (side != Side.ON_PREMISES && side != Side.EXCHANGE_ONLINE) {
            throw new IllegalArgumentException("no cmdlets run on " + side);
        }
        if (!cmdlet.matches("[A-Z][A-Za-z]+-[A-Z][A-Za-z0-9]+")) {
            throw new IllegalArgumentException("not the name of a cmdlet: " + cmdlet);
        }
        for (String name : parameters.keySet()) {
            if (!name.matches("[A-Za-z][A-Za-z0-9]*")) {
                throw new IllegalArgumentException("not the name of a parameter: " + name);
            }
        }
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** A cmdlet of the organization's own servers, without parameters yet. */
    public static CmdletRequest onPremises(String cmdlet) {
        return new CmdletRequest(Side.ON_PREMISES, cmdlet, Map.of());
    }

    /** A cmdlet of Exchange Online, without parameters yet. */
    public static CmdletRequest exchangeOnline(String cmdlet) {
        return new CmdletRequest(Side.EXCHANGE_ONLINE, cmdlet, Map.of());
    }

    /** The same with one more parameter. */
    public CmdletRequest with(String name, Value value) {
        Map<String, Value> copy = new LinkedHashMap<>(parameters);
        copy.put(name, value);
        return new CmdletRequest(side, cmdlet, copy);
    }

    /** The same with one more text parameter. */
    public CmdletRequest with(String name, String value) {
        return with(name, Value.of(value));
    }

    /**
     * {@inheritDoc}
     * <p>
     * Get and Test read. Get-ExchangeDiagnosticInfo with the argument Refresh makes a server read its configuration
     * again: that changes nothing that is configured, and it is no reading either.
     */
    @Override
    public boolean reading() {
        boolean refresh = parameters.getOrDefault("Argument", Value.none()).text()
                .filter("Refresh"::equalsIgnoreCase).isPresent();
        return READING_VERBS.contains(cmdlet.substring(0, cmdlet.indexOf('-'))) && !refresh;
    }

    @Override
    public String describe() {
        return parameters.keySet().stream().map(name -> " -" + name).collect(Collectors.joining("", cmdlet, ""));
    }
}
