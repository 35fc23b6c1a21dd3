package io.isthmus.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.isthmus.emulator.internal.scenario.Scenarios;
import io.isthmus.sdk.data.Value;

/** The state of an organization while it is made up by a seed, and an account of what was chosen. */
final class MadeUpState {

    /** Spreads seeds that follow each other: what a generator draws first is much alike for those. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Once in so many times. */
    private static final int OTHERWISE = 5;

    private final Random random;
    private final Map<String, String> chosen = new TreeMap<>();
    private final List<String> unconnectedTenants = new ArrayList<>();
    private int unusual;
    private Value.Members whole;

    MadeUpState(long seed, List<String> scenarios) {
        random = random(seed);
        whole = Scenarios.load(choose("scenario", scenarios));
    }

    /** A generator whose first draws differ for seeds that follow each other. */
    static Random random(long seed) {
        return new Random(seed * SPREAD);
    }

    /** Everything, as the emulator begins with it. */
    Value.Members whole() {
        return whole;
    }

    /** What was chosen, by what it was chosen for. */
    Map<String, String> chosen() {
        return chosen;
    }

    /** The name of the scenario that it is made of. */
    String scenario() {
        return chosen.get("scenario");
    }

    /** One of these, on record; named more than once it is chosen as much more often. */
    <T> T choose(String dimension, List<T> values) {
        T value = any(values);
        note(dimension, value);
        return value;
    }

    /** Mostly the same, so that not everything is wrong at once; on record. */
    <T> T mostly(String dimension, T usual, List<T> others) {
        boolean otherwise = random.nextInt(OTHERWISE) == 0;
        unusual += otherwise ? 1 : 0;
        note("unusual", unusual);
        T value = otherwise ? any(others) : usual;
        note(dimension, value);
        return value;
    }

    /** So many, fewer than a bound, on record. */
    int count(String dimension, int bound) {
        int count = random.nextInt(bound);
        note(dimension, count);
        return count;
    }

    /** Puts on record what came of something that was not chosen as such. */
    void note(String dimension, Object value) {
        chosen.put(dimension, String.valueOf(value));
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    Random random() {
        return random;
    }

    UUID id() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(0xCL << 60) | 0x8L << 60);
    }

    /** The id of a tenant that servers are told of, and that the connection does not reach. */
    String unconnectedTenant() {
        unconnectedTenants.add(id().toString());
        return unconnectedTenants.getLast();
    }

    /** Those that there are. */
    List<String> unconnectedTenants() {
        return unconnectedTenants;
    }

    boolean has(String part) {
        return whole.values().containsKey(part);
    }

    Map<String, Value> documents(String part, String collection) {
        return whole.at("/" + part + "/" + collection) instanceof Value.Members documents ? documents.values()
                : Map.of();
    }

    Value.Members document(String part, String collection, String key) {
        return (Value.Members) documents(part, collection).get(key);
    }

    void put(String part, String collection, String key, Value document) {
        Map<String, Value> documents = new LinkedHashMap<>(documents(part, collection));
        documents.put(key, document);
        replace(part, collection, new Value.Members(documents));
    }

    void remove(String part, String collection, String key) {
        Map<String, Value> documents = new LinkedHashMap<>(documents(part, collection));
        documents.remove(key);
        replace(part, collection, new Value.Members(documents));
    }

    void change(String part, String collection, String key, UnaryOperator<Value.Members> change) {
        put(part, collection, key, change.apply(document(part, collection, key)));
    }

    /** Changes each document of a collection. */
    void changeEach(String part, String collection, UnaryOperator<Value.Members> change) {
        documents(part, collection).keySet().forEach(key -> change(part, collection, key, change));
    }

    /** Sets a setting of the scenario. */
    void setting(String name, Value value) {
        replace("settings", name, value);
    }

    private void replace(String part, String name, Value value) {
        whole = whole.with(part, ((Value.Members) whole.at("/" + part)).with(name, value));
    }
}
