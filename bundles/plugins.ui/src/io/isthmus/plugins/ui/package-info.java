/** The ids by which others reach the view of plug-ins. */
package io.isthmus.plugins.ui;
