package io.isthmus.engine.internal.registry;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.command.CommandArgument;
import io.isthmus.engine.command.CommandDescriptor;
import io.isthmus.engine.command.CommandOption;
import io.isthmus.engine.command.CommandRegistry;
import io.isthmus.sdk.command.Command;

/** Reads the extension point of commands. */
public final class CommandExtensions extends ExtensionPointReader<CommandDescriptor, Command>
        implements CommandRegistry {

    private static final String WORD = "[a-z][a-z0-9-]*";
    /** Options that every command has. */
    private static final Set<String> COMMON =
            Set.of("json", "profile", "demo", "connection", "snapshot", "help", "version");

    /** Those of them that name an organization. */
    private static final Set<String> ORGANIZATIONS = Set.of("demo", "connection", "snapshot");

    /**
     * @param registry where contributions are declared
     */
    public CommandExtensions(IExtensionRegistry registry) {
        super(registry, "io.isthmus.sdk.commands", "command", Command.class);
    }

    @Override
    CommandDescriptor read(Attributes attributes) throws InvalidContributionException {
        List<CommandOption> options = attributes.children("option", CommandExtensions::option);
        checkNames(options);
        List<CommandArgument> arguments = attributes.children("argument", child -> new CommandArgument(
                child.required("name"), child.required("title"), child.bool("required"), child.bool("multiple")));
        return new CommandDescriptor(attributes.required("name", WORD + "( " + WORD + ")?"), attributes.bundle(),
                attributes.required("title"), attributes.text("description"), options, arguments,
                without(attributes));
    }

    private static Set<String> without(Attributes attributes) throws InvalidContributionException {
        Set<String> without = attributes.optional("without").stream().flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip).collect(Collectors.toSet());
        if (!ORGANIZATIONS.containsAll(without)) {
            throw new InvalidContributionException(NLS.bind(Messages.NoSuchOption, String.join(", ", without),
                    String.join(", ", new TreeSet<>(ORGANIZATIONS))));
        }
        return without;
    }

    private static CommandOption option(Attributes child) throws InvalidContributionException {
        String[] names = child.required("name", WORD + "(,[A-Za-z])?").split(",");
        List<String> choices = child.optional("choices").map(text -> Arrays.stream(text.split(",")).map(String::strip)
                .toList()).orElse(List.of());
        return new CommandOption(names[0], names.length > 1 ? Optional.of(names[1]) : Optional.empty(),
                child.required("title"), child.optional("value"), choices, child.bool("required"),
                child.bool("multiple"));
    }

    private static void checkNames(List<CommandOption> options) throws InvalidContributionException {
        Set<String> taken = new HashSet<>(COMMON);
        for (CommandOption option : options) {
            if (!taken.add(option.name()) || !option.letter().map(taken::add).orElse(true)) {
                throw new InvalidContributionException(NLS.bind(Messages.DoubleName, option.name()));
            }
        }
    }

    @Override
    String id(CommandDescriptor descriptor) {
        return descriptor.name();
    }

    @Override
    String idAttribute() {
        return "name";
    }

    @Override
    boolean idsBeginWithBundle() {
        return false;
    }
}
