package io.isthmus.sdk.signin;

import io.isthmus.sdk.Reading;

/**
 * A source of sign-ins beside the tenant's own log. Declared through the extension point {@code
 * io.isthmus.sdk.signInSources}. One instance is made for each page, and several may be at work at the same time; it
 * needs a public constructor without parameters. It runs in any thread and must return soon after its context's cancel
 * was asked for. {@code isthmus signins sync --source ID} stores what it gives; a sign-in whose {@code id} is there
 * already is left as it is.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface SignInSource {

    /**
     * Reads one page: at the most five are asked for in ten seconds, and each may take five minutes.
     *
     * @param context what time is wanted, which page of it, and the way to ask
     * @return never null; what cannot be read is a reading with its failure, and is asked for again where that passes.
     *         Only a page that was {@linkplain Reading#read read} whole counts
     * @throws io.isthmus.sdk.CancelledException where a cancel was asked for
     */
    Reading<SignInPage> read(SignInSourceContext context);
}
