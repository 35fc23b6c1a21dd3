/** Requests and answers over loopback HTTP, without a word on what they mean. */
package io.isthmus.emulator.internal.http;
