package io.isthmus.datapack.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.ExchangeBuild;

/**
 * A data pack in memory.
 *
 * @param version      the pack's own
 * @param date         when it was made
 * @param lines        oldest first
 * @param cloudsById   in the order in which they are shown
 * @param permissions  by name
 * @param overrides    by key
 * @param deadlines    by key
 * @param durations    by key
 * @param errors       by code in lower case
 * @param settings     by key
 * @param rights       in the order in which they are looked through
 * @param rolesByName  the directory roles
 */
record PackFacts(String version, LocalDate date, List<Line> lines, Map<String, Cloud> cloudsById,
        Map<String, PermissionFact> permissions, Map<String, OverrideFact> overrides,
        Map<String, DeadlineFact> deadlines, Map<String, DurationFact> durations, Map<String, ErrorFact> errors,
        Map<String, String> settings, List<RightFact> rights, Map<String, RoleFact> rolesByName) implements Facts {

    /** Copies the list. */
    PackFacts {
        rights = List.copyOf(rights);
    }

    /**
     * A product line, and whether later cumulative updates of it belong to it too.
     *
     * @param product   the line
     * @param openEnded true for SE, whose later cumulative updates are SE as well
     */
    record Line(ProductLine product, boolean openEnded) {

        boolean holds(ExchangeBuild build) {
            ExchangeBuild base = product.base();
            return build.major() == base.major() && build.minor() == base.minor()
                    && (openEnded ? build.build() >= base.build() : build.build() == base.build());
        }
    }

    @Override
    public List<Cloud> clouds() {
        return List.copyOf(cloudsById.values());
    }

    @Override
    public Optional<Cloud> cloud(String id) {
        return Optional.ofNullable(cloudsById.get(id));
    }

    @Override
    public List<ProductLine> productLines() {
        return lines.stream().map(Line::product).toList();
    }

    @Override
    public Optional<ProductLine> productLine(ExchangeBuild build) {
        return lines.stream().filter(line -> line.holds(build)).map(Line::product).findFirst();
    }

    @Override
    public Optional<PermissionFact> permission(String name) {
        return Optional.ofNullable(permissions.get(name));
    }

    @Override
    public Optional<OverrideFact> override(String key) {
        return Optional.ofNullable(overrides.get(key));
    }

    @Override
    public Optional<DeadlineFact> deadline(String key) {
        return Optional.ofNullable(deadlines.get(key));
    }

    @Override
    public Optional<DurationFact> duration(String key) {
        return Optional.ofNullable(durations.get(key));
    }

    @Override
    public Optional<ErrorFact> error(String code) {
        return Optional.ofNullable(errors.get(PackReader.errorKey(code)));
    }

    @Override
    public List<RoleFact> directoryRoles() {
        return List.copyOf(rolesByName.values());
    }

    @Override
    public Optional<String> setting(String key) {
        return Optional.ofNullable(settings.get(key));
    }
}
