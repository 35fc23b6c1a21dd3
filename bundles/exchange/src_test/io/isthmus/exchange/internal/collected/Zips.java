package io.isthmus.exchange.internal.collected;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.isthmus.exchange.internal.clixml.ClixmlType;
import io.isthmus.exchange.internal.clixml.ClixmlValue;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Instance;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Primitive;
import io.isthmus.exchange.internal.clixml.ClixmlWriter;
import io.isthmus.exchange.internal.objects.ShellParameters;
import io.isthmus.sdk.data.Value;

/** Makes collections as the collector script writes them. */
final class Zips {

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<Value> runs = new ArrayList<>();

    /** Adds the file of a run. */
    Zips run(String file, String cmdlet, String server, Instance... objects) {
        byte[] content = ClixmlWriter.write(List.of(objects));
        files.put(file, content);
        runs.add(run(file, cmdlet, server).with("Sha256", Value.of(sha256(content))));
        return this;
    }

    /** Adds a run that failed. */
    Zips failed(String file, String cmdlet, String server, String error, String errorId) {
        byte[] content = ClixmlWriter.write(List.of());
        files.put(file, content);
        runs.add(run(file, cmdlet, server).with("Sha256", Value.of(sha256(content))).with("Error", Value.of(error))
                .with("ErrorId", Value.of(errorId)));
        return this;
    }

    /** Replaces a file after its digest was taken. */
    Zips replace(String file, byte[] content) {
        files.put(file, content);
        return this;
    }

    /** Takes a file away that the manifest names. */
    Zips lose(String file) {
        files.remove(file);
        return this;
    }

    /** What a file holds. */
    byte[] content(String file) {
        return files.get(file);
    }

    /** All files with the manifest. */
    byte[] zip() {
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        Map<String, ClixmlValue> manifest = new LinkedHashMap<>();
        manifest.put("Version", new Primitive(ClixmlType.SIGNED_INT, "1"));
        manifest.put("Server", ShellParameters.of(Value.of("ex01.ad.contoso.test")));
        manifest.put("TimeZone", ShellParameters.of(Value.of("W. Europe Standard Time")));
        manifest.put("UtcOffset", ShellParameters.of(Value.of("+01:00")));
        manifest.put("Files", ShellParameters.of(new Value.Array(runs)));
        all.put("manifest.xml", ClixmlWriter.write(List.of(Instance.of(Manifest.TYPE, manifest))));
        return zip(all);
    }

    /** A zip of some files. */
    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A server of the forest ad.contoso.test. */
    static Instance server(String name) {
        return server(name, "ad.contoso.test");
    }

    static Instance server(String name, String forest) {
        return object("Microsoft.Exchange.Data.Directory.Management.ExchangeServer", Map.of("Name", name, "Fqdn",
                name.toLowerCase() + "." + forest, "AdminDisplayVersion", "Version 15.2 (Build 2562.17)",
                "ServerRole", "Mailbox", "DistinguishedName", "CN=" + name
                        + ",CN=Contoso,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC="
                        + forest.replace(".", ",DC=")));
    }

    /** The version information of ExSetup.exe. */
    static Instance exSetup(String version) {
        return object("System.Diagnostics.FileVersionInfo", Map.of("OriginalFilename", "ExSetup.exe", "FileVersion",
                version));
    }

    /** A certificate as the collector selects it. */
    static Instance certificate(String thumbprint, String notAfter) {
        Map<String, ClixmlValue> members = new LinkedHashMap<>();
        Map.of("Thumbprint", thumbprint, "Subject", "CN=mail", "Issuer", "CN=ca").forEach(
                (name, value) -> members.put(name, ShellParameters.of(Value.of(value))));
        members.put("NotBefore", new Primitive(ClixmlType.DATE_TIME, "2026-01-01T00:00:00"));
        members.put("NotAfter", new Primitive(ClixmlType.DATE_TIME, notAfter));
        return Instance.of("Selected.Microsoft.Exchange.Management.SystemConfigurationTasks.ExchangeCertificate",
                members);
    }

    /** What Test-OAuthConnectivity says; the session's computer is told where there was a session. */
    static Instance call(String result, String application, String... session) {
        Map<String, String> texts = new LinkedHashMap<>(Map.of("ResultType", result, "Detail",
                "issuing the token with the application id '" + application + "'"));
        List.of(session).forEach(computer -> texts.put("PSComputerName", computer));
        return object("Microsoft.Exchange.Monitoring.ValidationResultNode", texts);
    }

    private static Instance object(String type, Map<String, String> texts) {
        Map<String, ClixmlValue> members = new LinkedHashMap<>();
        texts.forEach((name, value) -> members.put(name, ShellParameters.of(Value.of(value))));
        return Instance.of(type, members);
    }

    private static Value.Members run(String file, String cmdlet, String server) {
        return Value.members().with("File", Value.of(file)).with("Cmdlet", Value.of(cmdlet))
                .with("Parameters", server == null ? Value.members() : Value.members().with("Server", Value.of(server)))
                .with("Started", Value.of("2026-11-22T10:00:00Z"));
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().withUpperCase().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
