package io.isthmus.ui.table;

import org.eclipse.core.expressions.EvaluationResult;
import org.eclipse.core.expressions.Expression;
import org.eclipse.core.expressions.ExpressionInfo;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.ISources;

/** Holds while a control has the focus: so of all tables one alone takes a key. */
final class HasFocus extends Expression {

    private final Control control;

    /** @param control one that the focus service tracks */
    HasFocus(Control control) {
        this.control = control;
    }

    @Override
    public EvaluationResult evaluate(IEvaluationContext context) {
        return EvaluationResult.valueOf(
                context.getVariable(ISources.ACTIVE_FOCUS_CONTROL_NAME) == control);
    }

    @Override
    public void collectExpressionInfo(ExpressionInfo info) {
        info.addVariableNameAccess(ISources.ACTIVE_FOCUS_CONTROL_NAME);
    }
}
