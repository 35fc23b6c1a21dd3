package io.isthmus.hybridapp.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.AnsweredCertificate;
import io.isthmus.hybridapp.internal.choice.CrossingMail;
import io.isthmus.hybridapp.internal.choice.ExcludedServers;
import io.isthmus.hybridapp.internal.choice.GivenParameters;
import io.isthmus.hybridapp.internal.choice.HeldCertificates;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.PublicCertificate;

/**
 * Renews the certificate that mail between the servers and the cloud goes by, in three goes, since an authority and
 * people at servers stand between them: a server asks for one; the answer is brought in and named everywhere; the one
 * before is removed.
 */
public final class TlsRenew implements PlanMaker {

    /** A mailbox in the cloud. */
    static final String MAIL_TO = "mailTo";
    /** Names that the certificate is to cover beside those that it must. */
    static final String MORE_NAMES = "names";
    /** The server that makes the request. */
    static final String SERVER = "server";
    /** That another request is made though one is not answered yet. */
    static final String AGAIN = "again";
    /** Edge Transport servers that have the certificate. */
    static final String EDGES = "edge";
    /** The thumbprint of the certificate that web sites show, where they are to change as well. */
    static final String WEB = "web";
    /** The thumbprint of the certificate that goes. */
    static final String REMOVE = "remove";

    private static final Set<String> NAMES = Set.of(AnsweredCertificate.PARAMETER, MAIL_TO, MORE_NAMES, SERVER, AGAIN, EDGES,
            WEB, REMOVE, ExcludedServers.PARAMETER);

    private final List<String> warnings = new ArrayList<>();

    @Override
    public PlanDraft make(PlanContext context) throws PlanRefusedException {
        GivenParameters given = GivenParameters.of(context.parameters(), NAMES);
        CrossingMail mail = CrossingMail.of(context);
        ExcludedServers excluded = ExcludedServers.of(given, mail.servers());
        warnings.addAll(excluded.sentences());
        List<ExchangeServer> servers = mail.servers().stream().filter(server -> !excluded.contains(server)).toList();
        HeldCertificates held = HeldCertificates.of(context, servers);
        Optional<String> address = address(given);
        List<PublicCertificate> answer = context.certificates(AnsweredCertificate.PARAMETER);
        Optional<String> removed = given.text(REMOVE);
        if (removed.isPresent() && !answer.isEmpty()) {
            throw new PlanParameterException(REMOVE, Messages.TlsRenew_Both, Messages.TlsRenew_BothAdvice);
        }
        if (removed.isPresent()) {
            return new TlsRemoval(mail, servers, held, warnings).draft(context, removed.get(), address);
        }
        return answer.isEmpty() ? new TlsRequest(mail, servers, held, warnings).draft(context, given)
                : new TlsInstallation(mail, servers, held, warnings).draft(context, answer, given, address);
    }

    private static Optional<String> address(GivenParameters given) throws PlanParameterException {
        Optional<String> address = given.text(MAIL_TO);
        if (address.filter(text -> !text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")).isPresent()) {
            throw new PlanParameterException(MAIL_TO, NLS.bind(Messages.TlsRenew_NoAddress, address.get()),
                    Messages.TlsRenew_NoAddressAdvice);
        }
        return address;
    }
}
