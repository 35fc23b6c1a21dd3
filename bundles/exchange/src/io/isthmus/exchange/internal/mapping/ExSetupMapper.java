package io.isthmus.exchange.internal.mapping;

import io.isthmus.sdk.model.ExchangeBuild;

/** The file version of ExSetup.exe, as System.Diagnostics.FileVersionInfo tells it. */
public final class ExSetupMapper implements Mapper<ExchangeBuild> {

    /** Whether a file's version information is that of ExSetup.exe. */
    public static boolean isExSetup(Fields object) {
        return object.text("OriginalFilename").or(() -> object.text("InternalName"))
                .filter("ExSetup.exe"::equalsIgnoreCase).isPresent();
    }

    @Override
    public ExchangeBuild map(Fields object) throws MappingException {
        return object.required("FileVersion", ExchangeBuild::of);
    }
}
