package io.isthmus.engine.internal.right;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.facts.Facts.RightFact;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.DocumentRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.request.WebRequest;

/** What the data pack says that a request needs. */
public final class Needs {

    /** What stands for the id of an object in a request's path. */
    private static final String ANY = "{}";

    private Needs() {
    }

    /**
     * What fits a request, the more special first: the first of them counts whose {@link RightFact#about()} the request
     * is about.
     */
    static List<RightFact> of(Request request, Facts facts) {
        return facts.rights().stream()
                .filter(right -> right.side() == request.side() && fits(right.request(), request)).toList();
    }

    /**
     * Names of the roles of which a request needs one, as far as can be told without asking anybody: where one
     * resource's service principal needs more than another's, those of all of them.
     */
    public static List<String> roles(Request request, Facts facts) {
        return of(request, facts).stream().flatMap(right -> names(right).stream()).distinct().toList();
    }

    /** The roles that a right names, of the directory and of Exchange. */
    static List<String> names(RightFact right) {
        return right.directoryRoles().isEmpty() ? right.roles() : right.directoryRoles();
    }

    private static boolean fits(String pattern, Request request) {
        return switch (request) {
            case CmdletRequest cmdlet -> cmdlet.cmdlet().equals(pattern);
            case GraphRequest graph -> fits(pattern.split("/", -1), (graph.method() + " " + path(graph)).split("/", -1));
            case WebRequest web -> false;
            case DocumentRequest document -> false;
        };
    }

    private static boolean fits(String[] pattern, String[] asked) {
        if (pattern.length != asked.length) {
            return false;
        }
        for (int segment = 0; segment < pattern.length; segment++) {
            boolean keyed = pattern[segment].endsWith("({})") && asked[segment].endsWith(")")
                    && asked[segment].startsWith(pattern[segment].substring(0, pattern[segment].length() - 3));
            if (!keyed && !pattern[segment].equals(ANY) && !pattern[segment].equals(asked[segment])) {
                return false;
            }
        }
        return true;
    }

    /** The path without the version and the query. */
    private static String path(GraphRequest graph) {
        String path = graph.path().split("\\?", 2)[0];
        return path.substring(path.indexOf('/', 1));
    }

    /** The id of the application or service principal that a request is about; empty where it is not known yet. */
    static Optional<String> object(Request request) {
        if (!(request instanceof GraphRequest graph)) {
            return Optional.empty();
        }
        String[] segments = path(graph).split("/");
        return segments.length > 2 ? Optional.of(segments[2]).filter(id -> !id.startsWith("${")) : Optional.empty();
    }

    /** The set of objects that the object stands in: "applications", "servicePrincipals". */
    static String set(GraphRequest request) {
        return path(request).split("/")[1];
    }

    /**
     * Whether a request is about the service principal of a resource.
     *
     * @param principal the service principal's id
     */
    static boolean about(Request request, AppId resource, String principal) {
        if (!(request instanceof GraphRequest graph)) {
            return false;
        }
        Optional<String> named = graph.body().flatMap(body -> body.at("/resourceId").text());
        return named.or(() -> object(request)).filter(principal::equalsIgnoreCase).isPresent()
                || path(graph).toLowerCase(Locale.ROOT).contains("(appid='" + resource.text() + "')");
    }
}
