package io.isthmus.signins.internal.store;

import static io.isthmus.signins.SignInColumn.CREATED;
import static io.isthmus.signins.SignInColumn.KIND;
import static io.isthmus.signins.SignInColumn.SERVICE_PRINCIPAL_ID;
import static io.isthmus.signins.SignInColumn.TENANT;
import static io.isthmus.signins.SignInColumn.USER_PRINCIPAL_NAME;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.internal.sql.Sql;
import io.isthmus.signins.internal.sql.SqlCompiler;

/** Finds the sign-in that the same principal made before one. */
public final class PreviousSignIn {

    private static final List<SignInColumn> ALIKE = List.of(KIND, TENANT, SERVICE_PRINCIPAL_ID, USER_PRINCIPAL_NAME);

    private final OpenStore store;
    private final Cancel cancel;

    public PreviousSignIn(OpenStore store, Cancel cancel) {
        this.store = store;
        this.cancel = cancel;
    }

    /** Empty where there is none, or where nobody says who signed in. */
    public Optional<UUID> of(UUID id) throws SourceException {
        List<Object> one = row(new Sql("SELECT " + Schema.quoted(CREATED) + ", " + Schema.names(ALIKE)
                + " FROM signins WHERE id = ?", List.of(id)));
        return one.isEmpty() || one.subList(3, 5).stream().allMatch(Objects::isNull) ? Optional.empty()
                : row(before(one, id)).stream().map(UUID.class::cast).findFirst();
    }

    private static Sql before(List<Object> one, UUID id) {
        Object time = SqlCompiler.value(one.getFirst());
        List<Object> values = new ArrayList<>(List.of(time, time, id));
        StringBuilder alike = new StringBuilder();
        for (int index = 0; index < ALIKE.size(); index++) {
            Object value = one.get(index + 1);
            alike.append(" AND ").append(Schema.quoted(ALIKE.get(index))).append(value == null ? " IS NULL" : " = ?");
            if (value != null) {
                values.add(value);
            }
        }
        String created = Schema.quoted(CREATED);
        return new Sql("SELECT id FROM signins WHERE " + created + " <= ? AND (" + created + " < ? OR id < ?)" + alike
                + " ORDER BY " + created + " DESC, id DESC LIMIT 1", values);
    }

    private List<Object> row(Sql sql) throws SourceException {
        List<Object> found = new ArrayList<>();
        store.ask(sql, row -> {
            found.addAll(row);
            return false;
        }, cancel);
        return found;
    }
}
