package io.isthmus.cli.internal.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.command.CommandArgument;
import io.isthmus.engine.command.CommandDescriptor;
import io.isthmus.engine.command.CommandOption;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.text.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands as one tree: a name of two words is a command of a group. */
public final class CommandTree {

    private static final String PROGRAM = "isthmus";
    /** Picocli makes no help that is narrower. */
    private static final int NARROWEST = 55;

    private final CommandLine root;
    private final int width;

    /**
     * Makes the tree of the commands that are installed.
     *
     * @param width how many characters fit on a line of help
     */
    public CommandTree(List<CommandDescriptor> commands, int width) {
        this.width = Math.max(NARROWEST, width);
        CommandSpec specification = CommandSpec.create().name(PROGRAM);
        specification.usageMessage().description(Messages.CommandTree_Description).width(this.width)
                .exitCodeListHeading(Messages.CommandTree_ExitCodes + "%n").exitCodeList(exitCodes());
        root = new CommandLine(specification).setExpandAtFiles(false);
        commands.stream().sorted((one, other) -> one.name().compareTo(other.name())).forEach(this::add);
        CommonOptions.specifications().forEach(root.getCommandSpec()::addOption);
        CommonOptions.organizations(Set.of()).forEach(root.getCommandSpec()::addOption);
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        for (ExitCode code : ExitCode.values()) {
            codes.put(String.valueOf(code.number()), switch (code) {
                case FINE -> Messages.CommandTree_Fine;
                case FINDINGS -> Messages.CommandTree_Findings;
                case USAGE -> Messages.CommandTree_Usage;
                case COULD_NOT_LOOK -> Messages.CommandTree_CouldNotLook;
                case FAILED -> Messages.CommandTree_Failed;
                case PARTLY_DONE -> Messages.CommandTree_PartlyDone;
            });
        }
        return codes;
    }

    private void add(CommandDescriptor command) {
        String[] words = command.name().split(" ");
        if (words.length == 1) {
            root.addSubcommand(words[0], own(command, words[0]));
            return;
        }
        CommandLine group = root.getSubcommands().get(words[0]);
        if (group == null) {
            CommandSpec specification = CommandSpec.create().name(words[0]);
            specification.usageMessage().description(NLS.bind(Messages.CommandTree_Group, words[0])).width(width);
            group = new CommandLine(specification).setExpandAtFiles(false);
            root.addSubcommand(words[0], group);
        }
        group.addSubcommand(words[1], own(command, words[1]));
    }

    private CommandLine own(CommandDescriptor command, String name) {
        CommandSpec specification = CommandSpec.wrapWithoutInspection(command).name(name);
        String[] description = command.description().isEmpty() ? new String[] {plain(command.title())}
                : new String[] {plain(command.title()) + ".", plain(command.description())};
        specification.usageMessage().description(description).width(width);
        command.options().forEach(option -> specification.addOption(option(option)));
        CommonOptions.organizations(command.without()).forEach(specification::addOption);
        int index = 0;
        for (CommandArgument argument : command.arguments()) {
            specification.addPositional(positional(argument, index++));
        }
        return new CommandLine(specification).setExpandAtFiles(false);
    }

    /** Picocli takes texts for formats. */
    private static String plain(String text) {
        return text.replace("%", "%%");
    }

    private static OptionSpec option(CommandOption option) {
        String[] names = option.letter().map(letter -> new String[] {"-" + letter, "--" + option.name()})
                .orElse(new String[] {"--" + option.name()});
        String title = option.choices().isEmpty() ? option.title() : NLS.bind(Messages.CommandTree_Choices,
                option.title(), String.join(", ", option.choices()));
        OptionSpec.Builder builder = OptionSpec.builder(names).description(plain(title)).required(option.required());
        if (option.value().isEmpty()) {
            return builder.type(boolean.class).arity("0").build();
        }
        builder.paramLabel(option.value().get()).completionCandidates(option.choices());
        return option.multiple() ? builder.type(List.class).auxiliaryTypes(String.class).arity("1").build()
                : builder.type(String.class).arity("1").build();
    }

    private static PositionalParamSpec positional(CommandArgument argument, int index) {
        PositionalParamSpec.Builder builder = PositionalParamSpec.builder().paramLabel(argument.name())
                .description(plain(argument.title())).required(argument.required());
        String least = argument.required() ? "1" : "0";
        return argument.multiple()
                ? builder.index(index + "..*").arity(least + "..*").type(List.class).auxiliaryTypes(String.class)
                        .build()
                : builder.index(String.valueOf(index)).arity(least + "..1").type(String.class).build();
    }

    /**
     * Understands what was typed.
     *
     * @return what is asked for; empty where help or version is asked for, see {@link #help(List, boolean)}
     * @throws UsageException where it cannot be understood, with a suggestion where something is near
     */
    public Invocation parse(List<String> typed) throws UsageException {
        List<ParseResult> chain = chain(typed);
        ParseResult last = chain.get(chain.size() - 1);
        if (!(last.commandSpec().userObject() instanceof CommandDescriptor command)) {
            String name = last.commandSpec().qualifiedName();
            throw new UsageException(NLS.bind(Messages.CommandTree_NoCommand, name,
                    String.join(", ", last.commandSpec().subcommands().keySet())));
        }
        Map<String, List<String>> values = new HashMap<>();
        List<String> flags = new ArrayList<>();
        for (ParseResult result : chain) {
            for (OptionSpec option : result.matchedOptions()) {
                read(option, values, flags);
            }
        }
        check(command, values);
        List<String> arguments = last.matchedPositionals().stream()
                .flatMap(positional -> positional.stringValues().stream()).toList();
        return new Invocation(command, values, flags, arguments);
    }

    private static void read(OptionSpec option, Map<String, List<String>> values, List<String> flags) {
        String name = option.longestName().replaceFirst("^--?", "");
        if (option.arity().max() == 0) {
            flags.add(name);
        } else {
            values.put(name, List.copyOf(option.stringValues()));
        }
    }

    private static void check(CommandDescriptor command, Map<String, List<String>> values) throws UsageException {
        for (String name : new TreeSet<>(command.without())) {
            if (values.containsKey(name)) {
                throw new UsageException(NLS.bind(Messages.CommandTree_OfNoUse, name, command.name()));
            }
        }
        for (CommandOption option : command.options()) {
            for (String value : values.getOrDefault(option.name(), List.of())) {
                if (!option.choices().isEmpty() && !option.choices().contains(value)) {
                    throw new UsageException(Spelling.refused(NLS.bind(Messages.CommandTree_NoChoice,
                            new Object[] {option.name(), value, String.join(", ", option.choices())}), value,
                            option.choices()));
                }
            }
        }
    }

    /** The help for what was typed, where it asks for help. */
    public Optional<String> help(List<String> typed) throws UsageException {
        if (typed.stream().noneMatch(word -> word.equals("--" + CommonOptions.HELP) || word.equals("-h"))) {
            return Optional.empty();
        }
        CommandLine asked = root;
        for (String word : typed) {
            CommandLine next = asked.getSubcommands().get(word);
            asked = next == null ? asked : next;
        }
        return Optional.of(asked.getUsageMessage(Ansi.OFF));
    }

    /** The help for the program as a whole. */
    public String help() {
        return root.getUsageMessage(Ansi.OFF);
    }

    private List<ParseResult> chain(List<String> typed) throws UsageException {
        try {
            List<ParseResult> chain = new ArrayList<>();
            for (ParseResult result = root.parseArgs(typed.toArray(String[]::new)); result != null;
                    result = result.subcommand()) {
                chain.add(result);
            }
            return chain;
        } catch (UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            String what = NLS.bind(Messages.CommandTree_Unknown, String.join(" ", unmatched.getUnmatched()));
            throw new UsageException(near.isEmpty() ? what
                    : what + " " + NLS.bind(Messages.CommandTree_DidYouMean, String.join(", ", near)));
        } catch (ParameterException wrong) {
            throw new UsageException(wrong.getMessage());
        }
    }
}
