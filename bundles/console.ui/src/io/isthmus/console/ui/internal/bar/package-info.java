/** The bar under the menu: which organization, and for each side whether it is connected, as whom and how fresh. */
package io.isthmus.console.ui.internal.bar;
