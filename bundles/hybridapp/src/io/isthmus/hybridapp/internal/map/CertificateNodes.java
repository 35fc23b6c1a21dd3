package io.isthmus.hybridapp.internal.map;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.map.Agreement;
import io.isthmus.hybridapp.map.MapColumn;
import io.isthmus.hybridapp.map.MapNode;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.snapshot.Parts;

/** The current and the next auth certificate, and which server holds them. */
final class CertificateNodes {

    /** Stands where no certificate is current. */
    private static final String NONE = "certificate";

    private CertificateNodes() {
    }

    static void add(MapMaker map) {
        Reading<AuthConfiguration> configuration = map.read(Parts.AUTH_CONFIGURATION);
        List<Thumbprint> signing = configuration.value().map(KeyRules::signing).orElse(List.of());
        if (current(map).isEmpty()) {
            map.node(MapColumn.CERTIFICATES, NONE, Messages.CertificateNodes_None,
                    configuration.known() ? Messages.CertificateNodes_NoneDetail : Messages.NotRead,
                    configuration.known() ? Agreement.DISAGREE : Agreement.NOT_READ, Parts.AUTH_CONFIGURATION, "");
        }
        for (Thumbprint thumbprint : signing) {
            boolean current = current(map).filter(thumbprint::equals).isPresent();
            node(map, thumbprint, current);
            map.column(MapColumn.SERVERS).forEach(server -> line(map, server, thumbprint, current));
        }
    }

    /** The node of the certificate that servers sign with today, or the one that says that there is none. */
    static String currentId(MapMaker map) {
        return current(map).map(CertificateNodes::id).orElse(NONE);
    }

    private static Optional<Thumbprint> current(MapMaker map) {
        return map.read(Parts.AUTH_CONFIGURATION).value().flatMap(AuthConfiguration::current);
    }

    static String id(Thumbprint thumbprint) {
        return "certificate." + thumbprint.text();
    }

    private static void node(MapMaker map, Thumbprint thumbprint, boolean current) {
        Optional<Certificate> certificate = map.read(Parts.CERTIFICATES).value().stream().flatMap(List::stream)
                .flatMap(held -> held.certificates().value().stream()).flatMap(List::stream)
                .filter(one -> one.thumbprint().equals(thumbprint)).findFirst();
        String role = current ? Messages.CertificateNodes_Current : Messages.CertificateNodes_Next;
        String until = certificate.map(one -> NLS.bind(Messages.CertificateNodes_Until, role,
                LocalDate.ofInstant(one.notAfter(), ZoneOffset.UTC))).orElse(role);
        Agreement state = certificate.map(one -> MapMaker.agreement(one.notAfter().isAfter(map.taken())))
                .orElse(Agreement.NOT_READ);
        map.node(MapColumn.CERTIFICATES, id(thumbprint), thumbprint.abbreviated(), until, state,
                Parts.CERTIFICATES, thumbprint.text());
    }

    private static void line(MapMaker map, MapNode server, Thumbprint thumbprint, boolean current) {
        Optional<Reading<List<Certificate>>> held = map.read(Parts.CERTIFICATES).value().stream()
                .flatMap(List::stream).filter(one -> ServerNodes.id(one.server()).equals(server.id())).findFirst()
                .map(ServerCertificates::certificates);
        Agreement state = held.map(reading -> MapMaker.judge(reading, certificates -> certificates.stream()
                .anyMatch(one -> one.thumbprint().equals(thumbprint)))).orElse(Agreement.NOT_READ);
        Object[] names = {server.title(), thumbprint.abbreviated()};
        map.line(server.id(), id(thumbprint), Direction.ON_PREMISES_TO_CLOUD, state, MapMaker.sentence(state,
                NLS.bind(current ? Messages.CertificateNodes_Signs : Messages.CertificateNodes_Holds, names),
                NLS.bind(Messages.CertificateNodes_Missing, names),
                NLS.bind(Messages.CertificateNodes_NotRead, names)));
    }
}
