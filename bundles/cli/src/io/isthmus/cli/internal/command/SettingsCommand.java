package io.isthmus.cli.internal.command;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.cli.internal.run.Workplace;
import io.isthmus.engine.profile.FileErrors;
import io.isthmus.engine.profile.Profile;
import io.isthmus.engine.profile.Setting;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;

/** Lists what is chosen for window and command line, after choosing it where that is asked for. */
public final class SettingsCommand implements Command {

    private record Choice(Setting setting, Optional<Integer> number) {
    }

    @Override
    public ExitCode run(CommandContext context) throws UsageException {
        Workplace workplace = context.service(Workplace.class).orElseThrow();
        Profile profile = workplace.console().profile();
        List<Choice> choices = choices(context);
        Optional<String> conflict = Setting.conflict(setting -> choices.stream()
                .filter(choice -> choice.setting() == setting).reduce((first, last) -> last)
                .map(choice -> choice.number()).orElseGet(() -> profile.chosen(setting))
                .orElseGet(() -> workplace.console().usual(setting)));
        if (!choices.isEmpty() && conflict.isPresent()) {
            throw new UsageException(conflict.get());
        }
        try {
            choices.forEach(choice -> profile.choose(choice.setting(), choice.number()));
        } catch (UncheckedIOException unwritable) {
            context.warn(NLS.bind(Messages.SettingsCommand_Unwritable, FileErrors.of(unwritable.getCause())));
            return ExitCode.FAILED;
        }
        List<Value> all = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            Optional<Integer> chosen = profile.chosen(setting);
            int usual = workplace.console().usual(setting);
            int number = chosen.orElse(usual);
            context.line(NLS.bind(chosen.isPresent() ? Messages.SettingsCommand_Chosen : Messages.SettingsCommand_Usual,
                    new Object[] {setting.key(), number, setting.title(), usual}));
            all.add(Value.members().with("key", Value.of(setting.key())).with("title", Value.of(setting.title()))
                    .with("value", Value.of(number)).with("usual", Value.of(usual))
                    .with("chosen", Value.of(chosen.isPresent())).with("least", Value.of(setting.least()))
                    .with("most", Value.of(setting.most())));
        }
        context.document(new Value.Array(all));
        return ExitCode.FINE;
    }

    /** All of them are looked at before the first is chosen. */
    private static List<Choice> choices(CommandContext context) throws UsageException {
        List<Choice> choices = new ArrayList<>();
        for (String text : context.options("set")) {
            String[] pair = text.split("=", 2);
            Setting setting = setting(pair[0]);
            choices.add(new Choice(setting, Optional.of(number(setting, pair.length == 2 ? pair[1] : ""))));
        }
        for (String key : context.options("usual")) {
            choices.add(new Choice(setting(key), Optional.empty()));
        }
        return choices;
    }

    private static Setting setting(String key) throws UsageException {
        return Setting.of(key).orElseThrow(() -> new UsageException(NLS.bind(Messages.SettingsCommand_Unknown, key,
                Arrays.stream(Setting.values()).map(Setting::key).collect(Collectors.joining(", ")))));
    }

    private static int number(Setting setting, String text) throws UsageException {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= setting.least() && number <= setting.most()) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // told below, as a number past the limits is
        }
        throw new UsageException(NLS.bind(Messages.SettingsCommand_NoNumber,
                new Object[] {setting.key(), setting.least(), setting.most(), text}));
    }
}
