package io.isthmus.certificates.ui.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.part.ViewPart;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.inventory.Fact;
import io.isthmus.certificates.inventory.ManagedCertificate;
import io.isthmus.certificates.rule.LifetimeRules;
import io.isthmus.certificates.timeline.TimelineGeometry;
import io.isthmus.certificates.timeline.TimelinePalette;
import io.isthmus.certificates.timeline.TimelineSvg;
import io.isthmus.ui.Binding;
import io.isthmus.ui.Labels;
import io.isthmus.ui.MakePlan;
import io.isthmus.ui.Subscription;
import io.isthmus.ui.failure.FailureReporter;
import io.isthmus.ui.file.FileChoice;
import io.isthmus.ui.file.FileDrop;
import io.isthmus.ui.file.WriteFile;
import io.isthmus.ui.job.OperationJob;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.notice.ElsewhereStrip;
import io.isthmus.ui.style.Colors;
import io.isthmus.ui.style.Tone;
import io.isthmus.ui.table.TableControl;

/** The certificates that matter on both sides: a table, and below it the timeline of the rows that it shows. */
public final class CertificatesView extends ViewPart {

    private static final int WIDTH = 120;
    private static final String ADDITIONS = "additions"; //$NON-NLS-1$

    private ConsoleModel model;
    private CertificatesPresenter presenter;
    private Composite view;
    private Label summary;
    private Label problems;
    private TableControl<ManagedCertificate> table;
    private TimelineCanvas timeline;

    @Override
    public void createPartControl(Composite parent) {
        view = parent;
        model = getSite().getService(ConsoleModel.class);
        presenter = new CertificatesPresenter(model);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        new ElsewhereStrip(parent, parent, model, "certificates", 1); //$NON-NLS-1$
        createHead(parent);
        SashForm halves = new SashForm(parent, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        table = new TableControl<>(halves, presenter.table(), Messages.CertificatesView_table);
        table.onSelect(this::selected);
        table.onOpen(this::open);
        table.onMenu(this::offer);
        createTimeline(halves);
        halves.setWeights(62, 38);
        FileDrop.on(parent, this::inspect);
        Binding.prepared(presenter, parent, presenter::look, this::show);
    }

    private void createHead(Composite parent) {
        Composite head = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 4).spacing(0, 2).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        summary = Labels.paragraph(head, "certificates.summary", WIDTH, 1); //$NON-NLS-1$
        problems = Labels.paragraph(head, "certificates.problems", WIDTH, 1); //$NON-NLS-1$
        Colors.write(Tone.WARNING, problems);
    }

    private void createTimeline(Composite parent) {
        ScrolledComposite scroll = new ScrolledComposite(parent, SWT.H_SCROLL | SWT.V_SCROLL);
        timeline = new TimelineCanvas(scroll, presenter, table::select, this::open);
        scroll.setContent(timeline);
        scroll.addListener(SWT.Resize, event -> timeline.refresh());
        Subscription rows = presenter.table().onChange(timeline::refresh);
        scroll.addDisposeListener(event -> rows.close());
    }

    private void show(CertificatesPresenter.Looked looked) {
        presenter.show(looked);
        boolean changed = Labels.showOrHide(summary, looked.summary())
                | Labels.showOrHide(problems, String.join("\n", looked.problems())); //$NON-NLS-1$
        if (changed) {
            view.layout(true, true);
        }
        timeline.refresh();
    }

    private void selected(ManagedCertificate certificate) {
        presenter.select(certificate);
        timeline.reveal();
        timeline.redraw();
    }

    /** The menu of the rows offers what fits the selected one. */
    private void offer(Optional<ManagedCertificate> selected) {
        IMenuManager menu = table.menu();
        Stream.of(menu.getItems()).filter(item -> item.getId() != null && item.getId().startsWith(getSite().getId()))
                .forEach(menu::remove);
        selected.ifPresent(certificate -> offer(menu, certificate));
    }

    private void offer(IMenuManager menu, ManagedCertificate certificate) {
        menu.appendToGroup(ADDITIONS, action("show", Messages.CertificatesView_show, () -> open(certificate))); //$NON-NLS-1$
        presenter.plans(certificate).forEach(plan -> menu.appendToGroup(ADDITIONS,
                action(plan, NLS.bind(Messages.CertificatesView_plan, presenter.planTitle(plan)),
                        () -> MakePlan.of(plan))));
    }

    private Action action(String id, String text, Runnable work) {
        Action action = new Action(text) {
            @Override
            public void run() {
                work.run();
            }
        };
        action.setId(getSite().getId() + '.' + id);
        return action;
    }

    /** Shows all that there is to know of a certificate. */
    private void open(ManagedCertificate certificate) {
        presenter.inventory().ifPresent(inventory -> new TextDialog(getSite().getShell(), certificate.name(),
                Stream.concat(Stream.of(certificate.thumbprint().text()),
                        Fact.of(certificate, inventory, ZoneId.systemDefault()).stream()
                                .map(fact -> fact.name() + ": " + fact.value())) //$NON-NLS-1$
                        .collect(Collectors.joining(System.lineSeparator()))).open());
    }

    /** Makes the first plan that fits the selected certificate; asks which, where none is selected or none fits. */
    void plan() {
        MakePlan.of(presenter.selected().map(presenter::plans).orElse(List.of()).stream().findFirst().orElse("")); //$NON-NLS-1$
    }

    /** Asks for certificate files and looks at them. */
    void inspect() {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText(Messages.InspectFiles_title);
        if (dialog.open() != null) {
            List<Path> files = new ArrayList<>();
            Stream.of(dialog.getFileNames()).forEach(name -> files.add(Path.of(dialog.getFilterPath(), name)));
            inspect(files);
        }
    }

    private void inspect(List<Path> files) {
        Shell shell = getSite().getShell();
        OperationJob.start(new InspectFiles(files, model.snapshot(),
                LifetimeRules.of(model.console().facts()), model.times().clock().instant(),
                text -> shell.getDisplay().asyncExec(() -> {
                    if (!shell.isDisposed()) {
                        new TextDialog(shell, Messages.InspectFiles_title, text).open();
                    }
                })), FailureReporter::tell);
    }

    /** Asks where to, and writes the timeline. */
    void export() {
        timeline.geometry().ifPresent(geometry -> {
            FileChoice choice = new FileChoice(getSite().getShell(), "certificates"); //$NON-NLS-1$
            choice.add("SVG", "svg"); //$NON-NLS-1$ //$NON-NLS-2$
            TimelinePalette palette = timeline.palette();
            choice.ask().ifPresent(chosen -> WriteFile.start(chosen.file(), context -> TimelineSvg.write(
                    TimelineGeometry.of(geometry.timeline(), TimelineGeometry.FILE_WIDTH), palette)
                    .getBytes(StandardCharsets.UTF_8)));
        });
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }
}
