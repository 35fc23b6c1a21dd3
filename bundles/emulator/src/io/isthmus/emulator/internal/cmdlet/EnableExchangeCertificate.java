package io.isthmus.emulator.internal.cmdlet;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.isthmus.emulator.internal.effects.AuthCertificates;
import io.isthmus.sdk.data.Value;

/**
 * Lets services of a server use a certificate. For SMTP it becomes the server's internal transport certificate, which is
 * asked first; for IIS the web site is bound to it.
 */
final class EnableExchangeCertificate implements CmdletRunner.Behaviour {

    /** What the web site of a server is bound to. */
    static final String IIS = "_iis";

    private static final Set<String> SERVICES = Set.of("iis", "smtp", "imap", "pop", "um", "umcallrouter");

    @Override
    public CmdletResult run(Invocation invocation) {
        String thumbprint = invocation.requiredText("Thumbprint").toUpperCase(Locale.ROOT);
        Value.Members server = ExchangeCertificates.server(invocation);
        boolean pending = invocation.state().find(AuthCertificates.MADE, thumbprint)
                .flatMap(made -> made.at("/" + AuthCertificates.PENDING).bool()).orElse(false);
        if (pending || !AuthCertificates.holds(invocation.state(), server, thumbprint, invocation.now())) {
            throw ExchangeCertificates.notFound(thumbprint, ExchangeCertificates.address(invocation));
        }
        Set<String> services = services(invocation);
        if (services.isEmpty() || !SERVICES.containsAll(services)) {
            throw CmdletError.badParameter("Services", "The possible enumeration values are \"None,IMAP,POP,UM,IIS,"
                    + "SMTP,Federation,UMCallRouter\".");
        }
        Map<String, Value> changed = new LinkedHashMap<>(server.values());
        if (services.contains("smtp") && !GetTransportService.internal(server).equals(thumbprint)) {
            if (!invocation.flag("Force")) {
                throw CmdletError.confirmationNeeded();
            }
            set(changed, GetTransportService.INTERNAL, thumbprint, GetTransportService.first(server));
        }
        if (services.contains("iis")) {
            set(changed, IIS, thumbprint, GetTransportService.first(server));
        }
        invocation.state().put(GetTransportService.SERVERS, server.at("/Name").text().orElseThrow(),
                new Value.Members(changed));
        return CmdletResult.NOTHING;
    }

    /** What a server began with is not written down. */
    private static void set(Map<String, Value> server, String member, String thumbprint, String first) {
        if (thumbprint.equals(first)) {
            server.remove(member);
        } else {
            server.put(member, Value.of(thumbprint));
        }
    }

    private static Set<String> services(Invocation invocation) {
        Set<String> services = new TreeSet<>();
        Value given = invocation.parameters().getOrDefault("Services", Value.none());
        given.text().ifPresent(text -> Set.of(text.split("\\s*,\\s*")).forEach(one ->
                services.add(one.toLowerCase(Locale.ROOT))));
        given.entries().flatMap(one -> one.text().stream()).forEach(one -> services.add(one.toLowerCase(Locale.ROOT)));
        return services;
    }
}
