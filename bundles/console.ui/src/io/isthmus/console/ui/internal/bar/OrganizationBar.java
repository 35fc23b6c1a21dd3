package io.isthmus.console.ui.internal.bar;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;

import io.isthmus.console.ui.ConsoleIds;
import io.isthmus.console.ui.internal.bar.BarPresenter.Room;
import io.isthmus.console.ui.internal.handler.Commands;
import io.isthmus.console.ui.internal.operation.ResumeWindowOperation;
import io.isthmus.console.ui.internal.watch.WatchStatus;
import io.isthmus.sdk.port.Connection;
import io.isthmus.ui.Binding;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.failure.FailureReporter;
import io.isthmus.ui.job.OperationJob;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.SideStatus;
import io.isthmus.ui.notice.ElsewhereStrip;
import io.isthmus.ui.style.Icons;
import io.isthmus.ui.style.Mark;

/** Which organization is looked at, and how each side is connected. A click tells why and offers the cure. */
public final class OrganizationBar extends WorkbenchWindowControlContribution {

    private static final int CHARACTERS = 156;

    private ConsoleModel model;
    private BarPresenter presenter;
    private ToolBar bar;
    private BarPresenter.Looked shown;

    @Override
    protected Control createControl(Composite parent) {
        model = PlatformUI.getWorkbench().getService(ConsoleModel.class);
        presenter = new BarPresenter(model);
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(4, 0).applyTo(area);
        bar = WidgetIds.mark(new ToolBar(area, SWT.FLAT | SWT.RIGHT | SWT.HORIZONTAL), "bar", Messages.OrganizationBar_name); //$NON-NLS-1$
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, true)
                .hint(width(bar), SWT.DEFAULT).applyTo(bar);
        Binding.prepared(presenter, area, presenter::look, this::show);
        return area;
    }

    private void show(BarPresenter.Looked looked) {
        if (!looked.equals(shown)) {
            shown = looked;
            fill(looked);
        }
    }

    /** Says as much as there is room for. */
    private void fill(BarPresenter.Looked looked) {
        for (Room room : Room.values()) {
            for (ToolItem item : bar.getItems()) {
                item.dispose();
            }
            organization(room);
            looked.sides().forEach(side -> side(side, room));
            looked.age().ifPresent(age -> age(age, room));
            looked.watch().ifPresent(watch -> watch(watch, room));
            if (bar.computeSize(SWT.DEFAULT, SWT.DEFAULT).x <= width(bar)) {
                break;
            }
        }
        bar.requestLayout();
    }

    /** The window's tool bar keeps the width that a control has when it is made: there is room for all sides. */
    private static int width(Control control) {
        GC gc = new GC(control);
        try {
            return (int) (CHARACTERS * gc.getFontMetrics().getAverageCharacterWidth());
        } finally {
            gc.dispose();
        }
    }

    private void organization(Room room) {
        ToolItem item = WidgetIds.mark(new ToolItem(bar, SWT.DROP_DOWN), "bar.organization"); //$NON-NLS-1$
        item.setText(presenter.organization(room));
        item.setToolTipText(NLS.bind(Messages.OrganizationBar_choose, presenter.organization()));
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> choose(item)));
    }

    private void choose(ToolItem item) {
        MenuManager menu = new MenuManager();
        for (Connection connection : presenter.connections()) {
            menu.add(action(connection.title(), () -> OperationJob.start(
                    new ResumeWindowOperation(model, connection), FailureReporter::tell)));
        }
        menu.add(new Separator());
        menu.add(action(Messages.OrganizationBar_demo, () -> Commands.run(ConsoleIds.DEMO_COMMAND)));
        menu.add(action(Messages.OrganizationBar_tenant, () -> Commands.run(ConsoleIds.TENANT_COMMAND)));
        menu.add(action(Messages.OrganizationBar_collected, () -> Commands.run(ConsoleIds.COLLECTED_COMMAND)));
        Point below = bar.toDisplay(item.getBounds().x, item.getBounds().y + item.getBounds().height);
        Menu made = menu.createContextMenu(bar);
        made.setLocation(below);
        made.setVisible(true);
        made.addListener(SWT.Hide, event -> bar.getDisplay().asyncExec(menu::dispose));
    }

    private static Action action(String text, Runnable work) {
        return new Action(text) {
            @Override
            public void run() {
                work.run();
            }
        };
    }

    private void side(SideStatus side, Room room) {
        ToolItem item = WidgetIds.mark(new ToolItem(bar, SWT.PUSH), "bar." + side.side()); //$NON-NLS-1$
        item.setText(presenter.text(side, room));
        item.setImage(Icons.image(BarPresenter.mark(side)));
        item.setToolTipText(presenter.explanation(side));
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> explain(side)));
    }

    private void age(BarPresenter.Age age, Room room) {
        ToolItem item = WidgetIds.mark(new ToolItem(bar, SWT.PUSH), "bar.age"); //$NON-NLS-1$
        item.setText(room == Room.AMPLE ? age.text() : age.brief());
        item.setImage(age.elsewhere() ? Icons.image(Mark.WARNING) : null);
        item.setToolTipText(age.explanation());
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> ask(age.explanation(),
                Messages.OrganizationBar_read,
                age.elsewhere() ? ElsewhereStrip.READ_AGAIN_COMMAND : ConsoleIds.READ_COMMAND)));
    }

    private void watch(WatchStatus watch, Room room) {
        ToolItem item = WidgetIds.mark(new ToolItem(bar, SWT.PUSH), "bar.watch"); //$NON-NLS-1$
        item.setText(BarPresenter.text(watch, room));
        item.setImage(Icons.image(watch.mark()));
        item.setToolTipText(watch.explanation());
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> ask(watch.explanation(), watch.cure().label(), watch.cure().command())));
    }

    private void explain(SideStatus side) {
        boolean connected = side.state() == SideStatus.State.CONNECTED;
        ask(presenter.explanation(side), connected ? Messages.OrganizationBar_read : Messages.OrganizationBar_connect,
                connected ? ConsoleIds.READ_COMMAND : ConsoleIds.RECONNECT_COMMAND);
    }

    /** Tells why, and offers the cure. */
    private void ask(String explanation, String cure, String command) {
        int answer = MessageDialog.open(MessageDialog.INFORMATION, bar.getShell(), presenter.organization(),
                explanation, SWT.SHEET, cure, Messages.OrganizationBar_close);
        if (answer == 0) {
            Commands.run(command);
        }
    }

    @Override
    public boolean isDynamic() {
        return true;
    }
}
