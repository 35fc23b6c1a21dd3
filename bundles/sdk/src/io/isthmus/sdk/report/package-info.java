/**
 * Documents that are made of findings and plans, to be handed to somebody else. Each format is a declarative service,
 * so that window and command line find them without knowing them.
 */
package io.isthmus.sdk.report;
