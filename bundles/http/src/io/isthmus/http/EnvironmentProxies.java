package io.isthmus.http;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The proxies that the environment variables HTTPS_PROXY, HTTP_PROXY and NO_PROXY name (in either case), as command
 * line programs read them. HTTP_PROXY counts in lower case alone: a web server sets the upper case from a request.
 * A variable that is set and names no HTTP proxy ({@code socks5://…}) is {@linkplain UnusableProxyException refused}
 * rather than passed over.
 *
 * @since 1.0
 */
public final class EnvironmentProxies implements ProxyProvider {

    private final Map<String, String> environment;

    /**
     * @param environment names and values, {@link System#getenv()} outside tests
     */
    public EnvironmentProxies(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Optional<HttpProxy> proxyFor(URI target) {
        if (target.getHost() == null || excluded(target.getHost().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        List<String> names = "https".equals(target.getScheme()) ? List.of("https_proxy", "HTTPS_PROXY")
                : List.of("http_proxy");
        return names.stream().filter(name -> variable(name).isPresent()).findFirst()
                .map(name -> parse(variable(name).get()).orElseThrow(() -> new UnusableProxyException(name)));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::trim).filter(text -> !text.isEmpty());
    }

    private boolean excluded(String host) {
        String list = variable("no_proxy").or(() -> variable("NO_PROXY")).orElse("");
        return Arrays.stream(list.split(",")).map(entry -> entry.trim().toLowerCase(Locale.ROOT))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> entry.replaceFirst("^\\*?\\.", ""))
                .anyMatch(entry -> entry.equals("*") || host.equals(entry) || host.endsWith("." + entry));
    }

    private static Optional<HttpProxy> parse(String text) {
        try {
            URI uri = URI.create(text.contains("://") ? text : "http://" + text);
            if (uri.getHost() == null || !"http".equals(uri.getScheme())) {
                return Optional.empty();
            }
            return Optional.of(new HttpProxy(uri.getHost(), uri.getPort() < 0 ? 80 : uri.getPort(),
                    Optional.ofNullable(uri.getRawUserInfo()).map(EnvironmentProxies::credentials)));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static HttpProxy.Credentials credentials(String userInfo) {
        int colon = userInfo.indexOf(':');
        String user = colon < 0 ? userInfo : userInfo.substring(0, colon);
        String password = colon < 0 ? "" : userInfo.substring(colon + 1);
        return new HttpProxy.Credentials(decode(user), decode(password));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
