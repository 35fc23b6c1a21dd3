package io.isthmus.certificates.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.rule.CertificateUse.Role;

/**
 * The uses of a certificate in words.
 *
 * @since 1.0
 */
public final class UseWords {

    private static final Set<Role> MANY = Set.of(Role.SERVER, Role.RECEIVE_CONNECTOR, Role.PUBLIC_NAME);

    private UseWords() {
    }

    /** One use: "held by the server EX01, which uses it for IIS, SMTP (Contoso)". */
    public static String sentence(CertificateUse use) {
        return sentence(use, false);
    }

    private static String sentence(CertificateUse use, boolean several) {
        String text = switch (use.role()) {
            case AUTH_CURRENT -> Messages.UseAuthCurrent;
            case AUTH_NEXT -> Messages.UseAuthNext;
            case AUTH_PREVIOUS -> Messages.UseAuthPrevious;
            case SERVER -> server(use, several);
            case FEDERATION_TRUST -> Messages.UseFederationTrust;
            case HYBRID_CONFIGURATION -> Messages.UseHybridConfiguration;
            case SEND_CONNECTOR -> Messages.UseSendConnector;
            case RECEIVE_CONNECTOR -> several ? Messages.UseReceiveConnectors : Messages.UseReceiveConnector;
            case APPLICATION_KEY -> Messages.UseApplication;
            case PRINCIPAL_KEY -> Messages.UsePrincipal;
            case SHARED_PRINCIPAL_KEY -> Messages.UseSharedPrincipal;
            case INBOUND_CONNECTOR -> Messages.UseInboundConnector;
            case PUBLIC_NAME -> several ? Messages.UsePublicNames : Messages.UsePublicName;
        };
        String where = NLS.bind(Messages.UseWhere,
                NLS.bind(text, use.name(), String.join(", ", use.services().orElse(List.of()))), use.scope());
        return use.proven() ? where : NLS.bind(Messages.UseByName, where);
    }

    private static String server(CertificateUse use, boolean several) {
        if (use.services().isEmpty()) {
            return several ? Messages.UseServersNotTold : Messages.UseServerNotTold;
        }
        if (!use.serving()) {
            return several ? Messages.UseServers : Messages.UseServer;
        }
        return several ? Messages.UseServersFor : Messages.UseServerFor;
    }

    /** All uses, with the servers, receive connectors and public names of one organization in one sentence each. */
    public static List<String> sentences(Collection<CertificateUse> uses) {
        Map<List<?>, List<CertificateUse>> alike = new LinkedHashMap<>();
        uses.forEach(use -> alike.computeIfAbsent(List.of(use.role(), use.scope(), use.services(), MANY.contains(use.role())
                ? "" : use.name()), one -> new ArrayList<>()).add(use));
        return alike.values().stream().map(UseWords::sentence).toList();
    }

    private static String sentence(List<CertificateUse> alike) {
        CertificateUse first = alike.get(0);
        return alike.size() == 1 ? sentence(first) : sentence(new CertificateUse(first.role(), first.side(), first.scope(),
                String.join(", ", alike.stream().map(CertificateUse::name).toList()), first.services(), first.proven()),
                true);
    }

    /** What all uses are for, each purpose once in few words: "auth certificate, current", "hybrid mail flow", "IIS". */
    public static List<String> purposes(Collection<CertificateUse> uses) {
        Set<String> purposes = new LinkedHashSet<>();
        uses.stream().filter(use -> use.role() != Role.SERVER).forEach(use -> purposes.add(purpose(use.role())));
        uses.stream().flatMap(use -> use.services().stream()).flatMap(List::stream).sorted().forEach(purposes::add);
        if (uses.stream().anyMatch(CertificateUse::untold)) {
            purposes.add(Messages.PurposeNotTold);
        } else if (purposes.isEmpty() && !uses.isEmpty()) {
            purposes.add(Messages.PurposeHeld);
        }
        return List.copyOf(purposes);
    }

    private static String purpose(Role role) {
        return switch (role) {
            case AUTH_CURRENT -> Messages.PurposeAuthCurrent;
            case AUTH_NEXT -> Messages.PurposeAuthNext;
            case AUTH_PREVIOUS -> Messages.PurposeAuthPrevious;
            case SERVER -> Messages.PurposeNotTold;
            case FEDERATION_TRUST -> Messages.PurposeFederationTrust;
            case HYBRID_CONFIGURATION, SEND_CONNECTOR, RECEIVE_CONNECTOR, INBOUND_CONNECTOR ->
                Messages.PurposeHybridMail;
            case APPLICATION_KEY -> Messages.PurposeApplication;
            case PRINCIPAL_KEY -> Messages.PurposePrincipal;
            case SHARED_PRINCIPAL_KEY -> Messages.PurposeSharedPrincipal;
            case PUBLIC_NAME -> Messages.PurposePublicName;
        };
    }
}
