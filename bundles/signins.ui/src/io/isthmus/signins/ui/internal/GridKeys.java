package io.isthmus.signins.ui.internal;

import java.util.function.IntConsumer;

import org.eclipse.nebula.widgets.nattable.config.AbstractUiBindingConfiguration;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer.MoveDirectionEnum;
import org.eclipse.nebula.widgets.nattable.selection.action.PageUpAction;
import org.eclipse.nebula.widgets.nattable.selection.command.MoveSelectionCommand;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultSelectionBindings;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultSelectionLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.ui.action.IKeyAction;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;

/**
 * How the grid is gone through: arrows go from cell to cell, Tab leads out of it as it does everywhere, and a click on a
 * head sorts where the grid would select millions of cells.
 */
final class GridKeys {

    private static final int[] MODIFIERS = { SWT.NONE, SWT.MOD2, SWT.MOD1, SWT.MOD2 | SWT.MOD1 };

    private GridKeys() {
    }

    /** How cells are selected. */
    static final class Selecting extends DefaultSelectionLayerConfiguration {

        @Override
        protected void addSelectionStyleConfig() {
            // The colours are those of GridColors, which follow the theme.
        }

        @Override
        protected void addSearchUIBindings() {
            // Ctrl+F leads to the filter.
        }

        @Override
        protected void addSelectionUIBindings() {
            addConfiguration(new Arrows());
        }
    }

    /** A key with the modifiers that are held; of mouse buttons, which the window system tells with them, it is not. */
    private static final class Key extends KeyEventMatcher {

        Key(int modifiers, int key) {
            super(modifiers, key);
        }

        @Override
        public boolean matches(KeyEvent event) {
            return (event.stateMask & SWT.MODIFIER_MASK) == getStateMask() && event.keyCode == getKeyCode();
        }
    }

    private static final class Arrows extends DefaultSelectionBindings {

        private static void bind(UiBindingRegistry bindings, int key, IKeyAction action) {
            for (int modifiers : MODIFIERS) {
                bindings.registerKeyBinding(new Key(modifiers, key), action);
            }
        }

        private static void toEdge(UiBindingRegistry bindings, int key, MoveDirectionEnum direction) {
            for (int shift : new int[] {SWT.NONE, SWT.MOD2}) {
                bindings.registerFirstKeyBinding(new Key(SWT.MOD1 | shift, key), (table, event) ->
                        table.doCommand(new MoveSelectionCommand(direction, SelectionLayer.MOVE_ALL,
                                shift != SWT.NONE, false)));
            }
        }

        @Override
        protected void configureMoveRightBindings(UiBindingRegistry bindings, IKeyAction action) {
            bind(bindings, SWT.ARROW_RIGHT, action);
        }

        @Override
        protected void configureMoveLeftBindings(UiBindingRegistry bindings, IKeyAction action) {
            bind(bindings, SWT.ARROW_LEFT, action);
        }

        @Override
        protected void configureMoveUpBindings(UiBindingRegistry bindings, IKeyAction action) {
            bind(bindings, SWT.ARROW_UP, action);
        }

        @Override
        protected void configureMoveDownBindings(UiBindingRegistry bindings, IKeyAction action) {
            bind(bindings, SWT.ARROW_DOWN, action);
        }

        @Override
        protected void configurePageUpButtonBindings(UiBindingRegistry bindings, PageUpAction action) {
            bind(bindings, SWT.PAGE_UP, action);
        }

        @Override
        protected void configurePageDownButtonBindings(UiBindingRegistry bindings, IKeyAction action) {
            bind(bindings, SWT.PAGE_DOWN, action);
        }

        /** Home alone goes to the first column, with Ctrl to the first row. */
        @Override
        protected void configureHomeButtonBindings(UiBindingRegistry bindings, IKeyAction action) {
            bind(bindings, SWT.HOME, action);
            toEdge(bindings, SWT.HOME, MoveDirectionEnum.UP);
        }

        /** End alone goes to the last column, with Ctrl to the last row. */
        @Override
        protected void configureEndButtonBindings(UiBindingRegistry bindings, IKeyAction action) {
            bind(bindings, SWT.END, action);
            toEdge(bindings, SWT.END, MoveDirectionEnum.DOWN);
        }

        @Override
        protected void configureColumnHeaderMouseClickBindings(UiBindingRegistry bindings) {
            // A head sorts.
        }
    }

    /** A click on a head sorts. */
    static final class Sorting extends AbstractUiBindingConfiguration {

        private final IntConsumer onHead;

        /** @param onHead is given the number of the column */
        Sorting(IntConsumer onHead) {
            this.onHead = onHead;
        }

        @Override
        public void configureUiBindings(UiBindingRegistry bindings) {
            bindings.registerSingleClickBinding(new MouseEventMatcher(SWT.NONE, GridRegion.COLUMN_HEADER,
                    MouseEventMatcher.LEFT_BUTTON), (table, event) -> onHead.accept(
                            table.getColumnIndexByPosition(table.getColumnPositionByX(event.x))));
        }
    }
}
