package io.isthmus.console.ui.internal.handler;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

import io.isthmus.console.ui.ConsoleIds;
import io.isthmus.sdk.port.DemoPort;

/** A menu item for each scenario of the demo organization; none where the demo is not installed. */
public final class DemoItems extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        Set<String> scenarios = Optional.ofNullable(Services.find(DemoPort.class)).map(DemoPort::scenarios)
                .orElse(Set.of());
        return scenarios.stream().sorted().map(DemoItems::item).toArray(IContributionItem[]::new);
    }

    private static IContributionItem item(String scenario) {
        CommandContributionItemParameter item = new CommandContributionItemParameter(PlatformUI.getWorkbench(),
                ConsoleIds.DEMO_SCENARIO + '.' + scenario, ConsoleIds.DEMO_COMMAND, CommandContributionItem.STYLE_PUSH);
        item.label = scenario;
        item.parameters = Map.of(ConsoleIds.DEMO_SCENARIO, scenario);
        return new CommandContributionItem(item);
    }
}
