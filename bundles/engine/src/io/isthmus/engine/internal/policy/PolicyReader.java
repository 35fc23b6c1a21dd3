package io.isthmus.engine.internal.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.policy.ApprovalRule;
import io.isthmus.engine.policy.PolicyFile;
import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.data.Value;

/** Reads the policy files that are there. One that cannot be understood whole locks; it is never taken for none. */
public final class PolicyReader {

    /** The name of a policy file, in the profile and where administrators alone write. */
    private static final String NAME = "policy.json";
    private static final long VERSION = 1;
    private static final long LARGEST = 1 << 20;
    private static final Set<String> MEMBERS = Set.of("version", "setBy", "readOnly", "approval", "demo",
            "trustedSigners");
    private static final Set<String> RULE_MEMBERS = Set.of("kinds", "irreversible", "organizations", "validHours");
    private static final long USUAL_HOURS = 72;
    private static final long MOST_HOURS = 24 * 365;

    private PolicyReader() {
    }

    /**
     * The files of this computer, in folders that administrators alone write to. On Windows the environment tells where
     * programs lie, and whoever starts this one may change it: the usual place is looked at as well.
     */
    public static List<Path> ofComputer() {
        return ofComputer(System.getProperty("os.name"), System.getenv());
    }

    static List<Path> ofComputer(String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return Stream.of(environment.get("ProgramW6432"), environment.get("ProgramFiles"), "C:\\Program Files")
                    .filter(Objects::nonNull).map(folder -> Path.of(folder, "Isthmus", NAME)).distinct().toList();
        }
        return List.of(name.startsWith("mac") ? Path.of("/Library/Application Support/Isthmus", NAME)
                : Path.of("/etc/isthmus", NAME));
    }

    /** The file of a profile. */
    public static Path ofProfile(Path profile) {
        return profile.resolve(NAME);
    }

    /** Reads those that are there. */
    public static List<PolicyFile> read(List<Path> files) {
        return files.stream().filter(file -> !Files.notExists(file, LinkOption.NOFOLLOW_LINKS))
                .map(PolicyReader::read).toList();
    }

    private static PolicyFile read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new JsonException(NLS.bind(Messages.TooLarge, LARGEST));
            }
            return understood(file, Codec.read(Files.readString(file)));
        } catch (IOException | IllegalArgumentException wrong) {
            return PolicyFile.broken(file, Optional.ofNullable(wrong.getMessage()).orElseGet(wrong::toString));
        }
    }

    private static PolicyFile understood(Path file, Value document) throws JsonException {
        Value.Members members = members(document, MEMBERS);
        if (document.at("/version").whole().orElse(0L) != VERSION) {
            throw new JsonException(NLS.bind(Messages.Version, VERSION));
        }
        String setBy = document.at("/setBy").text().filter(text -> !text.isBlank())
                .orElseThrow(() -> new JsonException(NLS.bind(Messages.Member, "setBy")));
        Value readOnly = members.values().getOrDefault("readOnly", Value.of(false));
        boolean all = readOnly instanceof Value.Bool && readOnly.bool().orElseThrow();
        Set<String> some = readOnly instanceof Value.Bool ? Set.of() : texts("readOnly", readOnly);
        List<ApprovalRule> rules = new ArrayList<>();
        Value approval = members.values().getOrDefault("approval", Value.list());
        if (!(approval instanceof Value.Array list)) {
            throw new JsonException(NLS.bind(Messages.Member, "approval"));
        }
        for (Value rule : list.values()) {
            rules.add(rule(file, setBy, rule));
        }
        return new PolicyFile(file, Optional.empty(), setBy, all, some, rules, truth(members, "demo"),
                texts("trustedSigners", members.values().getOrDefault("trustedSigners", Value.list())));
    }

    private static ApprovalRule rule(Path file, String setBy, Value document) throws JsonException {
        Value.Members members = members(document, RULE_MEMBERS);
        long hours = members.values().getOrDefault("validHours", Value.of(USUAL_HOURS)).whole()
                .filter(number -> number > 0 && number <= MOST_HOURS)
                .orElseThrow(() -> new JsonException(NLS.bind(Messages.Member, "validHours")));
        return new ApprovalRule(file, setBy, texts("kinds", members.values().getOrDefault("kinds", Value.list())),
                truth(members, "irreversible"),
                texts("organizations", members.values().getOrDefault("organizations", Value.list())),
                Duration.ofHours(hours));
    }

    /** A member that nobody knows may be one that somebody misspelt. */
    private static Value.Members members(Value value, Set<String> known) throws JsonException {
        if (!(value instanceof Value.Members members)) {
            throw new JsonException(Messages.NoObject);
        }
        for (String name : members.values().keySet()) {
            if (!known.contains(name)) {
                throw new JsonException(NLS.bind(Messages.UnknownMember, name));
            }
        }
        return members;
    }

    private static boolean truth(Value.Members members, String name) throws JsonException {
        return members.values().getOrDefault(name, Value.of(false)).bool()
                .orElseThrow(() -> new JsonException(NLS.bind(Messages.Member, name)));
    }

    private static Set<String> texts(String name, Value list) throws JsonException {
        Set<String> texts = new LinkedHashSet<>();
        if (!(list instanceof Value.Array array)) {
            throw new JsonException(NLS.bind(Messages.Member, name));
        }
        for (Value entry : array.values()) {
            texts.add(entry.text().filter(text -> !text.isBlank())
                    .orElseThrow(() -> new JsonException(NLS.bind(Messages.Member, name))));
        }
        return texts;
    }
}
