/** What views share: tables, filter bar, presenters, drawing. */
package io.isthmus.ui;
