package io.isthmus.sdk.request;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.data.Value;

/**
 * A cmdlet of the Exchange Management Shell or of Exchange Online with its parameters as data.
 * <p>
 * A parameter's value becomes the shell's own type: {@link Value.Null} is $null, {@link Value.Bool} is $true or $false
 * (a switch takes it as -Name:$true), a list is an array, members are a hashtable. Bytes, as those of a file, are what
 * {@link #bytes} makes of them.
 *
 * @param side         {@link Side#ON_PREMISES} or {@link Side#EXCHANGE_ONLINE}
 * @param cmdlet       verb and noun: "Get-AuthServer"
 * @param parameters   by name without the dash, in the order in which they are shown
 * @param organization id of another organization of the same connection that is read, as its pair names it; empty for the
 *                     one of the pair that it is sent for. Nothing is changed in another organization
 * @since 1.0
 */
public record CmdletRequest(Side side, String cmdlet, Map<String, Value> parameters, Optional<String> organization)
        implements Request {

    /** The one member of what stands for bytes; no hashtable that a cmdlet takes has a key of this kind. */
    private static final String BYTES = "$bytes";
    private static final Set<String> READING_VERBS = Set.of("Get", "Test");
    /** Cmdlets that leave something with somebody, for all that their verb says. */
    private static final Set<String> SENDING = Set.of("Test-Mailflow");

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
        if (organization.isPresent() && (side != Side.ON_PREMISES || !reading(cmdlet, parameters))) {
            throw new IllegalArgumentException("another organization is read and never changed: " + cmdlet);
        }
    }

    /** A cmdlet of a side, without parameters yet. */
    public static CmdletRequest of(Side side, String cmdlet) {
        return new CmdletRequest(side, cmdlet, Map.of(), Optional.empty());
    }

    /** A cmdlet of the organization's own servers, without parameters yet. */
    public static CmdletRequest onPremises(String cmdlet) {
        return of(Side.ON_PREMISES, cmdlet);
    }

    /** A cmdlet of Exchange Online, without parameters yet. */
    public static CmdletRequest exchangeOnline(String cmdlet) {
        return of(Side.EXCHANGE_ONLINE, cmdlet);
    }

    /**
     * Bytes as a parameter's value.
     *
     * @param base64 the bytes
     */
    public static Value bytes(String base64) {
        return Value.members().with(BYTES, Value.of(base64));
    }

    /** The Base64 of what {@link #bytes} made; empty for every other value. */
    public static Optional<String> bytesOf(Value value) {
        return value instanceof Value.Members members && members.values().size() == 1
                ? value.at("/" + BYTES).text() : Optional.empty();
    }

    /** The same with one more parameter. */
    public CmdletRequest with(String name, Value value) {
        Map<String, Value> copy = new LinkedHashMap<>(parameters);
        copy.put(name, value);
        return new CmdletRequest(side, cmdlet, copy, organization);
    }

    /** The same with one more text parameter. */
    public CmdletRequest with(String name, String value) {
        return with(name, Value.of(value));
    }

    /**
     * The same, to another organization of the connection.
     *
     * @throws IllegalArgumentException where it changes something, or is no cmdlet of the organization's own servers
     */
    public CmdletRequest inOrganization(String other) {
        return new CmdletRequest(side, cmdlet, parameters, Optional.of(other));
    }

    @Override
    public Optional<String> elsewhere() {
        return organization;
    }

    /**
     * {@inheritDoc}
     * <p>
     * Get and Test read. Get-ExchangeDiagnosticInfo with the argument Refresh makes a server read its configuration
     * again: that changes nothing that is configured, and it is no reading either. Test-Mailflow sends a message to a
     * mailbox.
     */
    @Override
    public boolean reading() {
        return reading(cmdlet, parameters);
    }

    private static boolean reading(String cmdlet, Map<String, Value> parameters) {
        boolean refresh = parameters.getOrDefault("Argument", Value.none()).text()
                .filter("Refresh"::equalsIgnoreCase).isPresent();
        return READING_VERBS.contains(cmdlet.substring(0, cmdlet.indexOf('-'))) && !SENDING.contains(cmdlet) && !refresh;
    }

    @Override
    public String describe() {
        return parameters.keySet().stream().map(name -> " -" + name).collect(Collectors.joining("", cmdlet, ""))
                + organization.map(other -> " (" + other + ")").orElse("");
    }
}
