package io.isthmus.certificates.inventory;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.Validity;
import io.isthmus.certificates.rule.Judgement;
import io.isthmus.certificates.rule.UseWords;
import io.isthmus.sdk.text.Lengths;
import io.isthmus.sdk.text.Moments;

/**
 * One thing to know of a certificate, for a person who reads all of it.
 *
 * @param name  what it tells
 * @param value never empty
 * @since 1.0
 */
public record Fact(String name, String value) {

    /**
     * All that there is to know of a certificate of an inventory.
     *
     * @param zone the reader's
     */
    public static List<Fact> of(ManagedCertificate certificate, CertificateInventory inventory, ZoneId zone) {
        List<Fact> facts = new ArrayList<>();
        UseWords.sentences(certificate.uses()).forEach(use -> add(facts, Messages.FactUsed, use));
        add(facts, Messages.FactAgreement, InventoryWords.agreement(certificate.agreement()));
        add(facts, Messages.FactMissing, places(certificate, Presence.State.MISSING));
        add(facts, Messages.FactOutOfPlace, places(certificate, Presence.State.OUT_OF_PLACE));
        add(facts, Messages.FactNotRead, places(certificate, Presence.State.NOT_READ));
        certificate.validity().ifPresent(validity -> add(facts, Messages.FactValid,
                span(validity, inventory.taken(), zone)));
        add(facts, Messages.FactLifetime, InventoryWords.lifetimeUsed(certificate, inventory.taken()));
        certificate.effective().ifPresent(date ->
                add(facts, Messages.FactEffective, Moments.text(date, zone)));
        add(facts, Messages.FactChain, InventoryWords.chain(certificate));
        add(facts, Messages.FactKey, InventoryWords.key(certificate));
        add(facts, Messages.FactSignature, InventoryWords.signature(certificate));
        add(facts, Messages.FactClient, InventoryWords.clientAuthentication(certificate));
        add(facts, Messages.FactCovers, InventoryWords.coverage(certificate, inventory));
        InventoryWords.otherUsers(certificate).ifPresent(users -> add(facts, Messages.FactOtherUsers, users));
        certificate.judgements().stream().map(Judgement::message)
                .forEach(message -> add(facts, Messages.FactJudgement, message));
        return List.copyOf(facts);
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(name, value));
        }
    }

    private static String places(ManagedCertificate certificate, Presence.State state) {
        return String.join("; ", certificate.placesByScope(state));
    }

    private static String span(Validity validity, Instant now, ZoneId zone) {
        Duration left = validity.left(now);
        String span = NLS.bind(Messages.Span, Moments.text(validity.notBefore(), zone),
                Moments.text(validity.notAfter(), zone));
        return left.isNegative() ? span : NLS.bind(Messages.SpanLeft, span, Lengths.rounded(left));
    }
}
