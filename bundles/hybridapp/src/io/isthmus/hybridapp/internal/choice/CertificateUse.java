package io.isthmus.hybridapp.internal.choice;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.DoneStep;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.ServicePrincipalSignIn;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Whether the current auth certificate was seen at work, and since when servers sign with it. A sign-in names its
 * certificate. A call that went through as the application does not: what proves it are calls of every server that signs,
 * made after servers changed to it, since Exchange signs with the current certificate alone.
 *
 * @param looked   whether sign-ins or calls were read at all
 * @param signedIn whether a sign-in with it was seen that went through
 * @param uncalled the servers that made no call which went through as the application
 * @param called   when the first of the calls was made or later; empty where none was read
 * @param since    since when servers sign with it, as far as this console or a sign-in tells
 * @param lastWith the last sign-in with one of the old ones, where one was seen
 */
record CertificateUse(boolean looked, boolean signedIn, List<String> uncalled, Optional<Instant> called,
        Optional<Instant> since, Optional<Instant> lastWith) {

    private static final String STAGE_OR_PUBLISH = "Set-AuthConfig";

    /**
     * @param application the dedicated one
     * @param current     what servers sign with
     * @param old         what they signed with before
     * @param servers     that sign
     * @param activation  how long after its date a staged certificate becomes the current one
     */
    static CertificateUse of(PlanContext context, AppId application, Certificate current, Set<Thumbprint> old,
            List<ExchangeServer> servers, Duration activation) {
        List<ServicePrincipalSignIn> signIns = context.read(Parts.APPLICATION_SIGN_INS).value().orElse(List.of()).stream()
                .filter(one -> one.appId().equals(application)).toList();
        List<Instant> with = signIns.stream().filter(one -> one.succeeded()
                && one.thumbprint().equals(Optional.of(current.thumbprint()))).map(ServicePrincipalSignIn::created).toList();
        ServerCalls calls = new ServerCalls(context, application);
        Optional<Instant> told = told(context, current, activation);
        return new CertificateUse(context.read(Parts.APPLICATION_SIGN_INS).state() == ReadState.READ || calls.read(),
                !with.isEmpty(), calls.unproven(servers), calls.began().filter(at -> calls.read()),
                told.or(() -> with.stream().min(Comparator.naturalOrder())),
                signIns.stream().filter(one -> one.thumbprint().filter(old::contains).isPresent())
                        .map(ServicePrincipalSignIn::created).max(Comparator.naturalOrder()));
    }

    /**
     * The servers of which nothing tells that they work with it.
     *
     * @param change when servers changed to it; a call before that was signed with an old one
     * @param servers that sign
     */
    List<String> unproven(Instant change, List<ExchangeServer> servers) {
        if (signedIn) {
            return List.of();
        }
        return called.filter(change::isBefore).isPresent() ? uncalled
                : servers.stream().map(ExchangeServer::name).toList();
    }

    /** What this console's ledger tells: when it last published, or for when it staged, a certificate. */
    private static Optional<Instant> told(PlanContext context, Certificate current, Duration activation) {
        return context.done().value().orElse(List.of()).stream()
                .flatMap(done -> done.step().change().actions().stream().map(Action::request)
                        .filter(CmdletRequest.class::isInstance).map(CmdletRequest.class::cast)
                        .filter(request -> request.cmdlet().equals(STAGE_OR_PUBLISH))
                        .flatMap(request -> becomesCurrent(request, done, activation).stream()))
                .filter(at -> at.isAfter(current.notBefore()) && !at.isAfter(context.now())).max(Comparator.naturalOrder());
    }

    private static Optional<Instant> becomesCurrent(CmdletRequest request, DoneStep done, Duration activation) {
        if (request.parameters().containsKey("PublishCertificate")) {
            return Optional.of(done.at());
        }
        return request.parameters().getOrDefault("NewCertificateEffectiveDate", Value.none()).text()
                .map(Instant::parse).map(date -> date.plus(activation));
    }
}
