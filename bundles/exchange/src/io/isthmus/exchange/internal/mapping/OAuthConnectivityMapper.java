package io.isthmus.exchange.internal.mapping;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.OAuthConnectivity;

/**
 * Test-OAuthConnectivity. Its Detail is a localized text, of which an object keeps the words under FullId; the
 * application that the token was issued for stands somewhere in them.
 */
public final class OAuthConnectivityMapper implements Mapper<OAuthConnectivity> {

    private static final Pattern APPLICATION = Pattern.compile("(?:application ?id|app_?id|client_?id|FullId)\\W{1,6}"
            + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})", Pattern.CASE_INSENSITIVE);

    private final Optional<String> server;
    private final String service;
    private final String target;

    /**
     * @param server  that called, where it is one of the organization's
     * @param service that was called, as it was asked for
     * @param target  address that was called, as it was asked for
     */
    public OAuthConnectivityMapper(Optional<String> server, String service, String target) {
        this.server = server;
        this.service = service;
        this.target = target;
    }

    @Override
    public OAuthConnectivity map(Fields object) throws MappingException {
        boolean success = object.required("ResultType").toLowerCase(Locale.ROOT).startsWith("success");
        String detail = text(object.value("Detail"));
        return new OAuthConnectivity(server, service, target, success, applicationId(detail), detail);
    }

    private static Optional<AppId> applicationId(String detail) {
        Matcher id = APPLICATION.matcher(detail);
        return id.find() ? Optional.of(AppId.of(id.group(1))) : Optional.empty();
    }

    private static String text(Value detail) {
        StringBuilder lines = new StringBuilder(detail.text().orElse(""));
        if (detail instanceof Value.Members members) {
            members.values().forEach((name, value) -> value.text()
                    .ifPresent(text -> lines.append(name).append(": ").append(text).append('\n')));
        }
        return lines.toString().strip();
    }
}
