package io.isthmus.entra.standin;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.ExchangeBuild;

/** A data pack with one cloud and one error. */
public final class FewFacts implements Facts {

    public static final Cloud GLOBAL = new Cloud("Global", "Microsoft 365 Worldwide",
            URI.create("https://login.microsoftonline.com"), URI.create("https://graph.microsoft.com"),
            URI.create("https://outlook.office365.com"), URI.create("https://outlook.office365.com"),
            URI.create("https://autodiscover-s.outlook.com"), List.of("onmicrosoft.com"), List.of("outlook.com"), true);

    @Override
    public String version() {
        return "test";
    }

    @Override
    public LocalDate date() {
        return LocalDate.EPOCH;
    }

    @Override
    public List<Cloud> clouds() {
        return List.of(GLOBAL);
    }

    @Override
    public Optional<Cloud> cloud(String id) {
        return clouds().stream().filter(cloud -> cloud.id().equals(id)).findFirst();
    }

    @Override
    public List<ProductLine> productLines() {
        return List.of();
    }

    @Override
    public Optional<ProductLine> productLine(ExchangeBuild build) {
        return Optional.empty();
    }

    @Override
    public Optional<PermissionFact> permission(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<OverrideFact> override(String key) {
        return Optional.empty();
    }

    @Override
    public Optional<DeadlineFact> deadline(String key) {
        return Optional.empty();
    }

    @Override
    public Optional<DurationFact> duration(String key) {
        return Optional.empty();
    }

    @Override
    public Optional<ErrorFact> error(String code) {
        return code.equals("AADSTS50020")
                ? Optional.of(new ErrorFact(code, "a guest of no tenant", "Take an account of this tenant.", "test"))
                : Optional.empty();
    }

    @Override
    public Optional<String> setting(String key) {
        return Optional.empty();
    }
}
