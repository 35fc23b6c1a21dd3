/** What every view stands on: presenters without a widget, their binding to a control, ids and accessible names. */
package io.isthmus.ui;
