package io.isthmus.plugins.internal.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.equinox.internal.p2.repository.DownloadStatus;
import org.eclipse.equinox.internal.p2.repository.Transport;
import org.eclipse.equinox.p2.repository.artifact.IArtifactDescriptor;
import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;

/**
 * Brings p2 what a site has, over the JDK's client: within a time to the last byte, and with a cancel
 * that ends the connection.
 */
final class HttpTransport extends Transport {

    private static final String BUNDLE = "io.isthmus.plugins";
    private static final int NOT_FOUND = 404;
    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final long LARGEST_LIST = 64L << 20;

    private final Cancel cancel;
    private final Duration deadline;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NORMAL).proxy(ProxySelector.getDefault()).build();
    private Failure failure;
    private boolean hostile;

    /**
     * @param deadline of each file, from the question to the last byte
     */
    HttpTransport(Cancel cancel, Duration deadline) {
        this.cancel = cancel;
        this.deadline = deadline;
    }

    /**
     * Ends the work where it failed because of the network or a cancel, whatever p2 made of that.
     *
     * @param wrapped what p2 made of it; null where nothing
     */
    void check(Throwable wrapped) throws SourceException {
        cancel.check();
        if (failure != null) {
            throw new SourceException(failure, wrapped);
        }
    }

    @Override
    public IStatus download(URI address, OutputStream target, IProgressMonitor monitor) {
        return fetch(address, new BoundedOutput(target, LARGEST_LIST));
    }

    @Override
    public IStatus downloadArtifact(URI address, OutputStream target, IArtifactDescriptor artifact,
            IProgressMonitor monitor) {
        return fetch(address, target);
    }

    private IStatus fetch(URI address, OutputStream target) {
        long end = System.nanoTime() + deadline.toNanos();
        try {
            HttpResponse<InputStream> answer = ask(address, "GET");
            copy(address, answer.body(), target, end - System.nanoTime());
            DownloadStatus status = new DownloadStatus(IStatus.OK, BUNDLE, Status.OK_STATUS.getMessage());
            status.setLastModified(modified(answer));
            return status;
        } catch (IOException failed) {
            if (!(failed instanceof FileNotFoundException)) {
                unreachable(address, Optional.empty(), String.valueOf(failed.getMessage()), Messages.FetchAdvice);
            }
            return new DownloadStatus(IStatus.ERROR, BUNDLE, String.valueOf(failed.getMessage()), failed);
        }
    }

    private void copy(URI address, InputStream body, OutputStream target, long nanoseconds) throws IOException {
        CompletableFuture<Void> copied = new CompletableFuture<Void>()
                .orTimeout(Math.max(1, nanoseconds), TimeUnit.NANOSECONDS);
        copied.exceptionally(late -> {
            close(body);
            return null;
        });
        try (body; Cancel.Registration ended = cancel.onCancel(() -> close(body))) {
            body.transferTo(target);
        } catch (BoundedOutput.ExceededException endless) {
            hostile = true;
            throw unreachable(address, Optional.empty(), endless.getMessage(), Messages.SlowOrEndlessAdvice);
        } catch (IOException broken) {
            throw copied.isCompletedExceptionally() ? late(address, Messages.Slow) : broken;
        } finally {
            copied.complete(null);
        }
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException closedAlready) {
            // nothing waits for it any more
        }
    }

    private IOException late(URI address, String message) {
        hostile = true;
        return unreachable(address, Optional.empty(), NLS.bind(message, deadline.toSeconds()),
                Messages.SlowOrEndlessAdvice);
    }

    @Override
    public InputStream stream(URI address, IProgressMonitor monitor) throws FileNotFoundException, CoreException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        IStatus status = download(address, content, monitor);
        if (status.getException() instanceof FileNotFoundException missing) {
            throw missing;
        }
        if (!status.isOK()) {
            throw new CoreException(status);
        }
        return new ByteArrayInputStream(content.toByteArray());
    }

    @Override
    public long getLastModified(URI address, IProgressMonitor monitor) throws CoreException, FileNotFoundException {
        try {
            HttpResponse<InputStream> answer = ask(address, "HEAD");
            answer.body().close();
            return modified(answer);
        } catch (FileNotFoundException missing) {
            throw missing;
        } catch (IOException failed) {
            throw new CoreException(Status.error(failed.getMessage(), failed));
        }
    }

    private static long modified(HttpResponse<?> answer) {
        try {
            return answer.headers().firstValue("Last-Modified")
                    .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant())
                    .orElse(Instant.EPOCH).toEpochMilli();
        } catch (DateTimeParseException odd) {
            return 0;
        }
    }

    private HttpResponse<InputStream> ask(URI address, String method) throws IOException {
        cancel.check();
        if (hostile) {
            throw new IOException(failure.message());
        }
        HttpRequest request = HttpRequest.newBuilder(address).timeout(deadline)
                .method(method, HttpRequest.BodyPublishers.noBody()).build();
        CompletableFuture<HttpResponse<InputStream>> asked =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
        try (Cancel.Registration ended = cancel.onCancel(() -> asked.cancel(true))) {
            return answered(address, asked.get(deadline.toNanos(), TimeUnit.NANOSECONDS));
        } catch (ExecutionException failed) {
            throw unreachable(address, Optional.empty(), String.valueOf(failed.getCause().getMessage() == null
                    ? failed.getCause() : failed.getCause().getMessage()), Messages.FetchAdvice);
        } catch (TimeoutException late) {
            asked.cancel(true);
            throw late(address, Messages.Late);
        } catch (InterruptedException | CancellationException ended) {
            throw new CancelledException();
        }
    }

    private HttpResponse<InputStream> answered(URI address, HttpResponse<InputStream> answer) throws IOException {
        int code = answer.statusCode();
        if (code / 100 == 2) {
            return answer;
        }
        answer.body().close();
        if (code == NOT_FOUND) {
            throw new FileNotFoundException(address.toString());
        }
        throw unreachable(address, Optional.of(Integer.toString(code)), NLS.bind(Messages.Answered, code),
                Messages.FetchAdvice);
    }

    /** The first failure counts: p2 goes on to look for other files. */
    private IOException unreachable(URI address, Optional<String> code, String message, String advice) {
        if (failure == null) {
            failure = new Failure(Failure.Kind.UNREACHABLE, Side.WORKSTATION,
                    NLS.bind(Messages.Fetch, address), code, message, Optional.empty(), advice);
        }
        return new IOException(message);
    }
}
