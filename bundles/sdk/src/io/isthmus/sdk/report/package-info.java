/**
 * Documents that are made of findings and plans, to be handed to somebody else: the extension point
 * {@code reportFormats}.
 */
package io.isthmus.sdk.report;
