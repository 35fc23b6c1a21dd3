package io.isthmus.signins.proof;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ServicePrincipalSignIn;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.sdk.text.HarmlessText;
import io.isthmus.sdk.text.Moments;
import io.isthmus.sdk.text.ShortIds;
import io.isthmus.signins.internal.imports.InputFiles;

/**
 * A look for an awaited sign-in, in the log itself: what is fetched for the store comes later.
 *
 * @param awaited what was looked for
 * @param at      when, by the clock of the log
 * @param first   the first that went through, of those that came into the log by then
 * @param refused the last one that was refused
 * @since 1.0
 */
public record FirstSignIn(AwaitedSignIn awaited, Instant at, Optional<ServicePrincipalSignIn> first,
        Optional<ServicePrincipalSignIn> refused) {

    /** So often a service may ask to wait. */
    private static final int PATIENCE = 5;
    private static final Comparator<ServicePrincipalSignIn> BY_TIME =
            Comparator.comparing(ServicePrincipalSignIn::created);

    /**
     * Looks once, with one request where the service takes it. Of more than a thousand sign-ins since the change the newest
     * alone are looked at.
     *
     * @throws SourceException where the service refuses, or asks to wait again and again
     */
    public static FirstSignIn look(SignInLog log, AwaitedSignIn awaited, CallContext context) throws SourceException {
        try {
            Instant now = log.time().now();
            List<ServicePrincipalSignIn> signIns = page(log, awaited, now, context).at("/value").entries()
                    .map(ServicePrincipalSignIn::of).filter(one -> !one.created().isBefore(awaited.since())).toList();
            return new FirstSignIn(awaited, now, signIns.stream().filter(ServicePrincipalSignIn::succeeded)
                    .filter(one -> awaited.certificate().isEmpty() || one.thumbprint().equals(awaited.certificate()))
                    .min(BY_TIME), signIns.stream().filter(one -> one.errorCode().filter(code -> code != 0).isPresent())
                    .max(BY_TIME));
        } catch (IOException | IllegalArgumentException | DateTimeException broken) {
            throw new SourceException(Failure.of(Failure.Kind.BAD_ANSWER, Side.ENTRA, Messages.AttemptLook,
                    String.valueOf(broken.getMessage()), Messages.AdviceLook), broken);
        }
    }

    private static Value page(SignInLog log, AwaitedSignIn awaited, Instant now, CallContext context)
            throws SourceException, IOException {
        SignInLog.Page since = new SignInLog.First(ProofOfUse.KIND, awaited.since(), now,
                Optional.of(awaited.application()));
        Value[] page = {Value.none()};
        for (;;) {
            Instant sent = log.pace().await(context.cancel());
            SignInLog.Reply reply = log.read(since, body -> {
                log.pace().answered(sent);
                page[0] = read(body);
            }, context);
            if (!(reply instanceof SignInLog.Throttled throttled)) {
                log.pace().taken();
                return page[0];
            }
            log.pace().refused(throttled.pause());
            if (log.pace().refusals() >= PATIENCE) {
                throw new SourceException(throttled.failure());
            }
        }
    }

    private static Value read(InputStream body) throws IOException {
        try (InputStream page = InputFiles.unpacked(body)) {
            return Codec.read(page);
        } catch (JsonException broken) {
            throw new IOException(broken);
        }
    }

    /** Whether nothing more is to be waited for: it came, or can come no more in time. */
    public boolean over() {
        return first.isPresent() || !at.isBefore(awaited.end());
    }

    /** How it stands, in sentences for a person. */
    public String text(ZoneId zone) {
        String since = Moments.text(awaited.since(), zone);
        if (first.isPresent()) {
            return NLS.bind(Messages.FirstCame, new Object[] {awaited.title(), Moments.text(first.get().created(), zone),
                HarmlessText.of(first.get().ipAddress()),
                first.get().thumbprint().map(used -> ShortIds.of(used.text())).orElse("-"), since});
        }
        String looked = over() ? NLS.bind(Messages.FirstNotCome, new Object[] {awaited.title(), since,
            Moments.text(at, zone)})
                : NLS.bind(awaited.certificate().isPresent() ? Messages.FirstAwaitedWith : Messages.FirstAwaited,
                        new Object[] {awaited.title(), since, Moments.text(awaited.until(), zone),
                            Moments.text(awaited.end(), zone), Moments.text(at, zone),
                            awaited.certificate().map(wanted -> ShortIds.of(wanted.text())).orElse("")});
        return refused.map(last -> looked + ' ' + NLS.bind(Messages.FirstRefused, new Object[] {
            Moments.text(last.created(), zone), last.errorCode().map(code -> "AADSTS" + code).orElse(""),
            HarmlessText.of(last.failureReason().orElse(""))})).orElse(looked);
    }
}
