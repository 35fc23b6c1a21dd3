package io.isthmus.certificates.inventory;

import java.text.NumberFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.rule.CertificateUse;
import io.isthmus.certificates.rule.CertificateUse.Role;
import io.isthmus.certificates.rule.Chain;
import io.isthmus.sdk.text.Counted;

/**
 * What an inventory tells, in the user's language.
 *
 * @since 1.0
 */
public final class InventoryWords {

    private InventoryWords() {
    }

    /** Whether a certificate is where it should be, in a few words. */
    public static String agreement(Agreement agreement) {
        return switch (agreement) {
            case AGREES -> Messages.Agrees;
            case DIFFERS -> Messages.Differs;
            case NOT_READ -> Messages.NotRead;
            case NOT_JUDGED -> Messages.NotJudged;
            case REQUESTED -> Messages.Requested;
            case UNTOLD -> Messages.Untold;
        };
    }

    /** The inventory in one sentence. */
    public static String summary(CertificateInventory inventory) {
        return Counted.text(inventory.certificates().size(), Messages.SummaryOne, Messages.Summary,
                inventory.certificates().size(), inventory.count(Agreement.DIFFERS),
                inventory.notReadEverywhere());
    }

    /** How much of its lifetime is over: "95 %"; empty where nothing tells. */
    public static String lifetimeUsed(ManagedCertificate certificate, Instant time) {
        return certificate.lifetimeUsed(time).stream().mapToObj(NumberFormat.getPercentInstance()::format).findFirst()
                .orElse("");
    }

    /** Who signed it, and what servers say of it other than that it is valid. */
    public static String chain(ManagedCertificate certificate) {
        List<String> parts = new ArrayList<>();
        parts.add(certificate.chain().map(InventoryWords::signer).orElse(Messages.NotShown));
        certificate.serverStatus().entrySet().stream().collect(Collectors.groupingBy(Map.Entry::getValue,
                TreeMap::new, Collectors.mapping(Map.Entry::getKey, Collectors.joining(", "))))
                .forEach((status, servers) -> parts.add(NLS.bind(Messages.ServerStatus, servers, status)));
        return String.join("; ", parts);
    }

    private static String signer(Chain chain) {
        CertificateDetails last = chain.certificates().getLast();
        if (chain.ending() == Chain.Ending.ISSUER_MISSING) {
            return NLS.bind(Messages.SignerNotShown, signers(chain, last.issuer().text()));
        }
        return chain.certificates().size() == 1 ? Messages.SignedItself
                : signers(chain, "");
    }

    private static String signers(Chain chain, String issuer) {
        List<String> names = new ArrayList<>(chain.certificates().stream().skip(1).map(CertificateDetails::title).toList());
        if (!issuer.isEmpty()) {
            names.add(issuer);
        }
        return String.join(" ← ", names);
    }

    /** Kind and size of its key: "RSA 2048". */
    public static String key(ManagedCertificate certificate) {
        return certificate.details().map(details -> details.key().algorithm() + " "
                + details.key().curve().orElse(String.valueOf(details.key().bits()))).orElse(Messages.NotShown);
    }

    /** What it is signed with: "SHA256withRSA". */
    public static String signature(ManagedCertificate certificate) {
        return certificate.details().map(details -> details.signature().name()).orElse(Messages.NotShown);
    }

    /** Whether it may show who a client is. */
    public static String clientAuthentication(ManagedCertificate certificate) {
        return certificate.clientAuthentication().map(allowed -> allowed ? Messages.Yes : Messages.No)
                .orElse(Messages.NotShown);
    }

    /** Which of the names that hybrid needs it covers: "2 of 3: mail.contoso.com, autodiscover.contoso.com". */
    public static String coverage(ManagedCertificate certificate, CertificateInventory inventory) {
        return certificate.covered().isEmpty() ? "" : NLS.bind(Messages.Coverage, new Object[] {
                certificate.covered().size(), inventory.needed().size(), String.join(", ", certificate.covered())});
    }

    /** What else goes by an auth certificate; empty for every other. */
    public static Optional<String> otherUsers(ManagedCertificate certificate) {
        if (!certificate.usedAs(List.of(Role.AUTH_CURRENT, Role.AUTH_NEXT))) {
            return Optional.empty();
        }
        return Optional.of(certificate.alsoUsedBy().isEmpty() ? Messages.OtherUsers
                : NLS.bind(Messages.OtherUsersNamed, Messages.OtherUsers, String.join(", ", certificate.alsoUsedBy())));
    }

    /** Of how many servers it is not known what IIS is bound to, in a sentence; empty where all told their services. */
    public static Optional<String> untold(CertificateInventory inventory) {
        long servers = inventory.certificates().stream().flatMap(one -> one.uses().stream())
                .filter(CertificateUse::untold).map(use -> List.of(use.scope(), use.name())).distinct().count();
        return servers == 0 ? Optional.empty()
                : Optional.of(Counted.text(servers, Messages.ServicesNotToldOne, Messages.ServicesNotTold, servers));
    }

    /** A sentence for each name by which connectors mean a certificate that was not seen. */
    public static String unmet(UnmetName name) {
        return NLS.bind(name.known() ? Messages.Unmet : Messages.UnmetNotRead,
                new Object[] {String.join(", ", name.places()), name.name(), name.scope()});
    }

    /** A public name whose answer somebody has to look at, in a sentence; empty where it presents what servers use. */
    public static Optional<String> seen(SeenName name) {
        String address = name.name().address();
        return switch (name.match()) {
            case SAME -> Optional.empty();
            case OLDER -> Optional.of(NLS.bind(Messages.NameOlder, address));
            case OTHER -> Optional.of(NLS.bind(Messages.NameOther, address));
            case NOT_COMPARED -> Optional.of(NLS.bind(Messages.NameNotCompared, address));
            case NOT_SEEN -> Optional.of(NLS.bind(Messages.NameNotSeen, new Object[] {address,
                    name.failure().orElseThrow().message(), name.failure().orElseThrow().advice()}));
            case NOT_ASKED -> Optional.of(NLS.bind(Messages.NameNotAsked, address, name.name().presented().origin()));
        };
    }

    /**
     * The names that hybrid needs and no certificate in use covers, in a sentence, and in another one those of which
     * that is not known; empty where there are none.
     *
     * @param most how many of each are named
     */
    public static List<String> uncovered(CertificateInventory inventory, int most) {
        return Stream.of(listed(Messages.Uncovered, inventory.uncovered(), most),
                listed(Messages.Undecided, inventory.undecided(), most)).flatMap(Optional::stream).toList();
    }

    private static Optional<String> listed(String text, List<String> names, int most) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String named = String.join(", ", names.subList(0, Math.min(most, names.size())));
        return Optional.of(NLS.bind(text, names.size(), names.size() > most ? named + ", …" : named));
    }
}
