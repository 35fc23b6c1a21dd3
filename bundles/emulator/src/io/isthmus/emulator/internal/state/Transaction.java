package io.isthmus.emulator.internal.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.isthmus.sdk.data.Value;

/** The writes of one request, which happen together or not at all; it reads what it wrote. */
public final class Transaction implements View {

    private record Place(Collection collection, String key) {
    }

    private final View truth;
    private final Site site;
    private final Map<Place, Optional<Value.Members>> writes = new LinkedHashMap<>();

    /**
     * @param truth what was written before, whole
     * @param site  whose documents are read and written
     */
    Transaction(View truth, Site site) {
        this.truth = truth;
        this.site = site;
    }

    /** Sets a document whole. */
    public void put(Collection collection, String key, Value.Members document) {
        writes.put(new Place(site.place(collection), key), Optional.of(document));
    }

    /** Removes a document. */
    public void remove(Collection collection, String key) {
        writes.put(new Place(site.place(collection), key), Optional.empty());
    }

    @Override
    public Map<String, Value.Members> all(Collection collection) {
        Collection meant = site.place(collection);
        Map<String, Value.Members> documents = new LinkedHashMap<>(truth.all(meant));
        writes.forEach((place, document) -> {
            if (place.collection().equals(meant)) {
                document.ifPresentOrElse(value -> documents.put(place.key(), value),
                        () -> documents.remove(place.key()));
            }
        });
        return documents;
    }

    List<Change> changes() {
        return writes.entrySet().stream()
                .map(write -> new Change(write.getKey().collection(), write.getKey().key(), write.getValue()))
                .toList();
    }
}
