package io.isthmus.engine.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.isthmus.engine.profile.Profile;
import io.isthmus.engine.profile.Setting;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.ExchangeBuild;

/**
 * The data pack, with the thresholds that a user chose in the place of its own: so all that goes by the pack goes by them.
 *
 * @param pack    the pack
 * @param profile has what was chosen; looked up each time, since it may be chosen meanwhile
 */
record ChosenFacts(Facts pack, Profile profile) implements Facts {

    @Override
    public Optional<String> setting(String key) {
        return Setting.of(key).flatMap(profile::chosen).map(String::valueOf).or(() -> pack.setting(key))
                .or(() -> Setting.of(key).flatMap(Setting::ownUsual).map(String::valueOf));
    }

    @Override
    public String version() {
        return pack.version();
    }

    @Override
    public LocalDate date() {
        return pack.date();
    }

    @Override
    public List<Cloud> clouds() {
        return pack.clouds();
    }

    @Override
    public Optional<Cloud> cloud(String id) {
        return pack.cloud(id);
    }

    @Override
    public List<ProductLine> productLines() {
        return pack.productLines();
    }

    @Override
    public Optional<ProductLine> productLine(ExchangeBuild build) {
        return pack.productLine(build);
    }

    @Override
    public Optional<PermissionFact> permission(String name) {
        return pack.permission(name);
    }

    @Override
    public Optional<OverrideFact> override(String key) {
        return pack.override(key);
    }

    @Override
    public Optional<DeadlineFact> deadline(String key) {
        return pack.deadline(key);
    }

    @Override
    public Optional<DurationFact> duration(String key) {
        return pack.duration(key);
    }

    @Override
    public Optional<ErrorFact> error(String code) {
        return pack.error(code);
    }

    @Override
    public List<RightFact> rights() {
        return pack.rights();
    }

    @Override
    public List<RoleFact> directoryRoles() {
        return pack.directoryRoles();
    }
}
