package io.isthmus.access.internal.judge;

import java.util.List;

import io.isthmus.sdk.model.ConditionalAccessPolicy;
import io.isthmus.sdk.testkit.Contoso;

/** Writes policies for workload identities: at first one that is on and blocks the application everywhere. */
public final class Policies {

    private final String name;
    private String state = "enabled";
    private List<String> included = List.of(Contoso.PRINCIPAL.text());
    private List<String> excluded = List.of();
    private String rule = "";
    private List<String> resources = List.of("All");
    private List<String> otherResources = List.of();
    private List<String> places = List.of("All");
    private List<String> otherPlaces = List.of();
    private List<String> risks = List.of();
    private List<String> controls = List.of("block");

    private Policies(String name) {
        this.name = name;
    }

    public static Policies policy(String name) {
        return new Policies(name);
    }

    public Policies in(String otherState) {
        state = otherState;
        return this;
    }

    public Policies reporting() {
        return in("enabledForReportingButNotEnforced");
    }

    public Policies meaning(String... principals) {
        included = List.of(principals);
        return this;
    }

    public Policies meaningAllOfTheTenant() {
        return meaning("ServicePrincipalsInMyTenant");
    }

    public Policies leavingOut(String... principals) {
        excluded = List.of(principals);
        return this;
    }

    public Policies byRule(String attributes) {
        rule = attributes;
        return meaning();
    }

    public Policies about(String... applications) {
        resources = List.of(applications);
        return this;
    }

    public Policies aboutAllBut(String... applications) {
        otherResources = List.of(applications);
        return about("All");
    }

    public Policies at(String... locations) {
        places = List.of(locations);
        return this;
    }

    public Policies everywhereBut(String... locations) {
        otherPlaces = List.of(locations);
        return at("All");
    }

    public Policies whileAtRisk(String... levels) {
        risks = List.of(levels);
        return at();
    }

    public Policies demanding(String... grants) {
        controls = List.of(grants);
        return this;
    }

    public ConditionalAccessPolicy made() {
        return new ConditionalAccessPolicy("id of " + name, name, state, included, excluded, rule, resources,
                otherResources, places, otherPlaces, risks, controls);
    }
}
