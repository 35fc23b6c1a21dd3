package io.isthmus.hybridapp.internal.step;

import java.util.List;
import java.util.Optional;

import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.hybridapp.internal.choice.AskedAccess;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.request.GraphRequest;

/**
 * What an application asks one resource for. PATCH replaces what it asks everybody for, so the list is read right before
 * and the entry of this resource alone is another one.
 *
 * @param path     how requests name the application
 * @param resource whose permissions they are
 */
record RequiredAccess(String path, AppId resource) {

    private static final String KEY = "/resourceAppId";

    RequiredAccess(Application application, AppId resource) {
        this(ApplicationIds.of(application).path(), resource);
    }

    /** That the application was seen, and asks the resource for exactly this, or for nothing. */
    Expectation asking(Optional<Value.Members> entry, String sentence) {
        Condition own = Condition.equal(KEY, resource.text());
        Condition asked = entry.<Condition>map(value -> new Condition.Any(AskedAccess.LIST, Condition.all(own,
                        new Condition.SameSet("/resourceAccess", value.at("/resourceAccess").entries().toList()))))
                .orElseGet(() -> new Condition.Not(new Condition.Any(AskedAccess.LIST, own)));
        return new Expectation(GraphRequest.get(path + "?$select=id,appId,displayName,requiredResourceAccess"),
                Condition.all(new Condition.Present("/id"), asked), sentence);
    }

    /**
     * The list with another entry of the resource, or none.
     *
     * @param name what a step calls it
     */
    Binding.Merge merge(String name, Optional<Value.Members> entry) {
        return new Binding.Merge(name, GraphRequest.get(path + "?$select=requiredResourceAccess"), AskedAccess.LIST, KEY,
                List.of(Value.of(resource.text())), entry.<List<Value>>map(List::of).orElse(List.of()));
    }

    /** Writes the list. */
    Action write(String name) {
        return Action.repeatable(GraphRequest.of("PATCH", path,
                Value.members().with("requiredResourceAccess", Value.of("${" + name + "}"))));
    }
}
