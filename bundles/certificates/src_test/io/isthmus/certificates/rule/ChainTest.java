package io.isthmus.certificates.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.Made;
import io.isthmus.certificates.rule.CertificateComparison.Field;
import io.isthmus.certificates.rule.CertificateComparison.Relation;
import io.isthmus.certificates.rule.Chain.Ending;

/** Which certificate was signed by which, and what differs between two. */
class ChainTest {

    private final Made root = Made.certificate().subject("CN=Root").authority();
    private final Made middle = Made.certificate().subject("CN=Middle").key("RSA 3072", "SHA256withRSA").signedBy(root)
            .authority();
    private final Made leaf = Made.certificate().signedBy(middle).keyIds();

    private static List<List<String>> names(List<Chain> chains) {
        return chains.stream().map(chain -> chain.certificates().stream().map(CertificateDetails::title).toList())
                .toList();
    }

    @Test
    void whateverTheOrderTheLeafComesFirst() {
        List<List<String>> expected = List.of(List.of("mail.contoso.com", "Middle", "Root"));
        CertificateDetails one = leaf.read();
        CertificateDetails two = middle.read();
        CertificateDetails three = root.read();

        for (List<CertificateDetails> order : List.of(List.of(one, two, three), List.of(three, two, one),
                List.of(two, one, three, one))) {
            List<Chain> chains = Chain.of(order);
            assertEquals(expected, names(chains));
            assertEquals(Ending.SELF_SIGNED, chains.get(0).ending());
        }
    }

    @Test
    void aMissingIssuerIsSaid() {
        List<Chain> chains = Chain.of(List.of(root.read(), leaf.read()));

        assertEquals(List.of(List.of("Root"), List.of("mail.contoso.com")), names(chains));
        assertEquals(Ending.ISSUER_MISSING, chains.get(1).ending());
    }

    @Test
    void oneOfTheSameNameThatDidNotSignIsNoIssuer() {
        Made impostor = Made.certificate().subject("CN=Middle").key("RSA 4096", "SHA256withRSA").authority();
        Made withoutIds = Made.certificate().signedBy(middle);
        Made impostorWithoutIds = Made.certificate().subject("CN=Middle").key("RSA 4096", "SHA256withRSA");

        assertEquals(List.of(List.of("mail.contoso.com", "Middle", "Root"), List.of("Middle")),
                names(Chain.of(List.of(leaf.read(), impostor.read(), middle.read(), root.read()))));
        assertEquals(Ending.ISSUER_MISSING,
                Chain.of(List.of(withoutIds.read(), impostorWithoutIds.read())).get(0).ending());
    }

    @Test
    void oneThatBearsItsOwnNameAndWasSignedByAnother() {
        Made other = Made.certificate().subject("CN=Root").key("RSA 3072", "SHA256withRSA");

        assertEquals(Ending.ISSUER_MISSING,
                Chain.of(List.of(Made.certificate().subject("CN=Root").signedBy(other).read())).get(0).ending());
    }

    @Test
    void twoThatSignedEachOtherStandInOneChain() {
        Made one = Made.certificate().subject("CN=One");
        Made other = Made.certificate().subject("CN=Other").key("RSA 3072", "SHA256withRSA").signedBy(one);
        Made back = Made.certificate().subject("CN=One").signedBy(other);

        assertEquals(List.of(List.of("One", "Other")), names(Chain.of(List.of(back.read(), other.read()))));
    }

    @Test
    void noneMakesNoChain() {
        assertEquals(List.of(), Chain.of(List.of()));
    }

    @Test
    void theSameCertificate() {
        CertificateComparison comparison = CertificateComparison.of(leaf.read(), leaf.read());

        assertEquals(new CertificateComparison(Relation.SAME, List.of()), comparison);
    }

    @Test
    void renewedWithTheSameKey() {
        CertificateComparison comparison = CertificateComparison.of(Made.certificate().dns("a.com", "b.com").read(),
                Made.certificate().serialNumber(BigInteger.TEN).dns("b.com", "c.com").read());

        assertEquals(Relation.SAME_KEY, comparison.relation());
        assertEquals(List.of(Field.THUMBPRINT, Field.SERIAL_NUMBER, Field.NAMES),
                comparison.differences().stream().map(CertificateComparison.Difference::field).toList());
        assertEquals(List.of("a.com"), comparison.differences().get(2).first());
        assertEquals(List.of("c.com"), comparison.differences().get(2).second());
    }

    @Test
    void renewedWithANewKey() {
        Relation relation = CertificateComparison.of(Made.certificate().read(),
                Made.certificate().key("RSA 3072", "SHA256withRSA").read()).relation();

        assertEquals(Relation.SAME_SUBJECT, relation);
        assertEquals(Relation.UNRELATED, CertificateComparison.of(Made.certificate().read(), middle.read()).relation());
    }
}
