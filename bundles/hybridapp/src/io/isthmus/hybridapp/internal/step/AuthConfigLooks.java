package io.isthmus.hybridapp.internal.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.request.CmdletRequest;

/** What is looked at in the auth configuration and in the servers' stores. Thumbprints may be names. */
public final class AuthConfigLooks {

    static final String CURRENT = "/0/CurrentCertificateThumbprint";
    static final String NEXT = "/0/NextCertificateThumbprint";

    private static final String PREVIOUS = "/0/PreviousCertificateThumbprint";
    private static final String THUMBPRINT = "/Thumbprint";

    private AuthConfigLooks() {
    }

    /** One of these, and what must be true besides. */
    static List<Expectation> with(Expectation own, List<Expectation> besides) {
        return Stream.concat(Stream.of(own), besides.stream()).toList();
    }

    /** That servers still sign with what was read, and that nobody staged another certificate meanwhile. */
    static Expectation notChanged(AuthConfiguration before, String thumbprint) {
        List<Condition> next = new ArrayList<>(List.of(new Condition.Absent(NEXT), Condition.equal(NEXT, thumbprint)));
        before.next().ifPresent(one -> next.add(Condition.equal(NEXT, one.text())));
        return expect(Condition.all(signsAsRead(before), new Condition.Either(next)),
                NLS.bind(Messages.AuthConfigLooks_NotChanged, name(before.current())));
    }

    /** The same where nothing is known of a new certificate yet. */
    static Expectation notChanged(AuthConfiguration before) {
        Condition next = before.next().<Condition>map(one -> Condition.equal(NEXT, one.text()))
                .orElseGet(() -> new Condition.Absent(NEXT));
        return expect(Condition.all(signsAsRead(before), next),
                NLS.bind(Messages.AuthConfigLooks_NotChanged, name(before.current())));
    }

    /** That servers sign with a certificate, or will. */
    static Expectation namedNextOrCurrent(String thumbprint, String title) {
        return expect(new Condition.Either(List.of(Condition.equal(NEXT, thumbprint),
                Condition.equal(CURRENT, thumbprint))), NLS.bind(Messages.AuthConfigLooks_Staged, title));
    }

    /** That a certificate is the next one and not the current one. */
    static Expectation next(String thumbprint, String title) {
        return expect(Condition.all(Condition.equal(NEXT, thumbprint),
                new Condition.Not(Condition.equal(CURRENT, thumbprint))),
                NLS.bind(Messages.AuthConfigLooks_Next, title));
    }

    /** That servers sign with a certificate. */
    static Expectation current(String thumbprint, String title) {
        return expect(Condition.equal(CURRENT, thumbprint), NLS.bind(Messages.AuthConfigLooks_Current, title));
    }

    /** That a certificate is not, and is not about to become, what servers sign with. */
    public static Expectation neitherCurrentNorNext(String thumbprint, String title) {
        return expect(Condition.all(new Condition.Present(CURRENT), new Condition.Not(Condition.equal(CURRENT, thumbprint)),
                new Condition.Not(Condition.equal(NEXT, thumbprint))),
                NLS.bind(Messages.AuthConfigLooks_Unused, title));
    }

    /** The same, and that it was not what they signed with before. */
    static Expectation notNamed(String thumbprint, String title) {
        return expect(Condition.all(neitherCurrentNorNext(thumbprint, title).condition(),
                new Condition.Not(Condition.equal(PREVIOUS, thumbprint))),
                NLS.bind(Messages.AuthConfigLooks_Unused, title));
    }

    /** That a certificate is no longer remembered as what servers signed with before. */
    static Expectation notPrevious(String thumbprint, String title) {
        return expect(Condition.all(new Condition.Present(CURRENT),
                new Condition.Not(Condition.equal(PREVIOUS, thumbprint))),
                NLS.bind(Messages.AuthConfigLooks_NotPrevious, title));
    }

    /** That the auth configuration can be read. */
    static Expectation answers() {
        return expect(new Condition.Present("/0"), Messages.AuthConfigLooks_Answers);
    }

    /** That a server has a certificate in its store. */
    static Expectation holds(ExchangeServer server, String thumbprint, String title) {
        return new Expectation(certificates(server), has(thumbprint),
                NLS.bind(Messages.AuthConfigLooks_Holds, server.name(), title));
    }

    /** That a server does not have a certificate in its store. */
    static Expectation lacks(ExchangeServer server, String thumbprint, String title) {
        return new Expectation(certificates(server), Condition.all(new Condition.Present(""),
                new Condition.Not(has(thumbprint))), NLS.bind(Messages.AuthConfigLooks_Lacks, server.name(), title));
    }

    static CmdletRequest certificates(ExchangeServer server) {
        return CmdletRequest.onPremises("Get-ExchangeCertificate").with("Server", server.fullyQualifiedName());
    }

    private static Condition has(String thumbprint) {
        return new Condition.Any("", Condition.equal(THUMBPRINT, thumbprint));
    }

    private static Condition signsAsRead(AuthConfiguration before) {
        return before.current().<Condition>map(one -> Condition.equal(CURRENT, one.text()))
                .orElseGet(() -> new Condition.Absent(CURRENT));
    }

    private static String name(Optional<Thumbprint> thumbprint) {
        return thumbprint.map(Thumbprint::abbreviated).orElse("");
    }

    private static Expectation expect(Condition condition, String sentence) {
        return new Expectation(CmdletRequest.onPremises("Get-AuthConfig"), condition, sentence);
    }
}
