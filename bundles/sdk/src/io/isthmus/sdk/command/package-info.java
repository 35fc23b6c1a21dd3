/** Commands of the command line, declared through the extension point {@code io.isthmus.sdk.commands}. */
package io.isthmus.sdk.command;
