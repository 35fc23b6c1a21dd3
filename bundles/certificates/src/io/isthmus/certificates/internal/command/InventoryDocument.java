package io.isthmus.certificates.internal.command;

import java.util.Map;
import java.util.Optional;

import io.isthmus.certificates.inventory.CertificateInventory;
import io.isthmus.certificates.inventory.ManagedCertificate;
import io.isthmus.certificates.inventory.Presence;
import io.isthmus.certificates.inventory.SeenName;
import io.isthmus.certificates.inventory.UnmetName;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.PresentedChain;

/** An inventory as the command's document. */
final class InventoryDocument {

    private InventoryDocument() {
    }

    static Value of(CertificateInventory inventory) {
        return Value.members()
                .with("taken", Value.of(inventory.taken().toString()))
                .with("certificates", CertificateValues.list(inventory.certificates(),
                        certificate -> certificate(certificate, inventory)))
                .with("neededNames", CertificateValues.needed(inventory.needed()))
                .with("uncoveredNames", Value.texts(inventory.uncovered()))
                .with("undecidedNames", Value.texts(inventory.undecided()))
                .with("unmetNames", CertificateValues.list(inventory.unmet(), InventoryDocument::unmet))
                .with("publicNames", CertificateValues.list(inventory.names(), InventoryDocument::name))
                .with("unread", Value.texts(inventory.unread()));
    }

    private static Value certificate(ManagedCertificate certificate, CertificateInventory inventory) {
        Value.Members members = Value.members()
                .with("thumbprint", Value.of(certificate.thumbprint().text()))
                .with("name", Value.of(certificate.name()))
                .with("agreement", Value.of(certificate.agreement().name()))
                .with("uses", CertificateValues.list(certificate.uses(), CertificateValues::use))
                .with("presences", CertificateValues.list(certificate.presences(), InventoryDocument::presence))
                .with("alsoUsedBy", Value.texts(certificate.alsoUsedBy()))
                .with("coveredNames", Value.texts(certificate.covered()))
                .with("judgements", CertificateValues.list(certificate.judgements(), CertificateValues::judgement))
                .with("serverStatus", CertificateValues.list(certificate.serverStatus().entrySet(),
                        InventoryDocument::status));
        if (certificate.validity().isPresent()) {
            members = members.with("notBefore", Value.of(certificate.validity().get().notBefore().toString()))
                    .with("notAfter", Value.of(certificate.validity().get().notAfter().toString()));
        }
        if (certificate.lifetimeUsed(inventory.taken()).isPresent()) {
            members = members.with("lifetimeUsedPercent",
                    Value.of(Math.round(certificate.lifetimeUsed(inventory.taken()).getAsDouble() * 100)));
        }
        if (certificate.effective().isPresent()) {
            members = members.with("effective", Value.of(certificate.effective().get().toString()));
        }
        return withDetails(members, certificate);
    }

    /** What only the certificate itself tells. */
    private static Value withDetails(Value.Members members, ManagedCertificate certificate) {
        if (certificate.details().isEmpty()) {
            return members;
        }
        Value.Members whole = members
                .with("subject", Value.of(certificate.details().get().subject().text()))
                .with("issuer", Value.of(certificate.details().get().issuer().text()))
                .with("key", CertificateValues.key(certificate.details().get().key()))
                .with("signature", Value.of(certificate.details().get().signature().name()))
                .with("clientAuthentication", Value.of(certificate.clientAuthentication().orElseThrow()));
        Optional<Value> chain = certificate.chain().map(CertificateValues::chain);
        return chain.isEmpty() ? whole : whole.with("chain", chain.get());
    }

    private static Value presence(Presence presence) {
        return Value.members().with("side", Value.of(presence.side().name()))
                .with("scope", Value.of(presence.scope())).with("place", Value.of(presence.place()))
                .with("state", Value.of(presence.state().name()));
    }

    private static Value status(Map.Entry<String, String> told) {
        return Value.members().with("server", Value.of(told.getKey())).with("status", Value.of(told.getValue()));
    }

    private static Value name(SeenName seen) {
        Value.Members members = Value.members().with("scope", Value.of(seen.scope()))
                .with("host", Value.of(seen.name().host())).with("port", Value.of(seen.name().service().port()))
                .with("service", Value.of(seen.name().service().name()))
                .with("askedBy", Value.of(seen.name().askedBy())).with("match", Value.of(seen.match().name()));
        if (seen.presented().isPresent()) {
            PresentedChain chain = seen.chain().orElseThrow();
            members = members.with("thumbprint", Value.of(seen.presented().get().text()))
                    .with("trusted", Value.of(chain.distrust().isEmpty()))
                    .with("addresses", Value.texts(chain.addresses())).with("internal", Value.of(chain.internal()));
            members = chain.distrust().isEmpty() ? members
                    : members.with("distrust", Value.of(chain.distrust().get()));
            members = chain.proxy().isEmpty() ? members : members.with("proxy", Value.of(chain.proxy().get()));
        }
        return seen.failure().isEmpty() ? members : members.with("failure", failure(seen.failure().get()));
    }

    private static Value failure(Failure failure) {
        return Value.members().with("kind", Value.of(failure.kind().name()))
                .with("side", Value.of(failure.side().name())).with("message", Value.of(failure.message()))
                .with("advice", Value.of(failure.advice()));
    }

    private static Value unmet(UnmetName name) {
        return Value.members().with("scope", Value.of(name.scope())).with("name", Value.of(name.name()))
                .with("places", Value.texts(name.places())).with("known", Value.of(name.known()));
    }
}
