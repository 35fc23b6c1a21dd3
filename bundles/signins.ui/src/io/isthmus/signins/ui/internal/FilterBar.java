package io.isthmus.signins.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;

import io.isthmus.signins.query.FilterCompletion;
import io.isthmus.signins.query.FilterCompletion.Suggestion;
import io.isthmus.signins.query.FilterSyntaxException;
import io.isthmus.signins.ui.internal.asking.SignInsPresenter;
import io.isthmus.ui.Binding;
import io.isthmus.ui.Labels;
import io.isthmus.ui.WidgetIds;

/**
 * The line that says which sign-ins are shown. It filters when one stops typing, or at once by Enter; Ctrl+Space
 * completes, Escape empties it. What cannot be read is told below, with a link to its place.
 */
final class FilterBar {

    private static final int PAUSE_MILLISECONDS = 300;
    private static final int MOST_EXPECTED = 8;

    private final SignInsPresenter presenter;
    private final Text text;
    private final Link mistake;
    private final ContentProposalAdapter completion;
    private boolean showing;
    private final Runnable pause = this::apply;

    /** @param parent where box and mistake are put, to be laid out in a grid */
    FilterBar(Composite parent, SignInsPresenter presenter) {
        this.presenter = presenter;
        text = WidgetIds.mark(new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "signins.filter", //$NON-NLS-1$
                Messages.FilterBar_name);
        text.setMessage(Messages.FilterBar_hint);
        text.addModifyListener(event -> {
            if (!showing) {
                text.getDisplay().timerExec(PAUSE_MILLISECONDS, pause);
            }
        });
        text.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
                apply();
                presenter.mistake().ifPresent(this::showPlace);
            } else if (event.keyCode == SWT.ESC) {
                clear();
            }
        }));
        completion = new ContentProposalAdapter(text, new TextContentAdapter(), this::proposals,
                KeyStroke.getInstance(SWT.CTRL, SWT.SPACE), null);
        completion.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
        Binding.of(presenter.values(), text, this::showValues);
        mistake = WidgetIds.mark(new Link(parent, SWT.WRAP), "signins.mistake", Messages.FilterBar_mistakeName); //$NON-NLS-1$
        mistake.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> presenter.mistake().ifPresent(this::showPlace)));
    }

    /** Values that the store has come a moment later; until then, something says so. */
    private IContentProposal[] proposals(String typed, int caret) {
        FilterCompletion at = FilterCompletion.at(typed, caret);
        Optional<List<Suggestion>> values = at.slot().map(slot -> presenter.values().of(slot, presenter.asked()))
                .orElse(Optional.of(List.of()));
        List<IContentProposal> all = new ArrayList<>();
        Stream.concat(values.stream().flatMap(List::stream), at.suggestions().stream()
                .filter(word -> values.stream().flatMap(List::stream).noneMatch(value -> value.text().equals(word.text()))))
                .forEach(suggestion -> all.add(proposal(typed, at, suggestion)));
        if (values.isEmpty()) {
            all.add(new ContentProposal(typed, Messages.SignInGrid_loading, null, caret));
        }
        return all.toArray(IContentProposal[]::new);
    }

    private void showValues() {
        if (completion.isProposalPopupOpen()) {
            completion.refresh();
        }
    }

    private static IContentProposal proposal(String typed, FilterCompletion at, Suggestion suggestion) {
        String before = typed.substring(0, at.start()) + suggestion.text();
        String behind = typed.substring(at.end());
        String between = suggestion.complete() && behind.isEmpty() ? " " : ""; //$NON-NLS-1$ //$NON-NLS-2$
        return new ContentProposal(before + between + behind,
                NLS.bind(Messages.FilterBar_proposal, suggestion.text(), suggestion.title()), null,
                before.length() + between.length());
    }

    private void apply() {
        if (!text.isDisposed()) {
            text.getDisplay().timerExec(-1, pause);
            presenter.type(text.getText());
        }
    }

    /** Filters by nothing. */
    void clear() {
        text.setText(""); //$NON-NLS-1$
        apply();
    }

    /** Shows what the filter is now, which may have been pointed at; returns whether the layout changed. */
    boolean refresh() {
        String now = presenter.typed();
        if (!text.isFocusControl() && !text.getText().equals(now)) {
            showing = true;
            text.setText(now);
            text.setSelection(now.length());
            showing = false;
        }
        String told = presenter.mistake().map(this::told).orElse(""); //$NON-NLS-1$
        if (told.equals(mistake.getText())) {
            return false;
        }
        mistake.setText(told);
        Labels.visible(mistake, !told.isEmpty());
        return true;
    }

    private String told(FilterSyntaxException wrong) {
        String typed = presenter.typed();
        int from = Math.min(wrong.position(), typed.length());
        String place = typed.substring(from, Math.min(typed.length(), from + wrong.length()));
        String shown = place.isEmpty() ? Messages.FilterBar_end : place;
        String sentence = NLS.bind(Messages.FilterBar_mistake, escaped(shown), escaped(wrong.getMessage()));
        List<String> expected = wrong.expected();
        return expected.isEmpty() ? sentence : sentence + ' ' + NLS.bind(Messages.FilterBar_expected,
                escaped(String.join(", ", expected.stream().limit(MOST_EXPECTED).toList()))); //$NON-NLS-1$
    }

    /** A link reads ampersands and tags. */
    private static String escaped(String plain) {
        return plain.replace("&", "&&").replace("<", "‹").replace(">", "›"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
    }

    private void showPlace(FilterSyntaxException wrong) {
        text.setFocus();
        text.setSelection(wrong.position(), wrong.position() + wrong.length());
    }

    /** The box. */
    Text control() {
        return text;
    }

    /** What is told below it. */
    Link mistake() {
        return mistake;
    }
}
