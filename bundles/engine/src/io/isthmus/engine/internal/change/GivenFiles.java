package io.isthmus.engine.internal.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.change.PlanFiles;
import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.change.GivenPlan;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.PublicCertificate;
import io.isthmus.sdk.port.CertificateFileException;
import io.isthmus.sdk.port.CertificateFilePort;

/** What a plan was given, and the files that it names. */
final class GivenFiles {

    private final Map<String, Value> parameters;
    private final Supplier<Optional<CertificateFilePort>> certificates;

    /**
     * @param certificates reads certificate files, where that is installed
     */
    GivenFiles(Map<String, Value> parameters, Supplier<Optional<CertificateFilePort>> certificates) {
        this.parameters = Map.copyOf(parameters);
        this.certificates = certificates;
    }

    Map<String, Value> parameters() {
        return parameters;
    }

    Optional<Path> file(String parameter) throws PlanParameterException {
        Optional<String> text = parameters.getOrDefault(parameter, Value.none()).text().map(String::strip)
                .filter(path -> !path.isEmpty());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Path> file = text.flatMap(GivenFiles::path).filter(Files::isRegularFile).filter(Files::isReadable);
        if (file.isEmpty()) {
            throw new PlanParameterException(parameter, NLS.bind(Messages.NoFile, parameter, text.get()),
                    Messages.AdviceFile);
        }
        return file;
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    Optional<Value> document(String parameter) throws PlanParameterException {
        Optional<Path> file = file(parameter);
        return file.isPresent() ? Optional.of(GivenDocument.read(parameter, file.get())) : Optional.empty();
    }

    Optional<GivenPlan> plan(String parameter) throws PlanParameterException {
        Optional<Path> file = file(parameter);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            Plan plan = PlanFiles.load(file.get());
            return Optional.of(new GivenPlan(plan, Codec.hash(plan)));
        } catch (JsonException none) {
            throw new PlanParameterException(parameter, NLS.bind(Messages.WrongFile, parameter, none.getMessage()),
                    Messages.AdviceOtherDocument);
        } catch (IOException unreadable) {
            throw new PlanParameterException(parameter, NLS.bind(Messages.NoFile, parameter, file.get()),
                    Messages.AdviceFile);
        }
    }

    List<PublicCertificate> certificates(String parameter) throws PlanRefusedException {
        Optional<Path> file = file(parameter);
        if (file.isEmpty()) {
            return List.of();
        }
        CertificateFilePort reader = certificates.get().orElseThrow(() ->
                new PlanRefusedException(Messages.NoCertificates, Messages.AdviceCertificates));
        try {
            return reader.read(file.get());
        } catch (CertificateFileException unreadable) {
            throw new PlanParameterException(parameter, NLS.bind(Messages.WrongFile, parameter, unreadable.getMessage()),
                    unreadable.advice());
        }
    }
}
