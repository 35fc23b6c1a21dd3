package io.isthmus.emulator.internal.cmdlet;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.isthmus.emulator.internal.effects.AuthCertificates;
import io.isthmus.sdk.data.Value;

/** Changes the certificates that the organization signs with, each parameter set in its own way. */
final class SetAuthConfig implements CmdletRunner.Behaviour {

    private static final String NEW = "NewCertificateThumbprint";
    private static final String DATE = "NewCertificateEffectiveDate";
    private static final String NOW = "CertificateThumbprint";
    private static final Duration DEPLOYMENT = Duration.ofHours(48);

    @Override
    public CmdletResult run(Invocation invocation) {
        Value.Members before = AuthCertificates.configuration(invocation.state(), invocation.now());
        Value.Members after = before;
        if (invocation.parameters().containsKey(NEW) || invocation.parameters().containsKey(DATE)) {
            after = staged(invocation, after);
        }
        if (invocation.parameters().containsKey(NOW)) {
            after = after.with(AuthCertificates.PREVIOUS, after.at("/" + AuthCertificates.CURRENT))
                    .with(AuthCertificates.CURRENT, Value.of(installed(invocation, invocation.requiredText(NOW))));
        }
        if (invocation.flag("PublishCertificate")) {
            after = published(invocation, after);
        }
        if (invocation.flag("ClearPreviousCertificate")) {
            after = after.with(AuthCertificates.PREVIOUS, Value.of(""));
        }
        for (String name : List.of("Realm", "ServiceName")) {
            after = invocation.parameters().containsKey(name)
                    ? after.with(name, invocation.parameters().get(name)) : after;
        }
        if (after.equals(before)) {
            return new CmdletResult(List.of(), List.of("The command completed successfully but no settings of"
                    + " 'Auth Configuration' have been modified."));
        }
        Map.Entry<String, Value.Members> stored =
                invocation.state().all(invocation.collection()).entrySet().iterator().next();
        invocation.state().put(invocation.collection(), stored.getKey(),
                after.with("WhenChanged", Value.of(invocation.now().toString())));
        AuthCertificates.name(invocation.state(), after, invocation.now());
        return CmdletResult.NOTHING;
    }

    /** The next certificate with its date; nothing for both withdraws the one that is there. */
    private static Value.Members staged(Invocation invocation, Value.Members before) {
        Optional<String> thumbprint = invocation.text(NEW).filter(text -> !text.isBlank());
        Optional<String> date = invocation.text(DATE).filter(text -> !text.isBlank());
        if (thumbprint.isEmpty() && date.isEmpty()) {
            return before.with(AuthCertificates.NEXT, Value.of("")).with(AuthCertificates.EFFECTIVE, Value.none());
        }
        if (thumbprint.isEmpty() || date.isEmpty()) {
            throw CmdletError.missingParameter(thumbprint.isEmpty() ? NEW : DATE);
        }
        Instant effective = time(date.get());
        if (effective.isBefore(invocation.now())) {
            throw refused("The effective date of the new certificate must not be in the past.");
        }
        String next = installed(invocation, thumbprint.get());
        if (before.at("/" + AuthCertificates.CURRENT).equals(Value.of(next))) {
            throw refused("The certificate with thumbprint " + next + " is the current certificate already.");
        }
        if (effective.isBefore(invocation.now().plus(DEPLOYMENT)) && !invocation.flag("Force")) {
            throw CmdletError.confirmationNeeded();
        }
        return before.with(AuthCertificates.NEXT, Value.of(next))
                .with(AuthCertificates.EFFECTIVE, Value.of(effective.toString()));
    }

    private static Value.Members published(Invocation invocation, Value.Members before) {
        String next = before.at("/" + AuthCertificates.NEXT).text().filter(text -> !text.isBlank()).orElseThrow(() ->
                refused("There is no next certificate that could be published."));
        installed(invocation, next);
        boolean early = before.at("/" + AuthCertificates.EFFECTIVE).text().filter(text -> !text.isBlank())
                .map(Instant::parse).filter(invocation.now()::isBefore).isPresent();
        if (early && !invocation.flag("Force")) {
            throw CmdletError.confirmationNeeded();
        }
        return AuthCertificates.activated(before);
    }

    /** A thumbprint in upper case: of a certificate that the shell's server has, and that counts now. */
    private static String installed(Invocation invocation, String text) {
        String thumbprint = text.toUpperCase(Locale.ROOT);
        Value server = ExchangeCertificates.server(invocation);
        Value certificate = AuthCertificates.heldBy(invocation.state(), server, invocation.now()).stream()
                .filter(each -> each.at("/Thumbprint").equals(Value.of(thumbprint))).findFirst()
                .orElseThrow(() -> refused("The certificate with thumbprint " + thumbprint + " was not found."));
        if (Instant.parse(certificate.at("/NotBefore").text().orElseThrow()).isAfter(invocation.now())) {
            throw refused("The certificate with thumbprint " + thumbprint + " is not yet valid.");
        }
        if (!Instant.parse(certificate.at("/NotAfter").text().orElseThrow()).isAfter(invocation.now())) {
            throw refused("The certificate with thumbprint " + thumbprint + " has expired.");
        }
        return thumbprint;
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException broken) {
            throw CmdletError.badParameter(DATE, "Cannot convert value \"" + text + "\" to type \"System.DateTime\".");
        }
    }

    private static CmdletError refused(String message) {
        return CmdletError.exchange("InvalidOperationException", message);
    }
}
