/**
 * Checks: logic over a snapshot that says with evidence what is wrong. Declared through the extension point
 * {@code io.isthmus.sdk.checks}.
 */
package io.isthmus.sdk.check;
