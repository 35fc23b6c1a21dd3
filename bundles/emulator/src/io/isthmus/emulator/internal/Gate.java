package io.isthmus.emulator.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import io.isthmus.emulator.internal.entra.Tokens;
import io.isthmus.emulator.internal.fault.Fault;
import io.isthmus.emulator.internal.fault.HeldRequests;
import io.isthmus.emulator.internal.graph.SkipTokens;
import io.isthmus.emulator.internal.http.Disconnect;
import io.isthmus.emulator.internal.http.Protocol;
import io.isthmus.emulator.internal.http.RequestLog;

/** Lets each request through, or makes it meet the fault that is planned for it. */
final class Gate {

    /**
     * What a protocol answers.
     *
     * @param <T>     the type of an answer
     * @param work    answers, and makes the change that was asked for; it knows the fault
     * @param instead answers in place of it where the fault is a status
     * @param changed what a fault makes of an answer
     * @param outcome what the log tells of an answer
     */
    record Answering<T>(Function<Optional<Fault>, T> work, Function<Fault, T> instead, BiFunction<Fault, T, T> changed,
            Function<T, String> outcome) {
    }

    private final EmulatedOrganization organization;
    private final Tokens tokens;
    private final SkipTokens skipTokens;
    private final RequestLog log = new RequestLog();
    private final HeldRequests held = new HeldRequests();

    Gate(EmulatedOrganization organization, Tokens tokens, SkipTokens skipTokens) {
        this.organization = organization;
        this.tokens = tokens;
        this.skipTokens = skipTokens;
    }

    RequestLog log() {
        return log;
    }

    HeldRequests held() {
        return held;
    }

    /** Answers a request through the fault that is planned for it. */
    <T> T pass(Protocol protocol, String method, String target, Answering<T> answering) throws Disconnect {
        Optional<Fault> fault = organization.faults().next(protocol, method, target);
        Instant began = Instant.now();
        long start = System.nanoTime();
        String outcome = fault.map(each -> each.kind().name()).orElse("failed");
        try {
            if (fault.isPresent()) {
                before(fault.get(), target);
            }
            T answer = is(fault, Fault.Kind.STATUS) ? answering.instead().apply(fault.get()) : answering.work().apply(fault);
            if (is(fault, Fault.Kind.CUT_AFTER)) {
                throw new Disconnect();
            }
            if (is(fault, Fault.Kind.HOLD_AFTER)) {
                held.hold(target);
            }
            outcome = answering.outcome().apply(answer);
            return fault.isPresent() ? answering.changed().apply(fault.get(), answer) : answer;
        } finally {
            log.add(new RequestLog.Entry(organization.clock().instant(), protocol, method, target, outcome,
                    began, Duration.ofNanos(System.nanoTime() - start)));
        }
    }

    private void before(Fault fault, String target) throws Disconnect {
        switch (fault.kind()) {
            case CUT_BEFORE -> throw new Disconnect();
            case HOLD_BEFORE -> held.hold(target);
            case DELAY -> delay(fault.delay());
            case EXPIRE_TOKENS -> tokens.expireAll();
            case REVOKE_TOKENS -> tokens.revokeAll();
            case EXPIRE_NEXT_LINKS -> skipTokens.expireAll();
            case STATUS, CUT_MIDDLE, CUT_AFTER, HOLD_MIDDLE, HOLD_AFTER, DUPLICATE_PAGE, BREAK_NEXT_LINK, SMALL_PAGE,
                    CLOCK_AHEAD, GZIP -> {
                // These happen to the answer.
            }
        }
    }

    private static void delay(Duration duration) throws Disconnect {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new Disconnect();
        }
    }

    private static boolean is(Optional<Fault> fault, Fault.Kind kind) {
        return fault.filter(each -> each.kind() == kind).isPresent();
    }
}
