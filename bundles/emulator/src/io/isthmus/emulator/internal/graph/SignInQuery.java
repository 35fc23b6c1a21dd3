package io.isthmus.emulator.internal.graph;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.isthmus.emulator.internal.Json;
import io.isthmus.emulator.internal.http.Request;
import io.isthmus.emulator.internal.signins.SignIn;
import io.isthmus.emulator.internal.signins.SignInTemplate;
import io.isthmus.sdk.data.Value;

/**
 * What a request asks of the sign-in log.
 *
 * @param filter      which sign-ins
 * @param newestFirst in which order
 * @param size        how many at most
 * @param select      which properties; empty for all
 * @param token       where an earlier page ended
 */
record SignInQuery(SignInFilter filter, boolean newestFirst, int size, List<String> select, Optional<String> token) {

    /** What stands behind the token of a page of one. */
    static final String ONE = "_1";

    private static final int LARGEST_PAGE = 1000;
    private static final Set<String> TAKEN = Set.of("$filter", "$top", "$orderby", "$select", "$skiptoken");
    private static final Pattern ORDER = Pattern.compile("createdDateTime(?:\\s+(asc|desc))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE_SIZE = Pattern.compile("odata\\.maxpagesize=(\\d{1,6})");

    static SignInQuery parse(Request request) {
        Map<String, String> options = request.parameters().entrySet().stream().collect(Collectors.toMap(
                each -> each.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue, (first, second) -> first));
        options.keySet().stream().filter(name -> name.startsWith("$") && !TAKEN.contains(name)).findFirst()
                .ifPresent(name -> {
                    throw new GraphError(400, "BadRequest", "The query parameter '" + name + "' is not supported.");
                });
        List<String> select = Arrays.stream(options.getOrDefault("$select", "").split(",")).map(String::strip)
                .filter(name -> !name.isEmpty()).toList();
        select.stream().filter(name -> !SignInTemplate.properties().contains(name)).findFirst().ifPresent(name -> {
            throw new GraphError(400, "BadRequest", "Parsing OData Select and Expand failed: Could not find a property"
                    + " named '" + name + "' on type 'microsoft.graph.signIn'.");
        });
        int top = Optional.ofNullable(options.get("$top")).map(SignInQuery::top).orElse(LARGEST_PAGE);
        int size = Math.min(top, request.header("Prefer").map(PAGE_SIZE::matcher).filter(Matcher::find)
                .map(found -> Math.max(1, Integer.parseInt(found.group(1)))).orElse(LARGEST_PAGE));
        return new SignInQuery(
                Optional.ofNullable(options.get("$filter")).map(SignInFilter::parse).orElse(SignInFilter.NONE),
                newestFirst(options.getOrDefault("$orderby", "createdDateTime desc")), size, select,
                Optional.ofNullable(options.get("$skiptoken")).map(token -> token.endsWith(ONE)
                        ? token.substring(0, token.length() - ONE.length()) : token));
    }

    /** Writes what is asked for of a sign-in. */
    void write(SignIn signIn, boolean policies, ByteArrayOutputStream out) {
        if (select.isEmpty()) {
            signIn.writeTo(out, policies);
            return;
        }
        Value.Members whole = policies ? signIn.document() : SignInTemplate.withoutPolicies(signIn.document());
        Value.Members shown = Value.members();
        for (String name : select) {
            shown = shown.with(name, whole.at("/" + name));
        }
        out.writeBytes(Json.print(shown).getBytes(StandardCharsets.UTF_8));
    }

    /** What the context of an answer tells of the properties. */
    String contextOfSelection() {
        return select.isEmpty() ? "" : "(" + String.join(",", select) + ")";
    }

    private static boolean newestFirst(String order) {
        Matcher matcher = ORDER.matcher(order.strip());
        if (!matcher.matches()) {
            throw GraphError.unsupportedQuery("Sorting by '" + order + "' is not supported for resource 'signIn'.");
        }
        return "desc".equalsIgnoreCase(matcher.group(1));
    }

    private static int top(String text) {
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > LARGEST_PAGE) {
            throw GraphError.badRequest("Invalid page size specified: '" + text + "'. Must be between 1 and "
                    + LARGEST_PAGE + " inclusive.");
        }
        return Integer.parseInt(text);
    }
}
