package io.isthmus.sdk.port;

import java.io.IOException;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.model.TenantId;

/**
 * A log that is asked at another pace than Microsoft's limit allows, since its service has another, or none.
 *
 * @param log  the same log
 * @param pace what its service allows
 * @since 1.0
 */
public record PacedSignInLog(SignInLog log, RequestPace pace) implements SignInLog {

    @Override
    public TenantId tenant() {
        return log.tenant();
    }

    @Override
    public String title() {
        return log.title();
    }

    @Override
    public TimeSource time() {
        return log.time();
    }

    @Override
    public Reply read(Page page, Body body, CallContext context) throws SourceException, IOException {
        return log.read(page, body, context);
    }
}
