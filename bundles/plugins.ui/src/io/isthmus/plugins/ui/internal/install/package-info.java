/** The wizard that installs plug-ins: where they are, then what they ask for. */
package io.isthmus.plugins.ui.internal.install;
