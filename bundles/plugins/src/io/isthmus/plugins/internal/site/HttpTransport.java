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
import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;

/** Brings p2 what a site has, over the JDK's client: with a deadline, and a cancel that ends the connection. */
final class HttpTransport extends Transport {

    private static final String BUNDLE = "io.isthmus.plugins";
    private static final int NOT_FOUND = 404;
    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration DEADLINE = Duration.ofMinutes(5);

    private final Cancel cancel;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NORMAL).proxy(ProxySelector.getDefault()).build();
    private Failure failure;

    HttpTransport(Cancel cancel) {
        this.cancel = cancel;
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
        try {
            HttpResponse<InputStream> answer = ask(address, "GET");
            try (InputStream in = answer.body(); Cancel.Registration ended = closing(in)) {
                in.transferTo(target);
            }
            DownloadStatus status = new DownloadStatus(IStatus.OK, BUNDLE, Status.OK_STATUS.getMessage());
            status.setLastModified(modified(answer));
            return status;
        } catch (IOException failed) {
            if (!(failed instanceof FileNotFoundException)) {
                unreachable(address, Optional.empty(), String.valueOf(failed.getMessage()));
            }
            return new DownloadStatus(IStatus.ERROR, BUNDLE, String.valueOf(failed.getMessage()), failed);
        }
    }

    private Cancel.Registration closing(InputStream in) {
        return cancel.onCancel(() -> {
            try {
                in.close();
            } catch (IOException closedAlready) {
                // nothing waits for it any more
            }
        });
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
        HttpRequest request = HttpRequest.newBuilder(address).timeout(DEADLINE)
                .method(method, HttpRequest.BodyPublishers.noBody()).build();
        CompletableFuture<HttpResponse<InputStream>> asked =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
        try (Cancel.Registration ended = cancel.onCancel(() -> asked.cancel(true))) {
            return answered(address, asked.get(DEADLINE.toSeconds(), TimeUnit.SECONDS));
        } catch (ExecutionException failed) {
            throw unreachable(address, Optional.empty(), String.valueOf(failed.getCause().getMessage() == null
                    ? failed.getCause() : failed.getCause().getMessage()));
        } catch (TimeoutException late) {
            asked.cancel(true);
            throw unreachable(address, Optional.empty(), NLS.bind(Messages.Late, DEADLINE.toSeconds()));
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
        throw unreachable(address, Optional.of(Integer.toString(code)), NLS.bind(Messages.Answered, code));
    }

    /** The first failure counts: p2 goes on to look for other files. */
    private IOException unreachable(URI address, Optional<String> code, String message) {
        if (failure == null) {
            failure = new Failure(Failure.Kind.UNREACHABLE, Side.WORKSTATION,
                    NLS.bind(Messages.Fetch, address), code, message, Optional.empty(), Messages.FetchAdvice);
        }
        return new IOException(message);
    }
}
