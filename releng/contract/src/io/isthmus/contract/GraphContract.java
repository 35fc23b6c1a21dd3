package io.isthmus.contract;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.olingo.commons.api.edm.Edm;
import org.apache.olingo.commons.api.edm.EdmAction;
import org.apache.olingo.commons.api.edm.EdmEntityContainer;
import org.apache.olingo.commons.api.edm.EdmEntitySet;
import org.apache.olingo.commons.api.edm.EdmEntityType;
import org.apache.olingo.commons.api.edm.EdmNavigationProperty;
import org.apache.olingo.commons.api.edm.EdmOperation;
import org.apache.olingo.commons.api.edm.EdmSingleton;
import org.apache.olingo.commons.api.edm.FullQualifiedName;
import org.apache.olingo.commons.api.ex.ODataException;
import org.apache.olingo.commons.api.format.ContentType;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.ServiceMetadata;
import org.apache.olingo.server.api.deserializer.ODataDeserializer;
import org.apache.olingo.server.api.uri.UriInfo;
import org.apache.olingo.server.api.uri.UriResource;
import org.apache.olingo.server.api.uri.UriResourcePartTyped;
import org.apache.olingo.server.core.MetadataParser;
import org.apache.olingo.server.core.uri.parser.Parser;

import io.isthmus.json.Codec;
import io.isthmus.sdk.data.Value;

/**
 * Microsoft's own metadata of Graph, which requests and answers are held to. Before Olingo reads an address, what Graph
 * allows beyond the standard is rewritten: keys as segments, a blank in a lambda, alternate keys, enumeration literals.
 */
public final class GraphContract {

    private static final String NAMESPACE = "microsoft.graph";
    /** Olingo does not find what is bound to a type by the metadata's alias; what it answers is checked all the same. */
    private static final Set<String> BOUND_OPERATIONS = Set.of("restore", "filterByCurrentUser");
    /** The same for operations that are given parameters in the body rather than the object itself. */
    private static final Set<String> OPERATIONS_WITH_PARAMETERS = Set.of("addPassword", "removePassword", "evaluate");

    private final OData odata = OData.newInstance();
    private final ServiceMetadata metadata;

    private GraphContract(ServiceMetadata metadata) {
        this.metadata = metadata;
    }

    /**
     * Reads the metadata of version 1.0, where it is there.
     *
     * @param shared the folder of the reference data
     */
    public static Optional<GraphContract> load(Path shared) throws Exception {
        return read(shared.resolve("data/graph/graph-v1.0-Prod.csdl"));
    }

    /** Reads a beta metadata, where it is there: that of a sovereign cloud, which lacks some properties of sign-ins. */
    public static Optional<GraphContract> loadBeta(Path shared) throws Exception {
        return read(shared.resolve("data/graph/graph-beta-USSec.csdl"));
    }

    private static Optional<GraphContract> read(Path file) throws Exception {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        // Olingo knows no number of fraction digits that varies; without the attribute any is allowed.
        String metadata = Files.readString(file).replace(" Scale=\"variable\"", "");
        return Optional.of(new GraphContract(
                new MetadataParser().parseAnnotations(false).buildServiceMetadata(new StringReader(metadata))));
    }

    /**
     * Checks a request and its answer.
     *
     * @param path     with version and query, decoded
     * @param sent     the body, or nothing
     * @param answered the body of a successful answer, or nothing
     * @throws AssertionError where the metadata does not allow it
     */
    public void check(String method, String path, Value sent, Value answered) {
        try {
            int question = path.indexOf('?');
            String resource = rewritten((question < 0 ? path : path.substring(0, question))
                    .replaceFirst("^/(v1\\.0|beta)/", ""));
            UriInfo uri = new Parser(metadata.getEdm(), odata).parseUri("/" + resource,
                    question < 0 ? null : rewrittenQuery(path.substring(question + 1)), null, "");
            List<UriResource> parts = uri.getUriResourceParts();
            if (!(parts.getLast() instanceof UriResourcePartTyped typed)
                    || !(typed.getType() instanceof EdmEntityType declared)) {
                return;
            }
            EdmEntityType type = cast(resource).orElse(declared);
            String operation = resourceName(path, question);
            if (OPERATIONS_WITH_PARAMETERS.contains(operation)) {
                checkParameters(type, operation, sent);
                bound(type, operation).filter(action -> action.getReturnType() != null
                        && action.getReturnType().getType() instanceof EdmEntityType).findFirst()
                        .ifPresent(action -> answered.at("/value").entries().forEach(entry ->
                                checkEntity((EdmEntityType) action.getReturnType().getType(), entry)));
                return;
            }
            if (!sent.isNull() && !path.endsWith("$ref") && !(typed.isCollection() && method.equals("PATCH"))) {
                checkEntity(type, sent);
            }
            if (!answered.isNull()) {
                if (answered.at("/value") instanceof Value.Array) {
                    answered.at("/value").entries().forEach(entry -> checkEntity(type, entry));
                } else {
                    checkEntity(type, answered);
                }
            }
        } catch (ODataException refused) {
            throw new AssertionError(method + " " + path + ": " + refused.getMessage(), refused);
        }
    }

    private static String resourceName(String path, int question) {
        String resource = question < 0 ? path : path.substring(0, question);
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    /** Checks that an operation that is bound to a type is given its own parameters alone. */
    private void checkParameters(EdmEntityType type, String operation, Value sent) {
        if (sent.isNull()) {
            return;
        }
        List<List<String>> known = bound(type, operation).map(EdmOperation::getParameterNames).toList();
        List<String> given = List.copyOf(((Value.Members) sent).values().keySet());
        if (known.stream().noneMatch(names -> names.subList(1, names.size()).containsAll(given))) {
            throw new AssertionError(operation + " of " + type.getName() + " takes " + known + ", not " + given);
        }
    }

    private Stream<EdmAction> bound(EdmEntityType type, String operation) {
        return metadata.getEdm().getSchemas().stream().flatMap(schema -> schema.getActions().stream())
                .filter(action -> action.getName().equals(operation) && action.isBound() && action
                        .getParameter(action.getParameterNames().getFirst()).getType().getName().equals(type.getName()));
    }

    /** Checks an object against its type, or the type that it names. */
    private void checkEntity(EdmEntityType declared, Value entity) {
        EdmEntityType type = entity.at("/@odata.type").text().map(name -> new FullQualifiedName(name.substring(1)))
                .map(metadata.getEdm()::getEntityType).orElse(declared);
        String json = Codec.write(withoutControl(entity), false);
        try {
            ODataDeserializer deserializer = odata.createDeserializer(ContentType.JSON, metadata);
            deserializer.entity(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), type);
        } catch (ODataException refused) {
            throw new AssertionError(type.getName() + ": " + refused.getMessage() + "\n" + json, refused);
        }
    }

    private Optional<EdmEntityType> cast(String resource) {
        String last = resource.substring(resource.lastIndexOf('/') + 1);
        return last.startsWith(NAMESPACE + ".")
                ? Optional.ofNullable(metadata.getEdm().getEntityType(new FullQualifiedName(last))) : Optional.empty();
    }

    private static Value withoutControl(Value entity) {
        Value.Members kept = Value.members();
        for (var member : ((Value.Members) entity).values().entrySet()) {
            if (!member.getKey().equals("@odata.context") && !member.getKey().equals("@odata.type")) {
                kept = kept.with(member.getKey(), member.getValue());
            }
        }
        return kept;
    }

    private static String rewrittenQuery(String query) {
        return query.replaceAll("\\((\\w+): ", "($1:").replaceAll("(state) (eq|ne) '(\\w+)'",
                "$1 $2 microsoft.graph.conditionalAccessPolicyState'$3'");
    }

    private String rewritten(String path) {
        Edm edm = metadata.getEdm();
        EdmEntityContainer container = edm.getEntityContainer();
        List<String> segments = new ArrayList<>();
        EdmEntityType type = null;
        boolean collection = false;
        for (String segment : path.split("/")) {
            String name = segment.replaceFirst("\\(.*", "");
            if (type == null) {
                EdmEntitySet set = container.getEntitySet(name);
                EdmSingleton singleton = container.getSingleton(name);
                type = set != null ? set.getEntityType() : singleton == null ? null : singleton.getEntityType();
                collection = set != null && name.equals(segment);
                segments.add(name.equals(segment) ? segment : name + "('key')");
            } else if (collection && !segment.startsWith(NAMESPACE) && !segment.startsWith("$") && name.equals(segment)) {
                segments.set(segments.size() - 1, segments.getLast() + "('" + segment + "')");
                collection = false;
            } else {
                EdmNavigationProperty navigation = type.getNavigationProperty(name);
                type = navigation == null ? type : navigation.getType();
                collection = navigation == null ? collection : navigation.isCollection();
                if (!BOUND_OPERATIONS.contains(name) && !OPERATIONS_WITH_PARAMETERS.contains(name)) {
                    segments.add(segment);
                }
            }
        }
        return String.join("/", segments);
    }
}
