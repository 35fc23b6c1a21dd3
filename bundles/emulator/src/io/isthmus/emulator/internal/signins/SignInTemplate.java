package io.isthmus.emulator.internal.signins;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.isthmus.emulator.internal.Json;
import io.isthmus.sdk.data.Value;

/**
 * Every property of a sign-in as the beta endpoint answers it, each with what it always is or with a placeholder. It is cut
 * into bytes once, so that a page of a thousand is copied rather than built.
 */
public final class SignInTemplate {

    private static final Value.Members TEMPLATE = Json.resource(SignInTemplate.class, "sign-in.json");
    private static final Pattern PLACEHOLDER = Pattern.compile("\"\\$\\{(\\w+)\\.(\\w+)}\"");

    private static final String POLICIES = "appliedConditionalAccessPolicies";
    private static final Fragment NO_POLICIES = Fragment.of(Value.list());

    /** A placeholder. */
    record Slot(Part part, String name) {
    }

    private static final List<byte[]> LITERALS = new ArrayList<>();
    private static final List<Slot> SLOTS = new ArrayList<>();
    private static final Map<String, Slot> BY_PROPERTY = new LinkedHashMap<>();

    static {
        String text = Json.print(TEMPLATE);
        Matcher matcher = PLACEHOLDER.matcher(text);
        int end = 0;
        while (matcher.find()) {
            LITERALS.add(text.substring(end, matcher.start()).getBytes(StandardCharsets.UTF_8));
            SLOTS.add(slot(matcher));
            end = matcher.end();
        }
        LITERALS.add(text.substring(end).getBytes(StandardCharsets.UTF_8));
        TEMPLATE.values().forEach((name, value) -> {
            Matcher whole = PLACEHOLDER.matcher(Json.print(value));
            if (whole.matches()) {
                BY_PROPERTY.put(name, slot(whole));
            }
        });
    }

    private SignInTemplate() {
    }

    /** The names of all properties. */
    public static Set<String> properties() {
        return TEMPLATE.values().keySet();
    }

    static void write(Function<Slot, Fragment> filling, ByteArrayOutputStream out, boolean policies) {
        for (int index = 0; index < SLOTS.size(); index++) {
            Slot slot = SLOTS.get(index);
            out.writeBytes(LITERALS.get(index));
            out.writeBytes((policies || !slot.name().equals(POLICIES) ? filling.apply(slot) : NO_POLICIES).json());
        }
        out.writeBytes(LITERALS.getLast());
    }

    /** A property, or a part of it behind a slash. */
    static Value value(Function<Slot, Fragment> filling, String path) {
        int slash = path.indexOf('/');
        String property = slash < 0 ? path : path.substring(0, slash);
        Slot slot = BY_PROPERTY.get(property);
        Value value = slot == null ? TEMPLATE.values().getOrDefault(property, Value.none()) : filling.apply(slot).value();
        return slash < 0 ? value : value.at(path.substring(slash));
    }

    static Value.Members document(Function<Slot, Fragment> filling) {
        Map<String, Value> document = new LinkedHashMap<>();
        properties().forEach(property -> document.put(property, value(filling, property)));
        return new Value.Members(document);
    }

    /** A sign-in as it is told to whoever may not read Conditional Access policies. */
    public static Value.Members withoutPolicies(Value.Members document) {
        return document.with(POLICIES, NO_POLICIES.value());
    }

    /** A service principal's sign-in of which only some properties are known: of the others it has what is usual. */
    static Value.Members completed(Value.Members known) {
        Map<String, Value> document = new LinkedHashMap<>(TEMPLATE.values());
        BY_PROPERTY.keySet().forEach(property ->
                document.put(property, Population.usual(SignInKind.SERVICE_PRINCIPAL, property)));
        document.putAll(known.values());
        return new Value.Members(document);
    }

    private static Slot slot(Matcher placeholder) {
        return new Slot(Part.valueOf(placeholder.group(1).toUpperCase(Locale.ROOT)), placeholder.group(2));
    }
}
