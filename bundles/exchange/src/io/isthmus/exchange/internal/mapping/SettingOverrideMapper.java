package io.isthmus.exchange.internal.mapping;

import io.isthmus.sdk.model.ExchangeBuild;
import io.isthmus.sdk.model.SettingOverride;

/** Get-SettingOverride. */
public final class SettingOverrideMapper implements Mapper<SettingOverride> {

    @Override
    public SettingOverride map(Fields object) throws MappingException {
        String name = object.required("Name");
        return new SettingOverride(name, object.text("Identity").orElse(name), object.textOrBlank("ComponentName"),
                object.textOrBlank("SectionName"), OverrideParameters.of(object.texts("Parameters")),
                object.texts("Server"), object.optional("MinVersion", ExchangeBuild::of),
                object.optional("MaxVersion", ExchangeBuild::of), object.textOrBlank("Reason"),
                object.text("ModifiedBy"), object.instant("WhenCreatedUTC"));
    }
}
