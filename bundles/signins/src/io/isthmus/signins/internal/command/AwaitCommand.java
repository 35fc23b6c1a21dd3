package io.isthmus.signins.internal.command;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.signins.proof.AwaitedSignIn;
import io.isthmus.signins.proof.FirstSignIn;

/** Waits for the first sign-in after a change of ours, and shows it when it comes into the log. */
public final class AwaitCommand implements Command {

    /** How long servers take to go by a change. */
    private static final Duration PROPAGATION = Duration.ofHours(1);
    private static final Duration PAGE = Duration.ofMinutes(5);

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Optional<String> app = context.option("app");
        List<AwaitedSignIn> changed = app.isPresent() ? List.of() : AwaitedSignIn.after(context.snapshot());
        List<Value> told = new ArrayList<>();
        ExitCode code = ExitCode.FINE;
        for (SignInLog log : app.isPresent() || !changed.isEmpty() ? context.signInLogs() : List.<SignInLog>of()) {
            for (AwaitedSignIn awaited : app.isPresent() ? List.of(named(app.get(), log)) : changed) {
                if (awaited.tenant().equals(log.tenant())) {
                    FirstSignIn last = waited(context, log, awaited);
                    told.add(document(last));
                    context.line(last.text(ZoneId.systemDefault()));
                    code = last.first().isPresent() ? code : code.and(ExitCode.COULD_NOT_LOOK);
                }
            }
        }
        if (told.isEmpty()) {
            context.line(Messages.NothingAwaited);
        }
        context.document(Value.members().with("awaited", new Value.Array(told)));
        return code;
    }

    private static AwaitedSignIn named(String app, SignInLog log) throws UsageException {
        Instant now = log.time().now();
        try {
            return new AwaitedSignIn(log.tenant(), AppId.of(app), app, Optional.empty(), now, now.plus(PROPAGATION));
        } catch (IllegalArgumentException noId) {
            throw new UsageException(NLS.bind(Messages.NoApplicationId, app));
        }
    }

    private static FirstSignIn waited(CommandContext context, SignInLog log, AwaitedSignIn awaited)
            throws SourceException {
        CallContext call = new CallContext(context.cancel(), context.progress(), PAGE);
        FirstSignIn look = FirstSignIn.look(log, awaited, call);
        while (!look.over()) {
            context.progress().doing(look.text(ZoneId.systemDefault()));
            log.time().sleeper().sleep(awaited.pause(look.at()), context.cancel());
            look = FirstSignIn.look(log, awaited, call);
        }
        return look;
    }

    private static Value document(FirstSignIn look) {
        Value.Members document = Value.members().with("tenant", Value.of(look.awaited().tenant().text()))
                .with("appId", Value.of(look.awaited().application().text()))
                .with("application", Value.of(look.awaited().title()))
                .with("wantedThumbprint", look.awaited().certificate().<Value>map(wanted -> Value.of(wanted.text()))
                        .orElse(Value.none()))
                .with("since", Value.of(look.awaited().since().toString()))
                .with("until", Value.of(look.awaited().until().toString()))
                .with("lookedAt", Value.of(look.at().toString()));
        return document.with("first", look.first().<Value>map(first -> Value.members()
                .with("id", Value.of(first.id())).with("at", Value.of(first.created().toString()))
                .with("ipAddress", Value.of(first.ipAddress()))
                .with("thumbprint", first.thumbprint().map(Thumbprint::text).<Value>map(Value::of).orElse(Value.none())))
                .orElse(Value.none()))
                .with("refusedAt", look.refused().<Value>map(last -> Value.of(last.created().toString()))
                        .orElse(Value.none()));
    }
}
