package io.isthmus.http.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

import io.isthmus.http.BodyReader;
import io.isthmus.http.HttpAnswer;
import io.isthmus.http.HttpAttempt;
import io.isthmus.http.HttpCall;
import io.isthmus.http.HttpSettings;
import io.isthmus.http.Routes;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.text.Redaction;

/** Sends a call once. */
public final class Attempt {

    /** So much is read of what a service says in place of what it was asked for. */
    private static final int LONGEST_REFUSAL = 1 << 20;
    private static final String CLIENT_REQUEST_ID = "client-request-id";

    private final HttpSettings settings;
    private final HttpCall call;
    private final int number;
    private final String clientRequestId = UUID.randomUUID().toString();
    private final Instant started;
    private final long startedNanos = System.nanoTime();

    private Attempt(HttpSettings settings, HttpCall call, int number) {
        this.settings = settings;
        this.call = call;
        this.number = number;
        this.started = settings.time().now();
    }

    /**
     * Sends a call once and tells the observer.
     *
     * @param number 1 for the first sending
     * @param left   how much time the call has left
     * @param cancel ends it and closes its connection
     * @throws NetworkProblem     where no answer came
     * @throws CancelledException where the cancel was asked for
     */
    public static HttpAnswer send(ClientHolder holder, HttpSettings settings, HttpCall call, int number,
            Duration left, Cancel cancel) throws NetworkProblem {
        Duration limit = left.compareTo(settings.attemptTimeout()) < 0 ? left : settings.attemptTimeout();
        return new Attempt(settings, call, number).send(holder, limit, cancel);
    }

    private HttpAnswer send(ClientHolder holder, Duration limit, Cancel cancel) throws NetworkProblem {
        CompletableFuture<HttpResponse<byte[]>> answer = holder.client().sendAsync(request(holder),
                LimitedBody.upTo(settings.maximumBody()));
        try (Cancel.Registration reachesTheSocket = cancel.onCancel(() -> answer.cancel(true))) {
            HttpResponse<byte[]> response = answer.get(Math.max(1, limit.toMillis()), TimeUnit.MILLISECONDS);
            HttpAnswer whole = new HttpAnswer(response.statusCode(), response.headers(), response.body(),
                    clientRequestId, number);
            observe(OptionalInt.of(whole.status()), whole.requestId(), Optional.empty());
            return whole;
        } catch (CancellationException cancelled) {
            throw cancelled("cancelled");
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw cancelled("interrupted");
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw failed(late(limit));
        } catch (ExecutionException failed) {
            cancel.check();
            throw failed(failed.getCause());
        }
    }

    /**
     * Sends a call once and lets the body of an answer that succeeds be read while it comes.
     *
     * @param cancel ends it and closes its connection
     * @return an answer without its body where that was read; any other one whole
     * @throws NetworkProblem     where no whole answer came within the call's deadline
     * @throws CancelledException where the cancel was asked for
     * @throws IOException        what the reader itself failed with
     */
    public static HttpAnswer stream(ClientHolder holder, HttpSettings settings, HttpCall call, BodyReader reader,
            Cancel cancel) throws NetworkProblem, IOException {
        return new Attempt(settings, call, 1).stream(holder, reader, cancel);
    }

    private HttpAnswer stream(ClientHolder holder, BodyReader reader, Cancel cancel) throws NetworkProblem, IOException {
        StreamedBody body = new StreamedBody();
        CompletableFuture<HttpResponse<InputStream>> answer = holder.client().sendAsync(request(holder), any -> body);
        CompletableFuture<Void> whole = new CompletableFuture<>();
        whole.orTimeout(Math.max(1, call.deadline().toMillis()), TimeUnit.MILLISECONDS).exceptionally(over -> {
            answer.cancel(true);
            body.end(late(call.deadline()));
            return null;
        });
        try (Cancel.Registration reachesTheSocket = cancel.onCancel(() -> {
            answer.cancel(true);
            body.end(new CancelledException());
        })) {
            HttpAnswer read = read(answer.get(), body, reader);
            observe(OptionalInt.of(read.status()), read.requestId(), Optional.empty());
            return read;
        } catch (CancellationException cancelled) {
            throw ended(cancelled, whole, cancel);
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw cancelled("interrupted");
        } catch (ExecutionException | StreamedBody.BrokenException broken) {
            throw ended(broken.getCause(), whole, cancel);
        } finally {
            whole.complete(null);
            body.end(new IOException("the reader is gone"));
        }
    }

    /** The client tells a request that was given up, for whatever reason, like one that broke. */
    private NetworkProblem ended(Throwable how, CompletableFuture<Void> whole, Cancel cancel) {
        if (cancel.requested()) {
            throw cancelled("cancelled");
        }
        return failed(whole.isCompletedExceptionally() ? late(call.deadline()) : how);
    }

    private HttpAnswer read(HttpResponse<InputStream> response, StreamedBody body, BodyReader reader) throws IOException {
        byte[] kept = new byte[0];
        if (response.statusCode() / 100 == 2) {
            reader.read(body);
        } else {
            kept = unpacked(response, body).readNBytes(LONGEST_REFUSAL);
        }
        return new HttpAnswer(response.statusCode(), response.headers(), kept, clientRequestId, number);
    }

    private static InputStream unpacked(HttpResponse<InputStream> response, StreamedBody body) throws IOException {
        boolean packed = response.headers().firstValue("Content-Encoding").filter("gzip"::equalsIgnoreCase).isPresent();
        return packed ? new GZIPInputStream(body) : body;
    }

    private HttpRequest request(ClientHolder holder) {
        URI target = settings.routes().resolve(call.uri());
        HttpRequest.Builder builder = HttpRequest.newBuilder(target)
                .version(Routes.isLoopback(target) ? HttpClient.Version.HTTP_1_1 : HttpClient.Version.HTTP_2)
                .method(call.method(), call.body().map(BodyPublishers::ofByteArray)
                        .orElseGet(BodyPublishers::noBody));
        call.headers().forEach(builder::setHeader);
        builder.setHeader(CLIENT_REQUEST_ID, clientRequestId);
        holder.proxyAuthorization(target).ifPresent(value -> builder.setHeader("Proxy-Authorization", value));
        return builder.build();
    }

    private static HttpTimeoutException late(Duration limit) {
        return new HttpTimeoutException("no whole answer within " + limit.toMillis() + " ms");
    }

    private NetworkProblem failed(Throwable thrown) {
        NetworkProblem problem = NetworkProblem.of(thrown);
        observe(OptionalInt.empty(), Optional.empty(), Optional.of(Redaction.redact(problem.getMessage())));
        return problem;
    }

    private CancelledException cancelled(String how) {
        observe(OptionalInt.empty(), Optional.empty(), Optional.of(how));
        return new CancelledException();
    }

    private void observe(OptionalInt status, Optional<String> requestId, Optional<String> problem) {
        settings.observer().sent(new HttpAttempt(started, Duration.ofNanos(System.nanoTime() - startedNanos),
                call.method(), Redaction.redact(call.uri().toString()), number, clientRequestId, status, requestId,
                problem));
    }
}
