package io.isthmus.console.ui.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.ui.browser.AbstractWorkbenchBrowserSupport;
import org.eclipse.ui.browser.AbstractWebBrowser;
import org.eclipse.ui.browser.IWebBrowser;

/**
 * The browser of the person in front of the window, who chooses an account on the sign-in page, consents or does not,
 * and comes back. Stands in the workbench's place for the system's browser.
 */
public final class PersonsBrowser extends AbstractWorkbenchBrowserSupport {

    private static final Pattern FORM = Pattern.compile("<form[^>]*\\baction=\"([^\"]*)\"");
    private static final Pattern FIELD = Pattern.compile("<input[^>]*\\bname=\"([^\"]*)\"[^>]*\\bvalue=\"([^\"]*)\"");

    @Override
    public IWebBrowser createBrowser(int style, String id, String name, String tooltip) {
        return createBrowser(id);
    }

    @Override
    public IWebBrowser createBrowser(String id) {
        return new AbstractWebBrowser(id) {
            @Override
            public void openURL(URL page) {
                Thread.ofVirtual().start(() -> signIn(CloudContoso.current().choice(page.toString())));
            }
        };
    }

    private static void signIn(URI page) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String html = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).body();
            Matcher form = FORM.matcher(html);
            if (form.find()) {
                client.send(HttpRequest.newBuilder(URI.create(unescape(form.group(1))))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields(html))).build(), BodyHandlers.discarding());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String fields(String html) {
        return FIELD.matcher(html).results().map(field -> encode(unescape(field.group(1))) + "="
                + encode(unescape(field.group(2)))).collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String unescape(String html) {
        return html.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
