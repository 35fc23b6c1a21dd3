package io.isthmus.emulator.internal.signins;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

import io.isthmus.emulator.internal.Json;
import io.isthmus.sdk.data.Value;

/** The few sign-ins that follow from what is configured. */
final class DocumentedSignIns implements SignInSource {

    private final int source;
    private final List<SignIn> newestFirst;

    /** @param documents properties that differ from what is always so */
    DocumentedSignIns(int source, List<Value.Members> documents) {
        this.source = source;
        Comparator<SignIn> order = SignIn.BY_TIME.reversed();
        newestFirst = documents.stream().map(document -> (SignIn) entry(document)).sorted(order).toList();
    }

    @Override
    public SignInKind kind() {
        return SignInKind.SERVICE_PRINCIPAL;
    }

    @Override
    public Iterator<SignIn> read(Instant from, boolean descending, Instant now) {
        return (descending ? newestFirst : newestFirst.reversed()).stream()
                .filter(each -> descending ? !each.place().created().isAfter(from)
                        : !each.place().created().isBefore(from))
                .iterator();
    }

    private Documented entry(Value.Members document) {
        Instant created = Instant.parse(document.at("/createdDateTime").text().orElseThrow());
        long number = UUID.fromString(document.at("/id").text().orElseThrow()).getMostSignificantBits();
        return new Documented(new SignIn.Place(created, source, number), document);
    }

    private record Documented(SignIn.Place place, Value.Members known) implements SignIn {

        @Override
        public SignInKind kind() {
            return SignInKind.SERVICE_PRINCIPAL;
        }

        @Override
        public Value value(String path) {
            Value value = known.at("/" + path);
            return value.isNull() ? document().at("/" + path) : value;
        }

        @Override
        public Value.Members document() {
            return SignInTemplate.completed(known);
        }

        @Override
        public void writeTo(ByteArrayOutputStream out, boolean policies) {
            Value.Members told = policies ? document() : SignInTemplate.withoutPolicies(document());
            out.writeBytes(Json.print(told).getBytes(StandardCharsets.UTF_8));
        }
    }
}
